// Package forms sends one parameter under the name of another.
package forms

import (
	"net/http"
	"net/url"
	"os"
)

func token() (*http.Response, error) {
	return http.PostForm("https://login.example.com/oauth2/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_ID")}, // want `client secret for a token request is CLIENT_ID, which is named for a client ID`
	})
}
