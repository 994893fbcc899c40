// Package resources has nothing to report: Basic on requests that ask for no
// token, and on the server's side.
package resources

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
)

type client struct{ user, password, apiKey, id, secret string }

func (c client) api() (*http.Request, error) {
	req, err := http.NewRequest("GET", "https://api.fabrikam.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.apiKey, "")
	return req, nil
}

func (c client) limits() (*http.Request, error) {
	req, err := http.NewRequest("GET", "https://api.fabrikam.com/rate_limit", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.id, c.secret)
	return req, nil
}

// A registry gives its user a token, with a protocol of its own.
func (c client) registry(realm, service string) (*http.Request, error) {
	req, err := http.NewRequest("GET", realm+"?service="+url.QueryEscape(service), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(c.user+":"+c.password)))
	return req, nil
}

// The header is replaced.
func (c client) billing(token string) (*http.Request, error) {
	req, err := http.NewRequest("POST", "https://api.fabrikam.com/v1/billing-agreements", strings.NewReader("{}"))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.id, c.secret)
	req.Header.Set("Authorization", "Bearer "+token)
	return req, nil
}

func serve(w http.ResponseWriter, r *http.Request) {
	id, secret, ok := r.BasicAuth()
	if !ok || r.FormValue("grant_type") != "client_credentials" {
		w.Header().Set("WWW-Authenticate", "Basic")
		http.Error(w, "invalid_client", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(len(id) + len(secret))
}
