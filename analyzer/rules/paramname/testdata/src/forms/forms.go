// Package forms has parameters whose names are nearly the standard's.
package forms

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) literal() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{
		"grant_type":   {"client_credentials"},
		"clientId":     {c.id},     // want `the token request has a parameter clientId where the standard's name is client_id \(RFC 6749\): the server does not see it and answers invalid_request or invalid_client`
		"clientSecret": {c.secret}, // want `the token request has a parameter clientSecret where the standard's name is client_secret`
	})
}

func (c client) set() (*http.Response, error) {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_id", c.id)
	form.Set("client_secert", c.secret) // want `the token request has a parameter client_secert where the standard's name is client_secret`
	return http.PostForm(c.tokenURL, form)
}

func (c client) index() (*http.Response, error) {
	form := make(url.Values)
	form["grant_type"] = []string{"client_credentials"}
	form["client-id"] = []string{c.id} // want `the token request has a parameter client-id where the standard's name is client_id`
	form["client_secret"] = []string{c.secret}
	return http.PostForm(c.tokenURL, form)
}

func (c client) grant(code string) (*http.Response, error) {
	form := url.Values{"client_id": {c.id}, "client_secret": {c.secret}, "code": {code}}
	form.Add("grant-type", "authorization_code") // want `the token request has a parameter grant-type where the standard's name is grant_type`
	return http.PostForm(c.tokenURL, form)
}

func (c client) text() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, bytes.NewBufferString(fmt.Sprintf(
		"grant_type=client_credentials&client_id=%s&clientsecret=%s", // want `the token request has a parameter clientsecret where the standard's name is client_secret`
		url.QueryEscape(c.id), url.QueryEscape(c.secret))))
}

func (c client) assertion(jwt string) (*http.Response, error) {
	form := url.Values{
		"grant_type":           {"client_credentials"},
		"client_id":            {c.id},
		"client_assertion":     {jwt},
		"client_assertion_typ": {"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}, // want `the token request has a parameter client_assertion_typ where the standard's name is client_assertion_type`
	}
	return http.Post(c.tokenURL, formType, strings.NewReader(form.Encode()))
}

const secretKey = "Client_Secret"

func (c client) constant() (*http.Response, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}}
	form.Set(secretKey, c.secret) // want `the token request has a parameter Client_Secret where the standard's name is client_secret`
	return http.PostForm(c.tokenURL, form)
}
