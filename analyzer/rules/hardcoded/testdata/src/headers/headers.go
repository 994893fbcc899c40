// Package headers has client secrets in Authorization headers.
package headers

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

func request(form url.Values) (*http.Request, error) {
	return http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(form.Encode()))
}

// SetBasicAuth on a token request.
func basicAuth() (*http.Request, error) {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("portal", "XIMsP6JHu9JXMrFPTmqCziJDW7UW") // want "client secret for http.Request.SetBasicAuth is a literal"
	return req, nil
}

// A header that was encoded beforehand.
const encoded = "Basic cG9ydGFsOk5BaXhDS1FCRDgzdEo2dVlRSFdldlhTYVJY" // want "the Basic header for Authorization has an ID and a secret in it, and is the constant encoded"

func constant(req *http.Request) { req.Header.Set("Authorization", encoded) }

func literal() (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	req, err := request(form)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Basic c2hvcDpQNk43WDNWUFV3aGJQbWU1YmdGZW0zWWRtVg==") // want "client secret for the Authorization header is a literal"
	return req, nil
}

// Put together by hand.
func byHand() (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	req, err := request(form)
	if err != nil {
		return nil, err
	}
	code := base64.StdEncoding.EncodeToString([]byte("portal:" + "QBZggv3iQ3rm6o4ibfsZ8vcc")) // want "client secret for the Authorization header is a literal"
	req.Header.Set("Authorization", "Basic "+code)
	return req, nil
}

const (
	shopID  = "shop"
	shopKey = "HyvdUvhRIwM3Zf7W95sFd5bpjS"
)

func fromConstants() (*http.Request, error) {
	req, err := request(url.Values{"grant_type": {"client_credentials"}})
	if err != nil {
		return nil, err
	}
	credentials := shopID + ":" + shopKey // want "client secret for the Authorization header is a literal"
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(credentials)))
	return req, nil
}

// A map of headers.
var headers = map[string]string{
	"Content-Type":  "application/x-www-form-urlencoded",
	"Authorization": "Basic bWFpbDp1cmRhejczRWc1Qk1JakxwMnU2d0JUaWdKOA==", // want "the Basic header for Authorization has an ID and a secret in it, and is a literal"
}

var header = http.Header{
	"Authorization": {"Basic d2lraTo2RzlIYURFZXc1a1RhaFBMamhYRlFVVUs0cQ=="}, // want "the Basic header for Authorization has an ID and a secret in it, and is a literal"
}

// Helpers: one that encodes, one that makes the whole request.
func join(id, secret string) string {
	return base64.StdEncoding.EncodeToString([]byte(id + ":" + secret))
}

func byHelper() (*http.Request, error) {
	req, err := request(url.Values{"grant_type": {"client_credentials"}})
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Basic "+join("wiki", "a5faWbiTNUPbPtIGEULzRJ2mvNUmeK")) // want "client secret for the Authorization header is a literal"
	return req, nil
}

func tokenRequest(id, key string) (*http.Request, error) {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err == nil {
		req.SetBasicAuth(id, key)
	}
	return req, err
}

func byWrapper() (*http.Request, error) {
	return tokenRequest("drive", "aFdZwYP8djgPTyqCvBVpTPfuwijzzw4i") // want "client secret for http.Request.SetBasicAuth is a literal"
}

// As RFC 6749 wants it.
func escaped() (*http.Request, error) {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(url.QueryEscape("chat"), url.QueryEscape("JXZTdqydf6tr7bfqhaoYZUh3R")) // want "client secret for http.Request.SetBasicAuth is a literal"
	return req, nil
}

// The element of the map itself.
func element(req *http.Request) {
	req.Header["Authorization"] = []string{"Basic " + join("tasks", "c9EGJHc6f3XQS8RYtzGTjwomiDr")} // want "the Basic header for Authorization has an ID and a secret in it, and is a literal"
}
