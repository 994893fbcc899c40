// Package comparison compares client secrets with literals.
package comparison

import (
	"errors"
	"strings"

	"golang.org/x/oauth2"
)

func check(c *oauth2.Config) error {
	switch {
	case c.ClientSecret == "":
		return errors.New("no client secret")
	case c.ClientSecret == "YOUR_CLIENT_SECRET", c.ClientSecret == "<client secret>":
		return errors.New("the client secret is still that of the template")
	case c.ClientSecret == "pQKYFmhm24ubpiMoKdmCA48f": // the one that was leaked
		return errors.New("the client secret was leaked, replace it")
	case strings.HasPrefix(c.ClientSecret, "GOCSPX-"):
		return nil
	}
	if c.ClientSecret == "PLACEHOLDER" {
		c.ClientSecret = ""
	}
	return nil
}
