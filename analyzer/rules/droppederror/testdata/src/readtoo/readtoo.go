// Package readtoo drops the error of the decoder and of what it reads: one
// mistake, and one fix for both.
package readtoo

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
)

type token struct {
	AccessToken string `json:"access_token"`
	Error       string `json:"error"`
}

func fetch(secret string) (token, error) {
	var t token
	res, err := http.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_secret": {secret}})
	if err != nil {
		return t, err
	}
	defer res.Body.Close()
	data, _ := io.ReadAll(res.Body)
	json.Unmarshal(data, &t) // want `the error of json.Unmarshal, which decodes the answer to a token request, is discarded`
	if t.Error != "" {
		return token{}, io.ErrUnexpectedEOF
	}
	return t, nil
}
