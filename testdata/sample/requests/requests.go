// Package requests has token requests that are written by hand, with a mistake
// in each: all rules about what is sent.
package requests

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const form = "application/x-www-form-urlencoded"

func unescaped(tokenURL, clientID, clientSecret string) (*http.Response, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s", clientID, clientSecret)
	return http.Post(tokenURL, form, strings.NewReader(body))
}

// It has a fix.
func doubleescape(tokenURL, clientID, clientSecret string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {clientID},
		"client_secret": {url.QueryEscape(clientSecret)},
	})
}

// It has a fix.
func wrongescape(tokenURL, clientSecret string) (*http.Response, error) {
	return http.Post(tokenURL, form,
		strings.NewReader("grant_type=client_credentials&client_id=billing&client_secret="+url.PathEscape(clientSecret)))
}

// It is off by default.
func basicauth(tokenURL, clientID, clientSecret string) (*http.Request, error) {
	values := url.Values{"grant_type": {"client_credentials"}}
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(values.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", form)
	req.SetBasicAuth(clientID, clientSecret)
	return req, nil
}

func urlquery(tokenURL, clientID, clientSecret string) (*http.Response, error) {
	query := url.Values{}
	query.Set("grant_type", "client_credentials")
	query.Set("client_id", clientID)
	query.Set("client_secret", clientSecret)
	return http.Get(tokenURL + "?" + query.Encode())
}

func contenttype(clientID, clientSecret string) (*http.Response, error) {
	values := url.Values{"grant_type": {"client_credentials"}, "client_id": {clientID}, "client_secret": {clientSecret}}
	req, err := http.NewRequest(http.MethodPost, "https://sso.fabrikam.com/oauth/token", strings.NewReader(values.Encode()))
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

func paramname(tokenURL, clientID, clientSecret string) (*http.Response, error) {
	values := url.Values{}
	values.Set("grant_type", "client_credentials")
	values.Set("client_id", clientID)
	values.Set("client_secert", clientSecret)
	return http.PostForm(tokenURL, values)
}

func dualauth(tokenURL, clientID, clientSecret string) (*http.Request, error) {
	values := url.Values{"grant_type": {"client_credentials"}, "client_id": {clientID}, "client_secret": {clientSecret}}
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(values.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", form)
	req.SetBasicAuth(url.QueryEscape(clientID), url.QueryEscape(clientSecret))
	return req, nil
}
