// Answers to token requests that are taken for tokens without a look.
package unchecked

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const tokenURL = "https://sso.fabrikam.com/oauth2/token"

type token struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
	Error       string `json:"error"`
}

func form(id, secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
}

func decoder(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `the answer to the token request is decoded as a token, and nobody looks`
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func readAll(ctx context.Context, id, secret string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, "POST", tokenURL, strings.NewReader(form(id, secret).Encode()))
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultClient.Do(req) // want `the answer to the token request is decoded as a token, and nobody looks`
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	if err != nil {
		return "", err
	}
	var t token
	if err := json.Unmarshal(data, &t); err != nil {
		return "", err
	}
	return t.AccessToken, nil
}

// The expiry is no sign of success.
func expiry(id, secret string) (string, time.Time, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `the answer to the token request is decoded as a token, and nobody looks`
	if err != nil {
		return "", time.Time{}, err
	}
	defer res.Body.Close()
	var t token
	if err := json.NewDecoder(res.Body).Decode(&t); err != nil {
		return "", time.Time{}, err
	}
	if t.ExpiresIn == 0 {
		t.ExpiresIn = 3600
	}
	return t.AccessToken, time.Now().Add(time.Duration(t.ExpiresIn) * time.Second), nil
}

// The callers of a helper that returns the answer don't look either.
func ask(id, secret string) (*http.Response, error) {
	return http.PostForm(tokenURL, form(id, secret)) // want `the answer to the token request is decoded as a token, and nobody looks`
}

func viaHelper(id, secret string) (map[string]any, error) {
	res, err := ask(id, secret)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var t map[string]any
	err = json.NewDecoder(res.Body).Decode(&t)
	return t, err
}

func decode(r io.Reader, into any) error { return json.NewDecoder(r).Decode(into) }

// A helper that decodes, and a caller that stores what came out.
type session struct{ token token }

func (s *session) refresh(id, secret string) error {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `the answer to the token request is decoded as a token, and nobody looks`
	if err != nil {
		return err
	}
	defer res.Body.Close()
	var t token
	if err := decode(res.Body, &t); err != nil {
		return err
	}
	s.token = t
	return nil
}
