// Package redacted shows copies of configurations whose secrets are masked or cleared,
// and some that are not, or too late.
package redacted

import (
	"encoding/json"
	"log"
	"net/url"
	"redacted/view"

	"golang.org/x/oauth2"
)

type server struct {
	conf  oauth2.Config
	login *oauth2.Config
}

func (s *server) view() oauth2.Config {
	c := s.conf
	c.ClientSecret = ""
	return c
}

func (s *server) whole() oauth2.Config { return s.conf }

func scrub(c *oauth2.Config) { c.ClientSecret = "[removed]" }

func without(c oauth2.Config) *oauth2.Config {
	if c.ClientSecret != "" {
		c.ClientSecret = view.Masked(c.ClientSecret)
	}
	return &c
}

func shown(s *server, c oauth2.Config, set view.Settings) {
	log.Printf("%+v", s.view())
	log.Printf("%+v", s.whole()) // want "oauth2.Config shows its client secret in a log"
	log.Printf("%+v", without(c))
	log.Printf("%+v", oauth2.Config{ClientID: c.ClientID, RedirectURL: c.RedirectURL})

	d := c
	scrub(&d)
	log.Printf("%+v", d)
	log.Printf("%+v", c) // want "oauth2.Config shows its client secret in a log"

	func() {
		d := *s.login
		d.ClientSecret = "set"
		log.Printf("%+v", d)
	}()
	data, err := json.Marshal(s.login) // whole
	log.Printf("%s %v", data, err)     // want "oauth2.Config shows its client secret in a log"

	log.Printf("%+v", set.Public())
	log.Printf("%+v", set.Whole()) // want "view.Settings shows its client secret in a log"
	set.ClientSecret = view.Masked(set.ClientSecret)
	log.Printf("%+v", set)
}

// late masks what was shown already.
func late(c oauth2.Config) oauth2.Config {
	log.Printf("%+v", c) // want "oauth2.Config shows its client secret in a log"
	c.ClientSecret = "***"
	return c
}

// quiet masks for some only.
func quiet(c oauth2.Config, verbose bool) {
	if !verbose {
		c.ClientSecret = "***"
	}
	log.Printf("%+v", c) // want "oauth2.Config shows its client secret in a log"
}

// back masks, shows, and puts it back.
func back(c *oauth2.Config) {
	secret := c.ClientSecret
	c.ClientSecret = "********"
	log.Printf("%+v", c)
	c.ClientSecret = secret
	log.Printf("%+v", c) // want "oauth2.Config shows its client secret in a log"
}

type list struct{ All []view.Settings }

func lists(l list) {
	safe := list{}
	for _, s := range l.All {
		s.ClientSecret = "***"
		safe.All = append(safe.All, s)
	}
	log.Printf("%+v", safe)
	log.Printf("%+v", l) // want "view.Settings shows its client secret in a log"
	for i := range l.All {
		l.All[i].ClientSecret = ""
	}
	log.Printf("%+v", l.All)
}

func queries(u *url.URL, secret string) {
	q := u.Query()
	q.Set("client_secret", "***")
	log.Println(q.Encode())
	q = u.Query()
	q.Set("client_secret", secret)
	log.Println(q.Encode()) // want "the parameters of a token request, with client_secret, go to a log"
}

func cut(t *oauth2.Token) {
	short := t.AccessToken
	if len(short) > 16 {
		short = short[:16] + "..."
	}
	log.Println(short, begins(t.RefreshToken))
	log.Println(t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to a log"
}

func begins(s string) string {
	if len(s) <= 8 {
		return s
	}
	return s[:8]
}
