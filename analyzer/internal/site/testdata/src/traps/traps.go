// Package traps has no slot at all: what is called client secret here is none,
// or the catalogue knows better.
package traps

import (
	"context"

	"github.com/dexidp/dex/storage"
	"github.com/go-oauth2/oauth2/v4/models"
	"github.com/ory/fosite"
	"github.com/stripe/stripe-go/v82"
	"github.com/zitadel/oidc/v3/pkg/op"
)

var key string

// A payment's client secret is for the customer's browser.
var (
	_ = stripe.PaymentIntent{ClientSecret: key}
	_ = stripe.SetupIntent{ClientSecret: "a"}
	_ = stripe.PaymentIntentParams{ClientSecret: &key}
	_ = stripe.WebhookEndpoint{Secret: key}
)

func payment(p *stripe.CheckoutSession) {
	p.ClientSecret = key
}

// A server's record of its clients.
var (
	_ = storage.Client{Secret: key}
	_ = models.Client{Secret: key}
	_ = fosite.DefaultClient{Secret: []byte(key)}
	_ = fosite.Config{GlobalSecret: []byte(key)}
	_ = op.ClientCredentials{ClientSecret: key}
)

// A catalogued library's parameter of that name, without a row.
func server(ctx context.Context, s op.Storage) error {
	if err := op.AuthorizeClientIDSecret(ctx, "id", key, s); err != nil {
		return err
	}
	return s.AuthorizeClientIDSecret(ctx, "id", key)
}

// Names around the secret.
type settings struct {
	ClientSecretFile string
	ClientSecretRef  *reference `json:"client_secret_ref"`
	ClientSecretName string     `json:"clientSecretName"`
	ClientSecretEnv  string     `default:"CLIENT_SECRET"`
	HasClientSecret  bool
	ClientSecrets    []string
}

type reference struct{ Name, Key string }

var (
	_ = settings{ClientSecretFile: key, ClientSecretName: key, ClientSecretEnv: "CLIENT_SECRET"}
	_ = settings{ClientSecretRef: &reference{Name: key, Key: "client_secret"}}
	_ = settings{HasClientSecret: key != "", ClientSecrets: []string{key}}
	_ = map[string]string{"client_secret_file": key, "client_secret_basic": key, "secret": key}
)
