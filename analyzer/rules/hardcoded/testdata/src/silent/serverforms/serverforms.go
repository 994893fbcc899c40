// Package serverforms reads the credentials that a client sent.
package serverforms

import (
	"errors"
	"net/http"
	"net/url"
)

func credentials(r *http.Request) (id, secret string, err error) {
	if id, secret, ok := r.BasicAuth(); ok {
		secret, err := url.QueryUnescape(secret)
		return id, secret, err
	}
	if err := r.ParseForm(); err != nil {
		return "", "", err
	}
	id, secret = r.Form.Get("client_id"), r.Form.Get("client_secret")
	if secret == "" {
		secret = r.PostFormValue("client_secret")
	}
	if id == "" {
		return "", "", errors.New("invalid_client: client_id / client_secret missing")
	}
	return id, secret, nil
}

func fromFile(details map[string]any) (string, bool) {
	secret, ok := details["client_secret"].(string)
	return secret, ok
}
