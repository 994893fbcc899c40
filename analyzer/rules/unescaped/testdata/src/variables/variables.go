// Package variables keeps parts of form bodies in variables.
package variables

import (
	"net/http"
	"os"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

func body(tokenURL, id, secret string) (*http.Response, error) {
	body := "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret // want `client ID goes into the form parameter client_id` `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, strings.NewReader(body))
}

func stepwise(tokenURL string) (*http.Response, error) {
	secret := os.Getenv("CLIENT_SECRET")
	body := "grant_type=client_credentials"
	body += "&client_id=web-frontend"
	body += "&client_secret=" + secret // want `client secret goes into the form parameter client_secret`
	body += "&scope=read"
	return http.Post(tokenURL, formType, strings.NewReader(body))
}

func last(tokenURL, clientSecret string) (*http.Response, error) {
	body := "grant_type=client_credentials&client_secret="
	body += clientSecret // want `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, strings.NewReader(body))
}

func optional(tokenURL, scope, clientSecret string) (*http.Response, error) {
	body := "grant_type=client_credentials&client_secret=" + clientSecret // want `client secret goes into the form parameter client_secret`
	if scope != "" {
		body += "&scope=" + scope
	}
	return http.Post(tokenURL, formType, strings.NewReader(body))
}
