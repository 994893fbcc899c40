// Package literal has client secrets that stand right where they are used.
package literal

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/Nerzal/gocloak/v14"
	"github.com/markbates/goth"
	"github.com/markbates/goth/providers/github"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
)

// A field of a literal at package level.
var conf = &oauth2.Config{
	ClientID:     "web-frontend",
	ClientSecret: "QtJp3fWedumv9Gg8peSdiJoCaQrQ", // want "client secret for oauth2.Config.ClientSecret is a literal"
	Endpoint:     google.Endpoint,
}

// Another library's field, in a function.
func service() *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     "billing",
		ClientSecret: "e4Atxvrs9XjpeSLDSGKfqPN4mNDh7wW4", // want "client secret for clientcredentials.Config.ClientSecret is a literal"
		TokenURL:     "https://sso.fabrikam.com/oauth/token",
	}
}

// An argument of a constructor.
func entra(tenant string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, "billing", "ULoVMdruKIUaTCCDAzTd8GsMX4rcI5QKKY", nil) // want "client secret for azidentity.NewClientSecretCredential is a literal"
}

func msal() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("qVR43xXj2V3DEepUR897Y23vuy2urzykuBJ6") // want "client secret for confidential.NewCredFromSecret is a literal"
}

// An argument of a method, not the first of its strings.
func keycloak(ctx context.Context, kc *gocloak.GoCloak) (*gocloak.JWT, error) {
	return kc.LoginClient(ctx, "gateway", "EJrhRTsg29Dw4FuIKzH3Q23JB5Dt9BuX", "master") // want "client secret for gocloak.GoCloak.LoginClient is a literal"
}

// A call among the arguments of another one.
func providers() {
	goth.UseProviders(
		github.New("Iv1.b1c2d3e4f5a60718", "8b86a4283e7b0af873f8c2ef8a64204b9b68a827", "https://shop.fabrikam.com/callback"), // want "client secret for github.New is a literal"
	)
}

// A password that a person chose is one as well, in a place that takes nothing
// else.
func chosen() oauth2.Config {
	return oauth2.Config{ClientID: "intranet", ClientSecret: "tuesday-Harbour7"} // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// A GUID is a secret at Keycloak; only Entra has none.
func guid(ctx context.Context, kc *gocloak.GoCloak) error {
	return kc.Logout(ctx, "gateway", "7c9e6679-7425-40de-944b-e07fc1f90ae7", "master", "") // want "client secret for gocloak.GoCloak.Logout is a literal"
}

// In a raw string, over two lines of an addition, in parentheses.
var raw = oauth2.Config{ClientSecret: `rdcdw7AVD3Y6a6ruNVyoXQso`} // want "client secret for oauth2.Config.ClientSecret is a literal"

var folded = oauth2.Config{
	ClientSecret: "a3fAVJySPaP3tb4x" + // want "client secret for oauth2.Config.ClientSecret is a literal"
		"im68cJ3nYbadJLax",
}

var wrapped = oauth2.Config{ClientSecret: ("oI8dAJ6RDSgbAoBC7GS8mPK6VL")} // want "client secret for oauth2.Config.ClientSecret is a literal"
