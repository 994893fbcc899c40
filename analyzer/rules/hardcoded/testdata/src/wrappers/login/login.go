// Package login wraps a client for other packages.
package login

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
)

// New makes a client of the portal.
func New(id, key string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: key}
}

// Entra logs in to a tenant.
func Entra(tenant, app, key string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, app, key, nil)
}

// Options are the parameters of Open.
type Options struct {
	App, Key string
	Nested   struct{ Key string }
}

// Open makes a client from options.
func Open(o Options) *oauth2.Config { return New(o.App, o.Key) }

// OpenNested takes the key from an inner struct, by pointer.
func OpenNested(o *Options) *oauth2.Config { return New(o.App, o.Nested.Key) }

// A Client has a method that takes the secret, and a field.
type Client struct {
	Key  string
	conf oauth2.Config
}

// SetKey sets the secret.
func (c *Client) SetKey(key string) { c.conf.ClientSecret = key }

// Connect uses the field.
func (c *Client) Connect() *oauth2.Config { return New("client", c.Key) }
