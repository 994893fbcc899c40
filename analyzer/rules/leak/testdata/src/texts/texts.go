// Package texts puts secrets and tokens into texts.
package texts

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func formats(c *oauth2.Config, t *oauth2.Token) error {
	log.Printf("secret: " + c.ClientSecret)         // want "client secret oauth2.Config.ClientSecret goes to a log"
	fmt.Fprintf(os.Stderr, "token: "+t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to the standard error output"
	tracef("secret: " + c.ClientSecret)             // want "client secret oauth2.Config.ClientSecret goes to a log"
	if c.ClientID == "" {
		return errors.New("refused with " + c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to an error text"
	}
	log.Printf("client: " + c.ClientID)
	return fmt.Errorf("refused with " + c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to an error text"
}

func fatal(c *oauth2.Config, t *oauth2.Token) {
	log.Fatalf("token: "+t.AccessToken+" of %s", c.ClientID) // want "a token .oauth2.Token.AccessToken. goes to a log"
}

func tracef(format string, args ...any) { log.Printf("app: "+format, args...) }

type transport struct{ ID, ClientSecret string }

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	c := req.Clone(context.Background())
	q := c.URL.Query()
	q.Set("client_id", t.ID)
	q.Set("client_secret", t.ClientSecret)
	c.URL.RawQuery = q.Encode()
	res, err := http.DefaultTransport.RoundTrip(c)
	if err == nil && res.StatusCode >= 400 {
		return nil, fmt.Errorf("%s %v: %d", c.Method, c.URL, res.StatusCode) // want "the parameters of a token request, with client_secret, go to an error text"
	}
	return nil, fmt.Errorf("%s: %w", c.URL.Host, err)
}

func addresses(t *oauth2.Token) {
	u := &url.URL{Host: "sso.example.com", RawQuery: "access_token=" + t.AccessToken}
	log.Println("GET", u) // want "a token .oauth2.Token.AccessToken. goes to a log"
	log.Println("GET", u.Host)
	v := url.URL{Host: "sso.example.com"}
	v.RawQuery = url.Values{"access_token": {t.AccessToken}}.Encode()
	log.Println("GET", v.String()) // want "a token .access_token. goes to a log"
}

func templates(t *oauth2.Token, id string) {
	log.Println(strings.ReplaceAll("token {t}", "{t}", t.AccessToken))          // want "a token .oauth2.Token.AccessToken. goes to a log"
	log.Println(strings.NewReplacer("{t}", t.AccessToken).Replace("token {t}")) // want "a token .oauth2.Token.AccessToken. goes to a log"
	log.Println(strings.ReplaceAll("client {c}", "{c}", id))
	log.Println(strings.ReplaceAll("token "+t.TokenType, t.AccessToken, "***"))
}
