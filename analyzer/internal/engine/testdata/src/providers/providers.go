// Package providers has clients whose provider their endpoint tells.
package providers

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"providers/urls"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/markbates/goth/providers/github"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var key, tenant string

// The library tells.
func libraries() {
	_, _ = azidentity.NewClientSecretCredential(tenant, "id", key, nil) // provider: entra
	_ = github.New("id", key, "https://example.org")                    // provider: github
	_, _ = google.ConfigFromJSON([]byte(key))                           // provider: google
}

// Endpoints of the catalogue, called, named, taken apart.
func rows() {
	_ = oauth2.Config{ClientSecret: key, Endpoint: microsoft.AzureADEndpoint(tenant)}                     // provider: entra
	_ = oauth2.Config{ClientSecret: key, Endpoint: google.Endpoint}                                       // provider: google
	_ = oauth2.Config{ClientSecret: key, Endpoint: endpoints.GitHub}                                      // provider: github
	_ = oauth2.Config{ClientSecret: key, Endpoint: (google.Endpoint)}                                     // provider: google
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: microsoft.AzureADEndpoint(tenant).TokenURL} // provider: entra
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: google.Endpoint.TokenURL}                   // provider: google
}

// Addresses.
func addresses() {
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://login.microsoftonline.com/common/oauth2/v2.0/token"}                  // provider: entra
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token"}          // provider: entra
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: fmt.Sprintf("https://login.microsoftonline.com/%s/oauth2/v2.0/token", tenant)} // provider: entra
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://dev-123.okta.com/oauth2/v1/token"}                                    // provider: okta
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://login.example.org/oauth2/token"}                                      // provider: none
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://login.example.org/?next=login.microsoftonline.com"}                   // provider: none
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://login.microsoftonline.com.example.org/token"}                         // provider: none
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: "https://notokta.com/token"}                                                   // provider: none
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: os.Getenv("TOKEN_URL")}                                                        // provider: none
	_ = clientcredentials.Config{ClientSecret: key}                                                                                          // provider: none
	_ = oauth2.Config{ClientSecret: key, Endpoint: oauth2.Endpoint{AuthURL: "https://accounts.google.com/o/oauth2/auth"}}                    // provider: google
	_ = oauth2.Config{ClientSecret: key, Endpoint: oauth2.Endpoint{"", "", urls.Token, 0}}                                                   // provider: entra
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: urls.Google}                                                                   // gap (2026-11-25): provider: google
}

// Kept in variables, constants and results.
const tokenURL = "https://login.microsoftonline.com/common/oauth2/v2.0/token"

var endpoint = oauth2.Endpoint{TokenURL: "https://oauth2.googleapis.com/token"}

var azure = microsoft.AzureADEndpoint("common")

func made() oauth2.Endpoint { return oauth2.Endpoint{TokenURL: tokenURL} }

func variables() {
	local := "https://oauth2.googleapis.com/token"
	again := local
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: tokenURL}          // provider: entra
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: again}             // provider: google
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: endpoint.TokenURL} // provider: google
	_ = oauth2.Config{ClientSecret: key, Endpoint: endpoint}                     // provider: google
	_ = oauth2.Config{ClientSecret: key, Endpoint: azure}                        // provider: entra
	_ = oauth2.Config{ClientSecret: key, Endpoint: made()}                       // gap (2026-11-25): provider: entra
	_ = oauth2.Config{ClientSecret: key, Endpoint: itself}                       // provider: none
}

var itself = func() oauth2.Endpoint { return oauth2.Endpoint{TokenURL: urls.Google} }()

// Assigned beside the secret, before or after it.
func assigned(given *oauth2.Config) {
	var c oauth2.Config
	c.Endpoint = google.Endpoint
	c.ClientSecret = key // provider: google
	d := oauth2.Config{}
	d.ClientSecret = key // provider: entra
	d.Endpoint = microsoft.AzureADEndpoint(tenant)
	e := &oauth2.Config{Endpoint: endpoints.GitHub}
	e.ClientSecret = key                  // provider: github
	given.ClientSecret = key              // provider: none
	f := oauth2.Config{ClientSecret: key} // provider: google
	f.Endpoint = google.Endpoint
	_ = oauth2.Config{ClientSecret: key} // provider: none
}

// A form that goes to the provider.
func form() {
	v := url.Values{"client_secret": {key}} // gap (2026-11-25): provider: entra
	_, _ = http.PostForm("https://login.microsoftonline.com/common/oauth2/v2.0/token", v)
}
