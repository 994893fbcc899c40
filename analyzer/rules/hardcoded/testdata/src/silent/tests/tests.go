// Package tests has client secrets in its tests only.
package tests

import "golang.org/x/oauth2"

// A Client is a client.
type Client struct{ ID, Key string }

// Config makes a client.
func (c Client) Config() *oauth2.Config { return &oauth2.Config{ClientID: c.ID, ClientSecret: c.Key} }

var fixture Client
