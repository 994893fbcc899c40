// Package handwritten hides errors of a hand-written token request.
package handwritten

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
)

var errToken = errors.New("no token")

func acquire(client *http.Client, secret string) (string, error) {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_secret", secret)
	resp, err := client.PostForm("https://sso.fabrikam.com/oauth/token", form) // want `the error of http.Client.PostForm, which sends a token request, is replaced`
	if err != nil {
		return "", errToken
	}
	defer resp.Body.Close()
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil { // want `error of json.Decoder.Decode, which decodes the answer to a token request, is looked at`
		return "", nil
	}
	return answer.AccessToken, nil
}
