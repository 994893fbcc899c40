// Package gaps tells an error on one way and not on another. One way is enough
// for this rule.
package gaps

import (
	"errors"
	"log"

	"golang.org/x/oauth2"
)

func debugging(ts oauth2.TokenSource, debug bool) error {
	_, err := ts.Token() // gap (2026-11-25): want `is replaced`
	if err != nil && debug {
		log.Print(err)
	}
	if err != nil {
		return errors.New("no token")
	}
	return nil
}
