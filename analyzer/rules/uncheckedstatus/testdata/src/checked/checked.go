// Answers to token requests at which somebody looks: silent.
package checked

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

const tokenURL = "https://sso.fabrikam.com/oauth2/token"

type token struct {
	AccessToken string `json:"access_token"`
	Error       string `json:"error"`
	Description string `json:"error_description"`
}

func form(id, secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
}

func status(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(res.Body)
		return nil, fmt.Errorf("token request: %s: %s", res.Status, text)
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func statusOfHelper(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if !fine(res.StatusCode) {
		return nil, errors.New(res.Status)
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

func fine(code int) bool { return code/100 == 2 }

func errorMember(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var t token
	if err := json.NewDecoder(res.Body).Decode(&t); err != nil {
		return "", err
	}
	if t.Error != "" {
		return "", errors.New(t.Error + ": " + t.Description)
	}
	return t.AccessToken, nil
}

func emptyToken(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		return "", err
	}
	var t token
	if err := json.Unmarshal(data, &t); err != nil {
		return "", err
	}
	if len(t.AccessToken) == 0 {
		return "", fmt.Errorf("no token in %s", data)
	}
	return t.AccessToken, nil
}

func member(id, secret string) (string, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var t map[string]any
	if err := json.NewDecoder(res.Body).Decode(&t); err != nil {
		return "", err
	}
	access, ok := t["access_token"].(string)
	if !ok {
		return "", fmt.Errorf("token request: %v", t["error"])
	}
	return access, nil
}

func text(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	if strings.Contains(string(data), `"error"`) {
		return nil, errors.New(string(data))
	}
	t := new(token)
	return t, json.Unmarshal(data, t)
}

// The caller looks.
func fetch(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	t := new(token)
	err = json.NewDecoder(res.Body).Decode(t)
	return t, err
}

func login(id, secret string) error {
	t, err := fetch(id, secret)
	if err != nil {
		return err
	}
	if t.AccessToken == "" {
		return errors.New("no token: " + t.Error)
	}
	return nil
}

// A helper of the package looks.
func helped(id, secret string) (*token, error) {
	res, err := http.PostForm(tokenURL, form(id, secret))
	if err != nil {
		return nil, err
	}
	return parsed(res)
}

func parsed(res *http.Response) (*token, error) {
	defer res.Body.Close()
	if res.StatusCode >= 400 {
		return nil, errors.New(res.Status)
	}
	t := new(token)
	return t, json.NewDecoder(res.Body).Decode(t)
}

// The answer goes back to a caller that is not known, and another request than
// for a token is none of this rule's.
func Ask(id, secret string) (*http.Response, error) {
	return http.PostForm(tokenURL, form(id, secret))
}

func Profile() (map[string]any, error) {
	res, err := http.Get("https://api.fabrikam.com/me")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var p map[string]any
	return p, json.NewDecoder(res.Body).Decode(&p)
}
