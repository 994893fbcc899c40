// Package shop is a program as people write it: settings from the environment
// with fallbacks, clients behind wrappers, a form by hand. Benchmarks run on it.
package shop

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

type settings struct {
	Google, Azure login
	TokenURL      string
	Timeout       time.Duration
	Options       map[string]string
}

type login struct{ ID, Key, Tenant string }

func getenv(name, otherwise string) string {
	if v := strings.TrimSpace(os.Getenv(name)); v != "" {
		return v
	}
	return otherwise
}

func load() *settings {
	s := &settings{
		Google:   login{ID: getenv("GOOGLE_ID", "shop"), Key: getenv("GOOGLE_KEY", "ZbE2yu1Y3HgCGx9ZUZTxyYgT")},
		TokenURL: getenv("TOKEN_URL", "https://login.example.org/oauth2/token"),
		Timeout:  30 * time.Second,
		Options:  map[string]string{"key": os.Getenv("OPTION_KEY")},
	}
	s.Azure.ID, s.Azure.Tenant = os.Getenv("AZURE_ID"), os.Getenv("AZURE_TENANT")
	s.Azure.Key = os.Getenv("AZURE_KEY")
	if s.Azure.Key == "" {
		s.Azure.Key = fallbackKey
	}
	return s
}

const fallbackKey = "ndcnw8oORpyVuE5wiVsTeRgvJ"

type clients struct {
	google, azure *oauth2.Config
	service       *clientcredentials.Config
}

func newConfig(l login, e oauth2.Endpoint, scopes ...string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     l.ID,
		ClientSecret: l.Key, // origins: env(GOOGLE_KEY) [trim] | const(opaque, 24) "when GOOGLE_KEY is unset" | env(AZURE_KEY) | const(opaque, 25) "when AZURE_KEY is unset"
		Endpoint:     e,
		Scopes:       scopes,
	}
}

type option func(*clientcredentials.Config)

func withKey(key string) option {
	return func(c *clientcredentials.Config) { c.ClientSecret = key } // origins: env(OPTION_KEY)
}

func newService(s *settings, opts ...option) *clientcredentials.Config {
	c := &clientcredentials.Config{ClientID: s.Google.ID, TokenURL: s.TokenURL}
	for _, o := range opts {
		o(c)
	}
	return c
}

func newClients(s *settings) *clients {
	return &clients{
		google:  newConfig(s.Google, google.Endpoint, "email"),
		azure:   newConfig(s.Azure, microsoft.AzureADEndpoint(s.Azure.Tenant)),
		service: newService(s, withKey(s.Options["key"])),
	}
}

func run(ctx context.Context) error {
	s := load()
	c := newClients(s)
	if _, err := c.service.Token(ctx); err != nil {
		return fmt.Errorf("service: %w", err)
	}
	return byHand(ctx, s, c.google)
}

// byHand asks for a token without a library.
func byHand(ctx context.Context, s *settings, c *oauth2.Config) error {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.ClientID}}
	form.Set("client_secret", c.ClientSecret) // origins: env(GOOGLE_KEY) [trim] | const(opaque, 24) "when GOOGLE_KEY is unset"
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.TokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	client := &http.Client{Timeout: s.Timeout}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	log.Print("logged in")
	return nil
}
