// Package refusal asks whether the server refused a token request, and loses what it
// said. Right twins pass the text on.
package refusal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

const tokenURL = "https://sso.fabrikam.com/oauth2/token"

var errRefused = errors.New("no token")

type token struct {
	AccessToken string `json:"access_token"`
	Error       string `json:"error"`
	Description string `json:"error_description"`
}

func form(id, secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
}

func fixed(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode >= 400 {
		return nil, errRefused // want `the server's refusal of the token request is noticed and its text lost`
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func nothing(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusOK:
		t := new(token)
		return t, json.NewDecoder(res.Body).Decode(t)
	default:
		return nil, nil // want `the server's refusal of the token request is noticed and its text lost`
	}
}

type client struct{ id, secret string }

func (c client) valid() bool {
	res, err := http.PostForm(tokenURL, form(c.id, c.secret))
	if err != nil {
		log.Print(err)
		return false
	}
	defer res.Body.Close()
	if !fine(res) {
		return false // want `the server's refusal of the token request is noticed and its text lost`
	}
	return true
}

func fine(res *http.Response) bool { return res.StatusCode/100 == 2 }

// The check is a closure, and a page is all that is shown.
func page(w http.ResponseWriter, id, secret string) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		log.Print(err)
		return
	}
	defer res.Body.Close()
	refused := func() bool { return res.StatusCode != http.StatusOK }
	if refused() {
		http.Error(w, "login failed", http.StatusBadGateway) // want `the server's refusal of the token request is noticed and its text lost`
		return
	}
	io.WriteString(w, "welcome")
}

func emptyToken(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var t map[string]string
	if err := json.NewDecoder(res.Body).Decode(&t); err != nil {
		return "", err
	}
	if t["access_token"] == "" {
		return "", errors.New("invalid credentials") // want `the server's refusal of the token request is noticed and its text lost`
	}
	return t["access_token"], nil
}

func errorMember(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	t := new(token)
	if err := json.NewDecoder(res.Body).Decode(t); err != nil {
		return nil, err
	}
	if t.Error != "" {
		return nil, errRefused // want `the server's refusal of the token request is noticed and its text lost`
	}
	return t, nil
}

// Told is what the status is followed by.

func text(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		body, _ := io.ReadAll(res.Body)
		return nil, fmt.Errorf("token request: %s: %s", res.Status, body)
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func readBefore(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		log.Printf("token request: %s", body)
		return nil, errRefused
	}
	t := new(token)
	return t, json.Unmarshal(body, t)
}

// One code is known and has an error of its own, the others are passed on.
func known(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	t := new(token)
	if err := json.NewDecoder(res.Body).Decode(t); err != nil {
		return nil, err
	}
	switch {
	case t.Error == "invalid_grant":
		return nil, errRefused
	case t.Error != "":
		return nil, errors.New(t.Error + ": " + t.Description)
	}
	return t, nil
}

func helped(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, refusal(res)
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func refusal(res *http.Response) error {
	t := new(token)
	if err := json.NewDecoder(res.Body).Decode(t); err != nil {
		return err
	}
	return fmt.Errorf("%s: %s", t.Error, t.Description)
}

type refusedError struct{ *http.Response }

func (e refusedError) Error() string { return e.Status }

// The error has the answer.
func kept(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		return nil, refusedError{res}
	}
	defer res.Body.Close()
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

// Another login follows.
func again(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return login(id, secret)
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func login(id, secret string) (*token, error) { return text(id, secret) }
