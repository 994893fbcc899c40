// Package sender sends all its requests through one helper. What the helper
// drops, it drops of token requests too.
package sender

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
)

type Client struct {
	http *http.Client
	conf config
}

// The tag makes no token request of what a client with this configuration
// sends.
type config struct {
	Base   string `json:"base"`
	Secret string `json:"client_secret"`
}

type token struct {
	AccessToken string `json:"access_token"`
}

func (c *Client) post(path string, form url.Values, into any) error {
	resp, err := c.http.PostForm(c.conf.Base+path, form)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	json.NewDecoder(resp.Body).Decode(into) // want `error of json.Decoder.Decode, which decodes the answer to a token request, is discarded`
	return nil
}

func (c *Client) login() *token {
	t := new(token)
	_ = c.post("/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_secret": {c.conf.Secret}}, t) // want `error of sender.Client.post, which sends a token request, is discarded`
	return t
}

// What the fix adds behind the statement stands at one offset: no comment is
// between.
func (c *Client) exchange(code string) (*token, error) {
	t := new(token)
	c.post("/oauth/token", url.Values{ // want `error of sender.Client.post, which sends a token request, is discarded`
		"grant_type":    {"authorization_code"},
		"code":          {code},
		"client_secret": {c.conf.Secret},
	}, t)
	return t, nil
}

func (c *Client) rename(name string) {
	_ = c.post("/me", url.Values{"name": {name}}, nil)
}

func (c *Client) users() (names []string) {
	resp, _ := c.http.Get(c.conf.Base + "/users")
	json.NewDecoder(resp.Body).Decode(&names)
	return names
}

func read(resp *http.Response) ([]byte, error) {
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func (c *Client) refresh(old string) (*token, error) {
	form, err := json.Marshal(map[string]string{"grant_type": "refresh_token", "refresh_token": old})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodPost, c.conf.Base+"/oauth/token", bytes.NewReader(form))
	if err != nil {
		return nil, err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	body, err := read(resp)
	if err != nil {
		return nil, err
	}
	t := new(token)
	json.Unmarshal(body, t) // want `error of json.Unmarshal, which decodes`
	return t, nil
}

// The token of a token request is in many others. (That a refresh failed is told
// to nobody here: silenterror.)
func (c *Client) me(t *token) (name string) {
	if fresh, err := c.refresh(t.AccessToken); err == nil {
		t = fresh
	}
	req, _ := http.NewRequest(http.MethodGet, c.conf.Base+"/me", nil)
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	resp, _ := c.http.Do(req)
	json.NewDecoder(resp.Body).Decode(&name)
	return name
}
