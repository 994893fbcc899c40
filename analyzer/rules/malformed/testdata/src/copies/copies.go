// Package copies masks the secret in copies of configurations that are shown, and in
// configurations that are used.
package copies

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type account struct {
	Name  string
	Login clientcredentials.Config
}

func (a account) String() string {
	a.Login.ClientSecret = "******"
	return fmt.Sprintf("%s %+v", a.Name, a.Login)
}

func describe(w io.Writer, c *clientcredentials.Config) error {
	shown := *c
	shown.ClientSecret = "xxxxxxxx"
	return json.NewEncoder(w).Encode(shown)
}

func public(c clientcredentials.Config) clientcredentials.Config {
	if c.ClientSecret != "" {
		c.ClientSecret = "<hidden>"
	}
	return c
}

func literal(c *oauth2.Config) {
	log.Printf("%+v", oauth2.Config{ClientID: c.ClientID, ClientSecret: "[redacted]"})
}

func back(c *oauth2.Config) {
	secret := c.ClientSecret
	c.ClientSecret = "********"
	log.Printf("%+v", c)
	c.ClientSecret = secret
}

func inClosure(all []*oauth2.Config) {
	each(all, func(c *oauth2.Config) {
		safe := *c
		safe.ClientSecret = "***REDACTED***"
		log.Printf("%+v", safe)
	})
}

func each(all []*oauth2.Config, do func(*oauth2.Config)) {
	for _, c := range all {
		do(c)
	}
}

func query(u *url.URL) string {
	q := u.Query()
	q.Set("client_secret", "***")
	return q.Encode()
}

func used(ctx context.Context, c clientcredentials.Config) (*oauth2.Token, error) {
	c.ClientSecret = "********" // want "masked form"
	return c.Token(ctx)
}

func byDefault(tokenURL string) *clientcredentials.Config {
	c := clientcredentials.Config{ClientID: "mailer", TokenURL: tokenURL}
	c.ClientSecret = "<your secret>" // want "placeholder"
	return &c
}

func usedLater(ctx context.Context, c *clientcredentials.Config) (*oauth2.Token, error) {
	hidden := masked(c)
	log.Printf("%+v", hidden)
	return hidden.Token(ctx)
}

func masked(c *clientcredentials.Config) *clientcredentials.Config {
	copied := *c
	copied.ClientSecret = "********" // want "masked form"
	return &copied
}
