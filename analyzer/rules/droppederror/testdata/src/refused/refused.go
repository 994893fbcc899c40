// Package refused reads the answer of a server that refused, to tell of it: if
// that fails, the refusal is told all the same. Requests for other things are
// none of this rule's.
package refused

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const endpoint = "https://sso.fabrikam.com/oauth/token"

type token struct {
	AccessToken string `json:"access_token"`
}

func acquire(secret string) (*token, error) {
	resp, err := http.PostForm(endpoint, url.Values{"grant_type": {"client_credentials"}, "client_id": {"backend"}, "client_secret": {secret}})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		body, _ := io.ReadAll(resp.Body)
		return nil, fmt.Errorf("token request: %s: %d bytes", resp.Status, len(body))
	}
	t := new(token)
	if err := json.NewDecoder(resp.Body).Decode(t); err != nil {
		return nil, err
	}
	return t, nil
}

func described(secret string) (*token, error) {
	resp, err := http.PostForm(endpoint, url.Values{"grant_type": {"client_credentials"}, "client_id": {"backend"}, "client_secret": {secret}})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 400 {
		var refusal struct {
			Error string `json:"error"`
		}
		json.NewDecoder(resp.Body).Decode(&refusal)
		return nil, fmt.Errorf("token request: %s: %s", resp.Status, refusal.Error)
	}
	t := new(token)
	return t, json.NewDecoder(resp.Body).Decode(t)
}

// A revocation has no answer to decode.
func revoke(token, secret string) error {
	resp, err := http.PostForm("https://sso.fabrikam.com/oauth/revoke", url.Values{"token": {token}, "client_id": {"backend"}, "client_secret": {secret}})
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, resp.Body)
	return nil
}

func user(t *token) (name string) {
	req, _ := http.NewRequest(http.MethodGet, "https://api.example.com/me", nil)
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	resp, _ := http.DefaultClient.Do(req)
	json.NewDecoder(resp.Body).Decode(&name)
	return name
}
