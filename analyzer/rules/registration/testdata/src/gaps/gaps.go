// Package gaps has what this rule does not see.
package gaps

import (
	"context"
	"net/url"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"golang.org/x/oauth2/clientcredentials"
)

// gap (2026-12-01): want `a scope that does not end in /.default`; the interface
// may hold a credential of a user.
func token(ctx context.Context, cred azcore.TokenCredential) error {
	_, err := cred.GetToken(ctx, policy.TokenRequestOptions{Scopes: []string{"https://graph.microsoft.com/User.Read.All"}})
	return err
}

// gap (2026-11-25): want `has the parameter resource`
func resource(id, secret string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID: id, ClientSecret: secret,
		TokenURL:       "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
		EndpointParams: url.Values{"resource": {"https://graph.microsoft.com"}},
	}
}
