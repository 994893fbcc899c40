// Package helpers prints through functions of its own and of another package.
package helpers

import (
	"fmt"
	"helpers/show"
	"io"
	"log"
	"os"

	"golang.org/x/oauth2"
)

func debugf(format string, args ...any) { log.Printf("app: "+format, args...) }

func tracef(format string, args ...any) { debugf(format, args...) }

func note(name, value string) { log.Println(name, value) }

func dump(v any) { fmt.Fprintf(os.Stderr, "%+v\n", v) }

type reporter struct{ w io.Writer }

func (r *reporter) report(what string, v any) error { return fmt.Errorf("%s: %v", what, v) }

func describe(c *oauth2.Config) string { return fmt.Sprintf("%s/%s", c.ClientID, c.ClientSecret) }

func idOf(c *oauth2.Config) string { return c.ClientID }

func use(c *oauth2.Config, t *oauth2.Token, r *reporter) error {
	debugf("secret %s", c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to a log"
	tracef("token %s", t.AccessToken)   // want "a token .oauth2.Token.AccessToken. goes to a log"
	tracef("token of type %T", t)
	note("secret", c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to a log"
	note("id", c.ClientID)
	dump(c) // want "oauth2.Config shows its client secret in the standard error output"
	dump(c.ClientID)
	log.Println(describe(c)) // want "client secret oauth2.Config.ClientSecret goes to a log"
	log.Println(idOf(c))
	show.Line("token", t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to a log"
	show.Value(c)                     // want "oauth2.Config shows its client secret in the standard error output"
	show.Value(c.ClientID)
	show.Twice(t.RefreshToken) // want "a token .oauth2.Token.RefreshToken. goes to a log"
	show.Length(t.RefreshToken)
	return r.report("refused", c.ClientSecret) // want "client secret oauth2.Config.ClientSecret goes to an error text"
}

func remember(refreshToken string) {
	log.Printf("storing %s", refreshToken) // want "a token .refreshToken. goes to a log"
}

func caller(t *oauth2.Token) { remember(t.RefreshToken) }
