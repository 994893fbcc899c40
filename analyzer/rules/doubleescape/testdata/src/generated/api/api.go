// Package api is what a generator made of an API's description: it sends the
// form that it is given.
package api

import "context"

type Client struct{ Base string }

type Token struct{ AccessToken string }

func (c *Client) PostToken(ctx context.Context, form map[string]string) (*Token, error) {
	return nil, nil
}
