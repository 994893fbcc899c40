// Package generated gives forms to a client in another package that sends them.
package generated

import (
	"context"

	"generated/api"
)

func misspelt(c *api.Client, id, secret string) (*api.Token, error) {
	return c.PostToken(context.Background(), map[string]string{
		"grant_type":   "client_credentials",
		"client_id":    id,
		"clientSecret": secret, // want `parameter clientSecret where the standard's name is client_secret`
	})
}

func right(c *api.Client, id, secret string) (*api.Token, error) {
	form := map[string]string{"grant_type": "client_credentials"}
	form["client_id"], form["client_secret"] = id, secret
	return c.PostToken(context.Background(), form)
}

// A registry of names is no form.
var labels = map[string]string{"clientSecret": "The secret", "clientId": "The ID"}
