// Package passing hands client secrets on from the outside: wrappers, setters,
// options and getters without a literal.
package passing

import (
	"os"

	"golang.org/x/oauth2"
)

// New makes a client.
func New(id, clientSecret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: clientSecret}
}

var portal = New("portal-MR2kxvjKWUrPaBKB9tWIM64m", os.Getenv("PORTAL_SECRET"))

// A Client is configured by options.
type Client struct{ id, clientSecret, region string }

// An Option configures a client.
type Option func(*Client)

// WithID sets the ID.
func WithID(id string) Option { return func(c *Client) { c.id = id } }

// WithSecret sets the secret.
func WithSecret(clientSecret string) Option {
	return func(c *Client) { c.clientSecret = clientSecret }
}

// WithRegion sets something else.
func WithRegion(region string) Option { return func(c *Client) { c.region = region } }

// Open makes a client.
func Open(opts ...Option) *oauth2.Config {
	c := &Client{id: "sRDA3NU3m7MXdYmrp7MZNvyM", region: "n8AbnZ6nskpZ2wysipxEUL25"}
	for _, o := range opts {
		o(c)
	}
	return New(c.id, c.clientSecret)
}

var shop = Open(WithID("mnDtQj6nX7HhnUcnsoVfPKno"), WithSecret(os.Getenv("SHOP_SECRET")), WithRegion("VY7BtfcqxJZyGSJA5tBQ4hMI"))

// The right element of a map, slice and struct.
var values = map[string]string{"id": "xQN3dYXF8K64BJDkVQarxUuh", "key": os.Getenv("MAIL_SECRET")}

var list = []string{"j6WubRHcSmoJoxj8wSuPJ7Cw", os.Getenv("WIKI_SECRET")}

func elements() []*oauth2.Config {
	return []*oauth2.Config{New(values["id"], values["key"]), New(list[0], list[1])}
}

// The right result of several.
func pair() (id, clientSecret string) { return "HkHMtevy9SMaMJGpnVgrw9Sv", os.Getenv("CHAT_SECRET") }

func results() *oauth2.Config {
	id, clientSecret := pair()
	return New(id, clientSecret)
}

// A cache of clients by name.
type registry struct{ clients map[string]*oauth2.Config }

func (r *registry) add(name string, c *oauth2.Config) { r.clients[name] = c }

func (r *registry) get(name string) string { return r.clients[name].ClientSecret }

func fill(r *registry) {
	r.add("KKjbN6kY5YNjvymbtIMBghJo", New("drive", os.Getenv("DRIVE_SECRET")))
	_ = New("copy", r.get("oEZFiJ8ukQMrr8jdQVcT28Pn"))
}
