// Package generated gives forms to a client in another package that encodes
// them.
package generated

import (
	"context"
	"net/url"

	"generated/api"
)

func twice(c *api.Client, id, secret string) (*api.Token, error) {
	return c.PostToken(context.Background(), map[string]string{
		"grant_type":    "client_credentials",
		"client_id":     id,
		"client_secret": url.QueryEscape(secret), // want `client secret for client_secret is escaped already`
	})
}

func once(c *api.Client, id, secret string) (*api.Token, error) {
	return c.PostToken(context.Background(), map[string]string{"grant_type": "client_credentials", "client_id": id, "client_secret": secret})
}
