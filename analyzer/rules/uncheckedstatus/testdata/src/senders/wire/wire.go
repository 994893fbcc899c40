// Package wire sends requests for others and knows nothing of OAuth.
package wire

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// Post returns the response as it is.
func Post(ctx context.Context, to, form string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, to, strings.NewReader(form))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

// Values returns what the server answered, whatever its status.
func Values(to string, form url.Values) ([]byte, error) {
	resp, err := http.PostForm(to, form)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

// A Client sends requests.
type Client struct{ HTTP *http.Client }

// Fetch decodes the answer.
func (c *Client) Fetch(to string, form url.Values, out any) error {
	resp, err := c.HTTP.PostForm(to, form)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(out)
}

// Text goes through a function of its own.
func (c *Client) Text(ctx context.Context, to string, body []byte) (string, error) {
	resp, err := c.send(ctx, to, bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	all, err := io.ReadAll(resp.Body)
	return string(all), err
}

func (c *Client) send(ctx context.Context, to string, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, "POST", to, body)
	if err != nil {
		return nil, err
	}
	return c.HTTP.Do(req)
}

// Checked is a refusal an error for.
func Checked(ctx context.Context, to, form string) (*http.Response, error) {
	resp, err := Post(ctx, to, form)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode >= 400 {
		defer resp.Body.Close()
		text, _ := io.ReadAll(resp.Body)
		return nil, fmt.Errorf("%s: %s", resp.Status, text)
	}
	return resp, nil
}

// Must decodes what was accepted.
func Must(to string, form url.Values, out any) error {
	resp, err := http.PostForm(to, form)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("answered %s", resp.Status)
	}
	return json.NewDecoder(resp.Body).Decode(out)
}
