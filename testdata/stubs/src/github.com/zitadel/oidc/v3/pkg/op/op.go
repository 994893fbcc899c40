// Package op is a stub of github.com/zitadel/oidc/v3/pkg/op v3.51.17.
package op

import "context"

type Storage interface {
	AuthorizeClientIDSecret(ctx context.Context, clientID, clientSecret string) error
}

type OPStorage interface {
	AuthorizeClientIDSecret(ctx context.Context, clientID, clientSecret string) error
}

type ClientCredentials struct {
	ClientID     string `schema:"client_id"`
	ClientSecret string `schema:"client_secret"`
}

func AuthorizeClientIDSecret(ctx context.Context, clientID, clientSecret string, storage Storage) error {
	return storage.AuthorizeClientIDSecret(ctx, clientID, clientSecret)
}
