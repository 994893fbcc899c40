// Package calls has slots among the arguments of calls: the catalogue names the
// parameter, or its own name does.
package calls

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/Nerzal/gocloak/v14"
	"github.com/markbates/goth/providers/github"
	"golang.org/x/oauth2/google"
)

func rows(ctx context.Context, key string, cloak *gocloak.GoCloak) {
	_, _ = azidentity.NewClientSecretCredential("tenant", "id", key, nil) // slot: azidentity.NewClientSecretCredential; provider entra
	_, _ = confidential.NewCredFromSecret(key)                            // slot: confidential.NewCredFromSecret; provider entra
	_ = github.New("id", key, "https://x.org")                            // slot: github.New; provider github
	_, _ = cloak.LoginClient(ctx, "id", key, "realm")                     // slot: gocloak.GoCloak.LoginClient; provider keycloak
	f := cloak.LoginClient
	_, _ = f(ctx, "id", key, "realm")                                                  // weak: parameter clientSecret of f
	_, _ = (*gocloak.GoCloak).LoginClient(cloak, ctx, "id", key, "realm")              // slot: gocloak.GoCloak.LoginClient; provider keycloak
	defer func() { _, _ = azidentity.NewClientSecretCredential("t", "i", key, nil) }() // slot: azidentity.NewClientSecretCredential; provider entra
	go confidential.NewCredFromSecret(key)                                             // slot: confidential.NewCredFromSecret; provider entra
	_, _ = azidentity.NewDefaultAzureCredential(nil)
	_, _ = azidentity.NewClientSecretCredential(arguments())
}

func arguments() (string, string, string, *azidentity.ClientSecretCredentialOptions) {
	return "", "", "", nil
}

// The value is a document with the secret inside.
func documents(ctx context.Context, data []byte) {
	_, _ = google.ConfigFromJSON(data, "email")  // slot: google.ConfigFromJSON; inside json; provider google
	_, _ = google.CredentialsFromJSON(ctx, data) // slot: google.CredentialsFromJSON; inside json; provider google
	_, _ = google.FindDefaultCredentials(ctx, "email")
}

type client struct{}

func (client) login(id, clientSecret string) {}

func login(id string, clientSecret []byte, more ...string) {}

func option(appSecret string) func(*client) { return nil }

func generic[T any](clientSecret string, v T) {}

func number(clientSecret int) {}

func last(clientSecrets ...string) {}

func file(clientSecretFile, secretName string) {}

func names(key string, c client, hook func(clientSecret string)) {
	c.login("id", key)            // weak: parameter clientSecret of calls.client.login
	login("id", []byte(key), key) // weak: parameter clientSecret of calls.login
	_ = option(key)               // weak: parameter appSecret of calls.option
	generic(key, 3)               // weak: parameter clientSecret of calls.generic
	generic[int](key, 3)          // weak: parameter clientSecret of calls.generic
	hook(key)                     // weak: parameter clientSecret of hook
	number(3)
	last(key)
	file(key, key)
	login("id", nil)                   // weak: parameter clientSecret of calls.login
	login("id", nil, []string{key}...) // an ellipsis: parameters and arguments differ
	func(clientSecret string) {}(key)  // nobody's parameter: a function without a name
}
