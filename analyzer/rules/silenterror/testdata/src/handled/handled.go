// Package handled does something with every error.
package handled

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"golang.org/x/oauth2"
)

type failure struct {
	text  string
	cause error
}

func (f *failure) Error() string { return f.text }

type worker struct {
	last error
	note func(error)
	errs chan error
	t    testing.TB
}

func (w *worker) stored(ts oauth2.TokenSource) bool {
	_, err := ts.Token()
	if err != nil {
		w.last = err
		return false
	}
	return true
}

func (w *worker) called(ts oauth2.TokenSource) {
	if _, err := ts.Token(); err != nil {
		w.note(err)
	}
}

func (w *worker) sent(ts oauth2.TokenSource) {
	if _, err := ts.Token(); err != nil {
		w.errs <- fmt.Errorf("token: %w", err)
	}
}

func (w *worker) tested(ts oauth2.TokenSource) {
	if _, err := ts.Token(); err != nil {
		w.t.Fatalf("token: %v", err)
	}
}

func (w *worker) selected(ctx context.Context, ts oauth2.TokenSource) {
	_, err := ts.Token()
	select {
	case w.errs <- err:
	case <-ctx.Done():
	}
}

func structured(ts oauth2.TokenSource) error {
	if _, err := ts.Token(); err != nil {
		return &failure{text: "no token", cause: err}
	}
	return nil
}

func text(ts oauth2.TokenSource) error {
	if _, err := ts.Token(); err != nil {
		return &failure{text: "no token: " + err.Error()}
	}
	return nil
}

func answered(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	_, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, "exchange: "+err.Error(), http.StatusBadGateway)
		return
	}
}

func redirected(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	if _, err := conf.Exchange(r.Context(), r.FormValue("code")); err != nil {
		http.Redirect(w, r, "/login?error="+url.QueryEscape(err.Error()), http.StatusSeeOther)
	}
}

func encoded(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	if _, err := conf.Exchange(r.Context(), r.FormValue("code")); err != nil {
		json.NewEncoder(w).Encode(map[string]string{"error": err.Error()})
	}
}

func logged(ts oauth2.TokenSource) {
	if _, err := ts.Token(); err != nil {
		slog.Error("no token", "error", err)
		os.Exit(1)
	}
}

func loggedBefore(ts oauth2.TokenSource) error {
	_, err := ts.Token()
	log.Println("token:", err)
	if err != nil {
		return errors.New("no token")
	}
	return nil
}

func parts(ts oauth2.TokenSource) error {
	_, err := ts.Token()
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) {
		slog.Error("refused", "code", refused.ErrorCode, "description", refused.ErrorDescription)
		return errors.New("no token")
	}
	return err
}

func asserted(ts oauth2.TokenSource) string {
	_, err := ts.Token()
	if refused, ok := err.(*oauth2.RetrieveError); ok {
		return refused.ErrorCode
	}
	return ""
}

func switched(ts oauth2.TokenSource) {
	_, err := ts.Token()
	switch err := err.(type) {
	case nil:
	case *oauth2.RetrieveError:
		log.Print(err.ErrorDescription)
	default:
		log.Print(err)
	}
}

func known(ts oauth2.TokenSource) error {
	_, err := ts.Token()
	switch {
	case errors.Is(err, context.Canceled):
		return nil
	case err != nil:
		return fmt.Errorf("token: %v", err)
	}
	return nil
}

func joined(sources []oauth2.TokenSource) error {
	var all []error
	for _, ts := range sources {
		if _, err := ts.Token(); err != nil {
			all = append(all, err)
		}
	}
	return errors.Join(all...)
}

func lastOf(ts oauth2.TokenSource) (tok *oauth2.Token, err error) {
	for range 3 {
		if tok, err = ts.Token(); err == nil {
			break
		}
	}
	return
}

func deferred(ts oauth2.TokenSource) {
	var err error
	defer func() {
		if err != nil {
			log.Print(err)
		}
	}()
	_, err = ts.Token()
}

func inGroup(ts oauth2.TokenSource) error {
	var once sync.Once
	var first error
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := ts.Token(); err != nil {
			once.Do(func() { first = err })
		}
	})
	wg.Wait()
	return first
}

func panics(ts oauth2.TokenSource) {
	if _, err := ts.Token(); err != nil {
		panic(fmt.Sprintf("no token: %v", err))
	}
}

func built(ts oauth2.TokenSource) string {
	var b strings.Builder
	if _, err := ts.Token(); err != nil {
		fmt.Fprintf(&b, "no token: %v", err)
	}
	return b.String()
}

func wrapped(ts oauth2.TokenSource) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("token: %w", err)
		}
	}()
	_, err = ts.Token()
	return err
}
