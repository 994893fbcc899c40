// Package placeholder has texts that somebody meant to replace, in places that
// take nothing but a client secret. A server answers them as it answers any
// wrong secret.
package placeholder

import (
	"context"
	"net/http"
	"net/url"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/Nerzal/gocloak/v14"
	"github.com/markbates/goth/providers/google"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

var conf = &oauth2.Config{
	ClientID:     "YOUR_CLIENT_ID",
	ClientSecret: "YOUR_CLIENT_SECRET", // want `client secret for oauth2.Config.ClientSecret is a placeholder <18 characters, placeholder>: the server answers invalid_client`
}

func entra(tenant string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, "billing", "<client-secret>", nil) // want "client secret for azidentity.NewClientSecretCredential is a placeholder"
}

func keycloak(ctx context.Context, kc *gocloak.GoCloak) (*gocloak.JWT, error) {
	return kc.LoginClient(ctx, "gateway", "changeme", "master") // want "client secret for gocloak.GoCloak.LoginClient is a placeholder"
}

func goth() *google.Provider {
	return google.New("billing", "insert your secret here", "https://shop.fabrikam.com/callback") // want "client secret for google.New is a placeholder"
}

func form(tokenURL string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_secret": {"TODO"}, // want "client secret for client_secret is a placeholder"
	})
}

const secret = "REPLACE_AT_DEPLOY" // want "client secret for clientcredentials.Config.ClientSecret is a placeholder"

func constant() *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: "billing", ClientSecret: secret}
}

func local() (confidential.Credential, error) {
	s := "replace-me" // want "client secret for confidential.NewCredFromSecret is a placeholder"
	return confidential.NewCredFromSecret(s)
}

// The forms that are found in threads and in documentation.
var forms = []oauth2.Config{
	{ClientSecret: "your-client-secret"},                          // want "placeholder"
	{ClientSecret: "<secret>"},                                    // want "placeholder"
	{ClientSecret: "[Copy the client secret from the portal]"},    // want "placeholder"
	{ClientSecret: "{client_secret}"},                             // want "placeholder"
	{ClientSecret: "Enter_the_Client_Secret_Here"},                // want "placeholder"
	{ClientSecret: "Insert your client secret here"},              // want "placeholder"
	{ClientSecret: "REPLACE_ME"},                                  // want "placeholder"
	{ClientSecret: "changeit"},                                    // want "placeholder"
	{ClientSecret: "FIXME"},                                       // want "placeholder"
	{ClientSecret: "xxxxxxxxxxxx"},                                // want "placeholder"
	{ClientSecret: "GOCSPX" + "-" + "xxxxxxxxxxxxxxxxxxxxxxxxxx"}, // want "placeholder"
	{ClientSecret: "dummy"},                                       // want "placeholder"
	{ClientSecret: "example-app-secret"},                          // want "placeholder"
	{ClientSecret: "secret"},                                      // want "placeholder"
	{ClientSecret: "client_secret"},                               // want "placeholder"
	{ClientSecret: "my-super-secret-value"},                       // want "placeholder"
	{ClientSecret: "test"},                                        // want "placeholder"
	{ClientSecret: "foobar"},                                      // want "placeholder"
	{ClientSecret: "none"},                                        // want "placeholder"
	{ClientSecret: "undefined"},                                   // want "placeholder"
	{ClientSecret: "12345678"},                                    // want "placeholder"
	{ClientSecret: "00000000-0000-0000-0000-000000000000"},        // want "placeholder"
	{ClientSecret: "..."},                                         // want "placeholder"
	// Secrets of specifications and documentation: RFC 6749 and Microsoft's pages.
	{ClientSecret: "7Fjfp0ZBr1KtDRbnfVdmIw"},  // want "placeholder"
	{ClientSecret: "qWgdYAmab0YSkuL1qKv5bPX"}, // want "placeholder"
}
