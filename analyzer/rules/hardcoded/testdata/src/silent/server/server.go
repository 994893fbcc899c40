// Package server has records of an authorization server about its own clients:
// seeds and hashes.
package server

import (
	"context"

	"github.com/dexidp/dex/storage"
	"github.com/go-oauth2/oauth2/v4/models"
	"github.com/ory/fosite"
	"github.com/zitadel/oidc/v3/pkg/op"
)

var dex = storage.Client{ID: "portal", Secret: "cuymZyzGXPmNzMnPe8vn6EkH6yqL", RedirectURIs: []string{"https://portal.fabrikam.com/callback"}}

var memory = map[string]*fosite.DefaultClient{
	"portal": {
		ID:             "portal",
		Secret:         []byte("$2a$10$IxMdI6d.LIRZPpSfEwNoeu4rY3FhDREsxFJXikcgdRRAStxUlsuEO"),
		RotatedSecrets: [][]byte{[]byte("HzgqTtQjei34BEQKUsNXmijnPxprhRWT79eERmKz")},
	},
}

func goOAuth2() *models.Client {
	c := &models.Client{ID: "portal", Domain: "https://portal.fabrikam.com"}
	c.Secret = "oJZtMGDFXD4AjGdHRvr63mUUqJ"
	return c
}

func zitadel(ctx context.Context, s op.Storage) error {
	if err := op.AuthorizeClientIDSecret(ctx, "portal", "PA9j7T6oHt3xMZWc6aQuqezzPwwyak", s); err != nil {
		return err
	}
	return s.AuthorizeClientIDSecret(ctx, "portal", "PXuTACzfPJR54RsT2JabGgIZMCKeBM")
}

var key = fosite.Config{GlobalSecret: []byte("gnT5qjetNqawZtK6hdi6Mvk9bTRPvQIM")}
