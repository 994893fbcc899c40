// Package besteffort drops errors of calls that may fail.
package besteffort

//ruletest: -level=note

import (
	"context"

	"github.com/Nerzal/gocloak/v14"
	"golang.org/x/oauth2"
)

func logout(ctx context.Context, keycloak *gocloak.GoCloak, refresh string) {
	_ = keycloak.RevokeToken(ctx, "main", "backend", "", refresh) // want `a best-effort call may fail`
}

func warmUp(ts oauth2.TokenSource) {
	_, _ = ts.Token() // want `a best-effort call may fail`
}

func start(ts oauth2.TokenSource) {
	go ts.Token() // want `a best-effort call may fail`
}
