// Package generated is a client as OpenAPI Generator makes them: whoever puts a
// source of tokens into the context has each request ask it, and all others do not.
package generated

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

type contextKey string

const ContextOAuth2 = contextKey("token")

type APIClient struct{ http *http.Client }

func (c *APIClient) Users(ctx context.Context) (*http.Response, error) {
	r, err := c.prepareRequest(ctx, "https://api.example.com/users")
	if err != nil {
		return nil, err
	}
	return c.callAPI(r)
}

func (c *APIClient) callAPI(r *http.Request) (*http.Response, error) { return c.http.Do(r) }

func (c *APIClient) prepareRequest(ctx context.Context, path string) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, path, nil)
	if err != nil {
		return nil, err
	}
	if tok, ok := ctx.Value(ContextOAuth2).(oauth2.TokenSource); ok {
		latest, err := tok.Token()
		if err != nil {
			return nil, err
		}
		latest.SetAuthHeader(r)
	}
	return r, nil
}

func count(ctx context.Context, c *APIClient) int {
	users, _ := c.Users(ctx)
	return int(users.ContentLength)
}
