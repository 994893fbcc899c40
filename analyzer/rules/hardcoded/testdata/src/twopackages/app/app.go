// Package app has the program's own client with a secret that is set from
// another package by all usual means.
package app

import "golang.org/x/oauth2"

// A Client is a client.
type Client struct {
	ID  string
	Key string

	opts Options
}

// Options are embedded in other types.
type Options struct {
	Key   string
	Extra map[string]string
}

// Base is embedded.
type Base struct{ Options }

// NewClient makes a client.
func NewClient(id string, o Options) *Client { return &Client{ID: id, opts: o} }

// WithKey returns a changed copy.
func (c Client) WithKey(key string) Client {
	c.Key = key
	return c
}

// Config returns what the library wants.
func (c *Client) Config() *oauth2.Config { return &oauth2.Config{ClientID: c.ID, ClientSecret: c.Key} }

// Second uses the options.
func (c *Client) Second() *oauth2.Config { return &oauth2.Config{ClientSecret: c.opts.Key} }

// FromBase uses an embedded struct.
func FromBase(b Base) *oauth2.Config { return &oauth2.Config{ClientSecret: b.Key} }

// FromList uses the rest of its arguments.
func FromList(keys ...string) *oauth2.Config { return &oauth2.Config{ClientSecret: keys[0]} }

// FromMap uses an element of a map.
func FromMap(m map[string]string) *oauth2.Config { return &oauth2.Config{ClientSecret: m["key"]} }

// FromBytes uses bytes.
func FromBytes(b []byte) *oauth2.Config { return &oauth2.Config{ClientSecret: string(b)} }

// FromFunc calls a function.
func FromFunc(f func() string) *oauth2.Config { return &oauth2.Config{ClientSecret: f()} }

// A Source has a key.
type Source interface{ Key() string }

// FromSource calls a method.
func FromSource(s Source) *oauth2.Config { return &oauth2.Config{ClientSecret: s.Key()} }

// FromPointer reads through a pointer.
func FromPointer(key *string) *oauth2.Config { return &oauth2.Config{ClientSecret: *key} }

// Fill fills a client of the caller.
func Fill(c *oauth2.Config, key string) { c.ClientSecret = key }

// Chain returns itself.
type Chain struct{ key string }

// Start starts a chain.
func Start() *Chain { return &Chain{} }

// Key adds the key.
func (c *Chain) Key(key string) *Chain { c.key = key; return c }

// Done makes the client.
func (c *Chain) Done() *oauth2.Config { return &oauth2.Config{ClientSecret: c.key} }
