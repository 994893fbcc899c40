// Package elsewhere has GUIDs at servers that give them out as secrets: older
// Keycloaks, DocuSign, whoever lets people choose. They are hardcoded secrets,
// which is another rule's business.
package elsewhere

import (
	"context"
	"net/http"
	"net/url"

	"github.com/Nerzal/gocloak/v14"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
)

func keycloak(ctx context.Context, kc *gocloak.GoCloak) (*gocloak.JWT, error) {
	return kc.LoginClient(ctx, "gateway", "b92f6d81-0c47-4e35-a9d8-71f5c3e06b2a", "master")
}

var docusign = oauth2.Config{
	ClientSecret: "3f0c7a95-e6b1-4d82-8c5f-29d4b7e1f068",
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://account-d.docusign.com/oauth/auth",
		TokenURL: "https://account-d.docusign.com/oauth/token",
	},
}

var other = oauth2.Config{ClientSecret: "d84e1b6f-793c-4a05-b7e2-c60f95d3a81b", Endpoint: google.Endpoint}

func unknown(tokenURL string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientSecret: "71a9c3e5-d20b-4f68-94e7-8b5d0f6c2ea3", TokenURL: tokenURL}
}

func form() (*http.Response, error) {
	return http.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {"gateway"},
		"client_secret": {"a06d5e83-4f9c-4b17-92de-f7c81b3a50e4"},
	})
}
