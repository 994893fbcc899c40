// Package sdk has options for other packages.
package sdk

import "golang.org/x/oauth2"

// A Client is a client.
type Client struct{ key string }

// An Option configures a client.
type Option func(*Client)

// WithKey sets the secret.
func WithKey(key string) Option { return func(c *Client) { c.key = key } }

// New makes a client.
func New(opts ...Option) *Client {
	c := &Client{}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

// Config returns what it needs to log in.
func (c *Client) Config() *oauth2.Config { return &oauth2.Config{ClientSecret: c.key} }
