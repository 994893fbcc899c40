// Package twice decodes an answer once with care, and again for members that
// may be missing: silent.
package twice

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
)

func fetch(secret string) (map[string]any, error) {
	return twice(url.Values{"grant_type": {"client_credentials"}, "client_secret": {secret}})
}

// The answer is decoded once with care, and again for members that may be
// missing.
func twice(form url.Values) (map[string]any, error) {
	res, err := http.PostForm("https://sso.fabrikam.com/oauth2/token", form)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		return nil, errors.New(res.Status)
	}
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal(data, &token); err != nil {
		return nil, err
	}
	raw := make(map[string]any)
	json.Unmarshal(data, &raw)
	return raw, nil
}
