// Package fallback has another login behind the one that failed, and returns
// that one's error.
package fallback

//ruletest: -level=note

import (
	"context"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/Nerzal/gocloak/v14"
	"golang.org/x/oauth2"
)

func cached(ctx context.Context, app confidential.Client, scopes []string) (confidential.AuthResult, error) {
	result, err := app.AcquireTokenSilent(ctx, scopes) // want `is not told, and another login follows`
	if err != nil {
		result, err = app.AcquireTokenByCredential(ctx, scopes)
	}
	return result, err
}

func early(ctx context.Context, conf *oauth2.Config, old *oauth2.Token) (*oauth2.Token, error) {
	if tok, err := conf.TokenSource(ctx, old).Token(); err == nil { // want `is not told, and another login follows`
		return tok, nil
	}
	return login(ctx, conf)
}

func login(ctx context.Context, conf *oauth2.Config) (*oauth2.Token, error) {
	return conf.PasswordCredentialsToken(ctx, "worker", "")
}

func logout(ctx context.Context, keycloak *gocloak.GoCloak, refresh string) {
	if err := keycloak.RevokeToken(ctx, "main", "backend", "", refresh); err != nil { // want `is looked at`
		return
	}
}

type client struct{ source oauth2.TokenSource }

// How it logs in is not known.
func (c *client) Login() error { return nil }

func (c *client) again() error {
	_, err := c.source.Token() // want `is not told, and another login follows`
	if err != nil {
		return c.Login()
	}
	return nil
}
