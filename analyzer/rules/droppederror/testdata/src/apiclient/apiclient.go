// Package apiclient asks for a token before each request. That a request failed
// is the caller's business, whatever the reason.
package apiclient

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"

	"apiclient/generated"
)

type Client struct {
	source oauth2.TokenSource
	http   *http.Client
}

func (c *Client) Users() (*http.Response, error) {
	tok, err := c.source.Token()
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.example.com/users", nil)
	if err != nil {
		return nil, err
	}
	tok.SetAuthHeader(req)
	return c.http.Do(req)
}

func count(c *Client) int {
	users, _ := c.Users()
	return int(users.ContentLength)
}

func countGenerated(ctx context.Context, c *generated.APIClient) int {
	users, _ := c.Users(ctx)
	return int(users.ContentLength)
}
