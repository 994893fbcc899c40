// Package texts puts form bodies together with +, Sprintf and Join.
package texts

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct {
	id, secret string
	tokenURL   string
}

func (c *client) concatenated(ctx context.Context) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL,
		strings.NewReader("grant_type=client_credentials&client_id="+c.id+"&client_secret="+c.secret)) // want `client ID goes into the form parameter client_id without form-encoding` `client secret goes into the form parameter client_secret without form-encoding: a \+ & = % or / in it changes what the server reads`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	return req, nil
}

func (c *client) formatted() (*http.Request, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s",
		c.id,     // want `client ID goes into the form parameter client_id`
		c.secret, // want `client secret goes into the form parameter client_secret`
	)
	req, err := http.NewRequest("POST", c.tokenURL, bytes.NewBufferString(body))
	if err != nil {
		return nil, err
	}
	req.Header.Add("content-type", formType)
	return req, nil
}

func (c *client) joined() (*http.Response, error) {
	fields := []string{
		"grant_type=client_credentials",
		"client_id=web-frontend",
		"client_secret=" + c.secret, // want `client secret goes into the form parameter client_secret`
	}
	return http.Post(c.tokenURL, formType, strings.NewReader(strings.Join(fields, "&")))
}

func asBytes(tokenURL string) (*http.Response, error) {
	body := []byte("client_id=web-frontend&grant_type=client_credentials&client_secret=" + os.Getenv("CLIENT_SECRET")) // want `client secret goes into the form parameter client_secret`
	return http.DefaultClient.Post(tokenURL, formType, bytes.NewReader(body))
}

func (c *client) closer() *http.Request {
	req := &http.Request{
		Method: http.MethodPost,
		Header: http.Header{"Content-Type": {formType}},
		Body:   io.NopCloser(strings.NewReader("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret)), // want `client secret goes into the form parameter client_secret`
	}
	return req
}

func body(id, secret string) string {
	return fmt.Sprintf("client_id=%v&client_secret=%v&grant_type=client_credentials", id, secret)
}

func (c *client) returned() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader(body(c.id, c.secret))) // want `client ID goes` `client secret goes`
}

func halfEncoded(tokenURL string) (*http.Response, error) {
	id := strings.ReplaceAll(os.Getenv("CLIENT_ID"), " ", "+")                                                                     // something is done about it
	payload := strings.NewReader("grant_type=client_credentials&client_id=" + id + "&client_secret=" + os.Getenv("CLIENT_SECRET")) // want `client secret goes into the form parameter client_secret`
	return http.Post(tokenURL, formType, payload)
}
