// Package looks has answers that are read as maps and forms: what is a look at them,
// and what only takes the token out.
package looks

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/url"
)

const tokenURL = "https://sso.fabrikam.com/oauth2/token"

func form(id, secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
}

type document map[string]any

func asserted(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var doc document
	if err := json.NewDecoder(res.Body).Decode(&doc); err != nil {
		return "", err
	}
	return doc["access_token"].(string), nil
}

func assertedAsked(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var doc document
	if err := json.NewDecoder(res.Body).Decode(&doc); err != nil {
		return "", err
	}
	access, ok := doc["access_token"].(string)
	if !ok {
		return "", errors.New("no token")
	}
	return access, nil
}

func found(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var doc map[string]json.RawMessage
	if err := json.NewDecoder(res.Body).Decode(&doc); err != nil {
		return "", err
	}
	if refused(doc) {
		return "", errors.New("refused")
	}
	return string(doc["access_token"]), nil
}

func refused(doc map[string]json.RawMessage) bool {
	_, is := doc["error"]
	return is
}

func anotherMember(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var doc map[string]string
	if err := json.NewDecoder(res.Body).Decode(&doc); err != nil {
		return "", err
	}
	if scope, ok := doc["scope"]; ok {
		log.Print(scope)
	}
	return doc["access_token"], nil
}

func query(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		return "", err
	}
	values, err := url.ParseQuery(string(raw))
	if err != nil {
		return "", err
	}
	return values.Get("access_token"), nil
}

func queryAsked(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		return "", err
	}
	values, err := url.ParseQuery(string(raw))
	if err != nil {
		return "", err
	}
	if values.Has("error") {
		return "", errors.New(values.Get("error_description"))
	}
	return values.Get("access_token"), nil
}

type token struct {
	AccessToken string `json:"access_token"`
	Error       string `json:"error"`
}

// One error among many is asked for: invalid_client is taken for a token.
func oneError(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	t := new(token)
	if err := json.NewDecoder(res.Body).Decode(t); err != nil {
		return nil, err
	}
	if t.Error == "authorization_pending" {
		return nil, nil
	}
	return t, nil
}

// The status is compared, and nothing comes of it.
func idle(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusOK {
		log.Print("token answer")
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func decided(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if 300 > res.StatusCode {
		t := new(token)
		return t, json.NewDecoder(res.Body).Decode(t)
	}
	return nil, errors.New(res.Status)
}

// A closure decodes, a method asks.
func closure(id, secret string) (*token, error) {
	t := new(token)
	read := func(r io.Reader) error { return json.NewDecoder(r).Decode(t) }
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if err := read(res.Body); err != nil {
		return nil, err
	}
	if !t.ok() {
		return nil, errors.New("no token")
	}
	return t, nil
}

func (t *token) ok() bool { return len(t.AccessToken) > 0 }

func decode[T any](res *http.Response) (T, error) {
	defer res.Body.Close()
	var v T
	return v, json.NewDecoder(res.Body).Decode(&v)
}

func generic(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return "", err
	}
	t, err := decode[token](res)
	return t.AccessToken, err
}

func genericAsked(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	t, err := decode[token](res)
	if t.Error != "" {
		return "", errors.New(t.Error)
	}
	return t.AccessToken, err
}

// A helper is given where to decode to.
func parse(r io.Reader, into any) error { return json.NewDecoder(r).Decode(into) }

func parsed(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var t token
	if err := parse(res.Body, &t); err != nil {
		return "", err
	}
	if t.Error != "" {
		return "", errors.New(t.Error)
	}
	return t.AccessToken, nil
}

func parsedOnly(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret)) // want `nobody looks`
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var t token
	if err := parse(res.Body, &t); err != nil {
		return "", err
	}
	return t.AccessToken, nil
}
