// Package discovered asks the server for its endpoint.
package discovered

import (
	"context"
	"fmt"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

const issuer = "https://login.microsoftonline.com/common/v2.0"

func Constant(ctx context.Context, id, secret string) (*oauth2.Config, error) {
	p, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: p.Endpoint()}, nil // want "the endpoint of Entra ID does not set AuthStyle"
}

// Login keeps what was discovered.
type Login struct {
	provider   *oidc.Provider
	id, secret string
}

func New(ctx context.Context, tenant, id, secret string) (*Login, error) {
	l := &Login{id: id, secret: secret}
	var err error
	l.provider, err = oidc.NewProvider(ctx, fmt.Sprintf("https://login.microsoftonline.com/%s/v2.0", tenant))
	return l, err
}

func (l *Login) Config() *oauth2.Config {
	return &oauth2.Config{ClientID: l.id, ClientSecret: l.secret, Endpoint: l.provider.Endpoint()} // want "does not set AuthStyle"
}

func provider(ctx context.Context, issuer string) (*oidc.Provider, error) {
	return oidc.NewProvider(ctx, issuer)
}

func Helper(ctx context.Context, id, secret string) (*oauth2.Config, error) {
	p, err := provider(ctx, issuer)
	if err != nil {
		return nil, err
	}
	e := p.Endpoint()
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}, nil // want "does not set AuthStyle"
}

func Styled(ctx context.Context, id, secret string) (*oauth2.Config, error) {
	p, err := oidc.NewProvider(ctx, "https://login.microsoftonline.com/organizations/v2.0")
	if err != nil {
		return nil, err
	}
	e := p.Endpoint()
	e.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}, nil
}

func Elsewhere(ctx context.Context, id, secret string) (*oauth2.Config, error) {
	p, err := oidc.NewProvider(ctx, "https://accounts.google.com")
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: p.Endpoint()}, nil
}

func Configured(ctx context.Context, issuer, id, secret string) (*oauth2.Config, error) {
	p, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: p.Endpoint()}, nil
}
