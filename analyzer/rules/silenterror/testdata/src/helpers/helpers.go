// Package helpers hands the error to functions of its own: one that answers
// with a fixed page, and those that tell.
package helpers

import (
	"errors"
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

func fixed(w http.ResponseWriter, err error) {
	if err != nil {
		http.Error(w, "sorry", http.StatusInternalServerError)
	}
}

func tell(w http.ResponseWriter, err error) {
	if err != nil {
		log.Print(err)
		http.Error(w, "sorry", http.StatusInternalServerError)
	}
}

func wrap(err error) error { return errors.Join(errors.New("no token"), err) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func isRefused(err error) bool {
	var refused *oauth2.RetrieveError
	return errors.As(err, &refused) && refused.ErrorCode != ""
}

func badly(w http.ResponseWriter, ts oauth2.TokenSource) {
	_, err := ts.Token() // want `is replaced`
	fixed(w, err)
}

func well(w http.ResponseWriter, ts oauth2.TokenSource) {
	_, err := ts.Token()
	tell(w, err)
}

func indeed(ts oauth2.TokenSource) *oauth2.Token { return must(ts.Token()) }

func longer(ts oauth2.TokenSource) error {
	if _, err := ts.Token(); err != nil {
		return wrap(err)
	}
	return nil
}

func asked(ts oauth2.TokenSource) int {
	if _, err := ts.Token(); isRefused(err) { // want `is looked at`
		return 401
	}
	return 200
}
