// Package errortexts puts a secret or a token into an error, or into a panic.
package errortexts

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

// An Error is an error of the program's own.
type Error struct {
	Message string
	Code    int
}

func (e *Error) Error() string { return e.Message }

func refused(c *oauth2.Config, t *oauth2.Token, err error) error {
	switch {
	case c.ClientID == "":
		return fmt.Errorf("client %q with secret %q refused: %w", c.ClientID, c.ClientSecret, err) // want "client secret oauth2.Config.ClientSecret goes to an error text"
	case t == nil:
		return errors.New("refused: " + os.Getenv("CLIENT_SECRET")) // want "client secret CLIENT_SECRET goes to an error text"
	case !t.Valid():
		return &Error{Message: "bad token " + t.AccessToken, Code: 2} // want "a token .oauth2.Token.AccessToken. goes to an error text"
	case t.TokenType == "":
		panic(fmt.Sprintf("config %v", c)) // want "oauth2.Config shows its client secret in a panic"
	case t.RefreshToken == "":
		panic(c) // want "oauth2.Config shows its client secret in a panic"
	}
	return fmt.Errorf("client %q refused: %w", c.ClientID, err)
}

func missing(name string) error {
	if os.Getenv(name) == "" {
		return fmt.Errorf("%s is not set", name)
	}
	return &Error{Message: "client_secret is wrong", Code: len(os.Getenv("CLIENT_SECRET"))}
}
