// Package handwritten drops errors while it sends a token request, reads the
// answer and decodes it.
package handwritten

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
)

type token struct {
	AccessToken string `json:"access_token"`
}

const endpoint = "https://sso.fabrikam.com/oauth/token"

func form() url.Values {
	v := url.Values{}
	v.Set("grant_type", "client_credentials")
	v.Set("client_id", "backend")
	v.Set("client_secret", os.Getenv("CLIENT_SECRET"))
	return v
}

func sending() *http.Response {
	resp, _ := http.PostForm(endpoint, form()) // want `the error of http.PostForm, which sends a token request, is discarded`
	return resp
}

func decoding() (t token, err error) {
	resp, err := http.PostForm(endpoint, form())
	if err != nil {
		return t, err
	}
	defer resp.Body.Close()
	json.NewDecoder(resp.Body).Decode(&t) // want `error of json.Decoder.Decode, which decodes the answer to a token request, is discarded`
	return t, nil
}

func reading(client *http.Client) (*token, error) {
	body := strings.NewReader(fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s", "backend", url.QueryEscape(os.Getenv("CLIENT_SECRET"))))
	req, err := http.NewRequest(http.MethodPost, endpoint, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	data, _ := io.ReadAll(io.LimitReader(resp.Body, 1<<20)) // want `error of io.ReadAll, which reads the answer to a token request, is discarded`
	var t token
	if err := json.Unmarshal(data, &t); err != nil {
		return nil, err
	}
	return &t, nil
}

func unmarshalled() (t token) {
	resp, err := http.PostForm(endpoint, form())
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		panic(err)
	}
	_ = json.Unmarshal(data, &t) // want `error of json.Unmarshal, which decodes`
	return t
}

// A helper sends what its callers make.
func send(req *http.Request) (*http.Response, error) {
	req.Header.Set("User-Agent", "backend")
	return http.DefaultClient.Do(req)
}

func throughHelper() *http.Response {
	req, err := http.NewRequest(http.MethodPost, endpoint, strings.NewReader(form().Encode()))
	if err != nil {
		return nil
	}
	resp, _ := send(req) // want `error of handwritten.send, which sends a token request, is discarded`
	return resp
}

// Others send other requests with the same helper.
func other() *http.Response {
	req, err := http.NewRequest(http.MethodGet, "https://api.example.com/me", nil)
	if err != nil {
		return nil
	}
	resp, _ := send(req)
	return resp
}

// The wrapper of a hand-written request is a token call.
func current() token {
	t, _ := decoding() // want `error of handwritten.decoding, which carries that of a token request, is discarded`
	return t
}

type request struct {
	Grant  string `json:"grant_type"`
	Client string `json:"client_id"`
}

func asJSON() *http.Response {
	data, err := json.Marshal(request{Grant: "refresh_token", Client: "backend"})
	if err != nil {
		return nil
	}
	resp, _ := http.Post(endpoint, "application/json", strings.NewReader(string(data))) // want `error of http.Post, which sends`
	return resp
}

// The form goes through JSON, and an iterator.
type options struct {
	Grant  string `json:"grant_type"`
	Secret string `json:"client_secret"`
}

func (o options) form() url.Values {
	data, err := json.Marshal(o)
	if err != nil {
		return nil
	}
	members := make(map[string]string)
	if err := json.Unmarshal(data, &members); err != nil {
		return nil
	}
	form := url.Values{}
	for key, value := range members {
		form.Set(key, value)
	}
	return form
}

func throughJSON(o options) *http.Response {
	resp, _ := http.PostForm(endpoint, o.form()) // want `error of http.PostForm, which sends`
	return resp
}
