// Package acquire drops the errors of calls that the catalogue knows. What a
// function with an error result drops has a fix.
package acquire

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Nerzal/gocloak/v14"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type session struct {
	token *oauth2.Token
	user  string
}

func blank(ctx context.Context, conf *oauth2.Config, code string) string {
	tok, _ := conf.Exchange(ctx, code) // want `the error of oauth2.Config.Exchange is discarded: the server's code \(invalid_client`
	return tok.AccessToken
}

func returned(ctx context.Context, conf *oauth2.Config, code string) (*session, string, int, error) {
	tok, _ := conf.Exchange(ctx, code) // want `error of oauth2.Config.Exchange is discarded`
	return &session{token: tok}, tok.AccessToken, 1, nil
}

func byValue(ctx context.Context, conf *clientcredentials.Config) (session, bool, error) {
	var s session
	s.token, _ = conf.Token(ctx) // want `error of clientcredentials.Config.Token is discarded`
	return s, true, nil
}

func declared(ctx context.Context, conf *clientcredentials.Config) (s session, err error) {
	s.token, _ = conf.Token(ctx) // want `error of clientcredentials.Config.Token is discarded`
	return s, nil
}

func both(ctx context.Context, cred azcore.TokenCredential) error {
	_, _ = cred.GetToken(ctx, policy.TokenRequestOptions{}) // want `error of azcore.TokenCredential.GetToken is discarded: the AADSTS code`
	return nil
}

func statement(ctx context.Context, ts oauth2.TokenSource) {
	ts.Token() // want `error of oauth2.TokenSource.Token is discarded`
}

// No fix repeats a literal of the source: a tag may hold anything.
func tagged(ctx context.Context, conf *clientcredentials.Config) (struct {
	Token string `json:"access_token"`
}, error) {
	tok, _ := conf.Token(ctx) // want `error of clientcredentials.Config.Token is discarded`
	return struct {
		Token string `json:"access_token"`
	}{tok.AccessToken}, nil
}

func literal(ctx context.Context, keycloak *gocloak.GoCloak) func() (*gocloak.JWT, error) {
	return func() (*gocloak.JWT, error) {
		jwt, _ := keycloak.LoginClient(ctx, "backend", "", "main") // want `error of gocloak.GoCloak.LoginClient is discarded`
		return jwt, nil
	}
}

func variable(ctx context.Context, conf *oauth2.Config, code string) *oauth2.Token {
	tok, err := conf.Exchange(ctx, code) // want `error of oauth2.Config.Exchange is discarded`
	_ = err
	return tok
}

func inCondition(ctx context.Context, ts oauth2.TokenSource) bool {
	if tok, _ := ts.Token(); tok != nil { // want `error of oauth2.TokenSource.Token is discarded`
		return true
	}
	return false
}

func inGeneric[T any](ts oauth2.TokenSource, decode func(string) T) (T, error) {
	tok, _ := ts.Token() // want `error of oauth2.TokenSource.Token is discarded`
	return decode(tok.AccessToken), nil
}
