package tokencall_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

const imports = `package p

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/oauth2"
)

var _ context.Context

var _, _, _, _, _, _ = errors.New, fmt.Errorf, log.Print, http.PostForm, url.Parse, time.Sleep

var conf oauth2.Config
`

// A call is what a test says of a token call.
type call struct {
	Label   string
	Grant   string
	Outcome errflow.Outcome
}

func found(t *testing.T, source string) *tokencall.Calls {
	t.Helper()
	return tokencall.Find(dataflow.New(snippet.Unit(t, imports+source)))
}

// Which calls ask for a token, and what becomes of their errors.
func TestFind(t *testing.T) {
	const exchange = "oauth2.Config.Exchange"
	for name, tt := range map[string]struct {
		source string
		want   []call
	}{
		"no token call": {`func f() error { _, err := http.Get("https://example.com"); return err }`, nil},
		"dropped": {`func f(ctx context.Context, code string) { conf.Exchange(ctx, code) }`,
			[]call{{exchange, "authorization_code", errflow.Dropped}}},
		"returned": {`func f(ctx context.Context, code string) (*oauth2.Token, error) { return conf.Exchange(ctx, code) }`,
			[]call{{exchange, "authorization_code", errflow.ReturnedAsIs}}},
		"swallowed": {`func f(ctx context.Context, code string) *oauth2.Token {
			token, err := conf.Exchange(ctx, code)
			if err != nil { return nil }
			return token
		}`, []call{{exchange, "authorization_code", errflow.Swallowed}}},
		"a wrapper is a token call of its own": {`
			func sign(ctx context.Context, code string) (*oauth2.Token, error) { return conf.Exchange(ctx, code) }
			func f(ctx context.Context, code string) { token, _ := sign(ctx, code); _ = token }
		`, []call{{exchange, "authorization_code", errflow.ReturnedAsIs}, {"p.sign", "authorization_code", errflow.Dropped}}},
		"a wrapper that reports is none": {`
			func sign(ctx context.Context, code string) error {
				_, err := conf.Exchange(ctx, code)
				if err != nil { log.Print(err) }
				return nil
			}
			func f(ctx context.Context, code string) { sign(ctx, code) }
		`, []call{{exchange, "authorization_code", errflow.Logged}}},
		"written by hand": {`func f(secret string) error {
			_, err := http.PostForm("https://sso.example.com/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {"orders"}, "client_secret": {secret}})
			return err
		}`, []call{{"http.PostForm", "", errflow.ReturnedAsIs}}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []call
			for _, c := range found(t, tt.source).All {
				got = append(got, call{c.Label, c.Grant, c.Handling.Outcome})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// A code that is redeemed again after the first call failed.
func TestRedemptions(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   int
	}{
		"once": {`func f(ctx context.Context, code string) error { _, err := conf.Exchange(ctx, code); return err }`, 0},
		"in a loop": {`func f(ctx context.Context, code string) error {
			var err error
			for range 3 { if _, err = conf.Exchange(ctx, code); err == nil { return nil } }
			return err
		}`, 1},
		"with another code each time": {`func f(ctx context.Context, codes []string) error {
			var err error
			for _, code := range codes { if _, err = conf.Exchange(ctx, code); err == nil { return nil } }
			return err
		}`, 0},
		"once more": {`func f(ctx context.Context, code string) error {
			_, err := conf.Exchange(ctx, code)
			if err != nil { _, err = conf.Exchange(ctx, code) }
			return err
		}`, 1},
		"once more after a look at the error": {`func f(ctx context.Context, code string) error {
			_, err := conf.Exchange(ctx, code)
			if errors.Is(err, context.DeadlineExceeded) { _, err = conf.Exchange(ctx, code) }
			return err
		}`, 0},
	} {
		if got := len(found(t, tt.source).Redemptions); got != tt.want {
			t.Errorf("%s: %d, want %d", name, got, tt.want)
		}
	}
}
