// Package senders sends token requests with functions of another package.
package senders

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"

	"senders/wire"
)

const endpoint = "https://login.fabrikam.com/oauth2/token"

type token struct {
	AccessToken string `json:"access_token"`
}

func form(id, secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
}

func response(ctx context.Context, id, secret string) (string, error) {
	resp, err := wire.Post(ctx, endpoint, form(id, secret).Encode()) // want "nobody looks at"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var t token
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t.AccessToken, err
}

func content(id, secret string) (string, error) {
	text, err := wire.Values(endpoint, form(id, secret)) // want "nobody looks at"
	if err != nil {
		return "", err
	}
	var t token
	err = json.Unmarshal(text, &t)
	return t.AccessToken, err
}

func decoded(c *wire.Client, id, secret string) (string, error) {
	var t token
	if err := c.Fetch(endpoint, form(id, secret), &t); err != nil { // want "nobody looks at"
		return "", err
	}
	return t.AccessToken, nil
}

func text(ctx context.Context, c *wire.Client, id, secret string) (string, error) {
	answer, err := c.Text(ctx, endpoint, []byte(form(id, secret).Encode())) // want "nobody looks at"
	if err != nil {
		return "", err
	}
	var t token
	err = json.Unmarshal([]byte(answer), &t)
	return t.AccessToken, err
}

// The other package looks at the status.
func checked(ctx context.Context, id, secret string) (string, error) {
	resp, err := wire.Checked(ctx, endpoint, form(id, secret).Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var t token
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t.AccessToken, err
}

func must(id, secret string) (string, error) {
	var t token
	err := wire.Must(endpoint, form(id, secret), &t)
	return t.AccessToken, err
}

// This one does.
func looked(ctx context.Context, id, secret string) (string, error) {
	resp, err := wire.Post(ctx, endpoint, form(id, secret).Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != 200 {
		return "", errors.New("refused: " + resp.Status)
	}
	var t token
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t.AccessToken, err
}

func empty(c *wire.Client, id, secret string) (string, error) {
	var t token
	if err := c.Fetch(endpoint, form(id, secret), &t); err != nil {
		return "", err
	}
	if t.AccessToken == "" {
		return "", errors.New("no token")
	}
	return t.AccessToken, nil
}

// Another request is none of OAuth's.
func other(ctx context.Context, name string) (string, error) {
	resp, err := wire.Post(ctx, "https://api.fabrikam.com/names", url.Values{"name": {name}}.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var t struct{ Name string }
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t.Name, err
}
