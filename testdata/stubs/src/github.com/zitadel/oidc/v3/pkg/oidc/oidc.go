// Package oidc is a stub of github.com/zitadel/oidc/v3/pkg/oidc v3.51.17.
package oidc

type IDClaims interface{ GetSubject() string }

type IDTokenClaims struct{}

func (t *IDTokenClaims) GetSubject() string { return "" }

type Tokens[C IDClaims] struct {
	IDTokenClaims C
	IDToken       string
}
