// Package readreplaced replaces the errors of reading and of decoding one answer: each
// branch has its own text.
package readreplaced

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

type token struct {
	AccessToken string `json:"access_token"`
}

func ask(endpoint, id, secret string) (*http.Response, error) {
	return http.PostForm(endpoint, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}})
}

func fatal(endpoint, id, secret string) string {
	res, err := http.PostForm(endpoint, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}})
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body) // want `replaced`
	if err != nil {
		log.Fatal("can't read the answer")
	}
	if res.StatusCode != http.StatusOK {
		log.Fatalf("token request: %s: %s", res.Status, body)
	}
	var t token
	if err := json.Unmarshal(body, &t); err != nil { // want `replaced`
		log.Fatal("no token")
	}
	return t.AccessToken
}

type client struct{ endpoint, id, secret string }

func (c *client) method() (string, error) {
	res, err := http.PostForm(c.endpoint, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body) // want `replaced`
	if err != nil {
		return "", errors.New("no answer")
	}
	if res.StatusCode != http.StatusOK {
		return "", fmt.Errorf("token request: %s: %s", res.Status, body)
	}
	var t token
	if err := json.Unmarshal(body, &t); err != nil { // want `replaced`
		return "", errors.New("no token")
	}
	return t.AccessToken, nil
}

func told(endpoint, id, secret string) (string, error) {
	res, err := ask(endpoint, id, secret)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return "", fmt.Errorf("no answer: %w", err)
	}
	if res.StatusCode != http.StatusOK {
		return "", fmt.Errorf("token request: %s: %s", res.Status, body)
	}
	var t token
	return t.AccessToken, json.Unmarshal(body, &t)
}
