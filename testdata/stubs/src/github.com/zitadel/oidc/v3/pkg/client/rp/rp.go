// Package rp is a stub of github.com/zitadel/oidc/v3/pkg/client/rp v3.51.17.
package rp

import (
	"context"
	"net/http"

	"github.com/zitadel/oidc/v3/pkg/oidc"
)

type RelyingParty interface{ Issuer() string }

type relyingParty struct{}

type Option func(*relyingParty) error

type URLParamOpt func()

type CodeExchangeOpt func()

type CodeExchangeCallback[C oidc.IDClaims] func(w http.ResponseWriter, r *http.Request, tokens *oidc.Tokens[C], state string, rp RelyingParty)

func NewRelyingPartyOIDC(ctx context.Context, issuer, clientID, clientSecret, redirectURI string, scopes []string, options ...Option) (RelyingParty, error) {
	return nil, nil
}

func CodeExchange[C oidc.IDClaims](ctx context.Context, code string, rp RelyingParty, opts ...CodeExchangeOpt) (tokens *oidc.Tokens[C], err error) {
	return nil, nil
}

func CodeExchangeHandler[C oidc.IDClaims](callback CodeExchangeCallback[C], rp RelyingParty, urlParam ...URLParamOpt) http.HandlerFunc {
	return nil
}

func RevokeToken(ctx context.Context, rp RelyingParty, token string, tokenTypeHint string) error {
	return nil
}
