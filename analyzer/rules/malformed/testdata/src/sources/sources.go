// Package sources has functions that change texts nearby, and not the secret.
package sources

import (
	"fmt"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

type settings struct{ Tenant, ID, Secret string }

func read() settings {
	return settings{
		Tenant: strings.ToLower(os.Getenv("TENANT")),
		ID:     strings.ToUpper(os.Getenv("CLIENT_ID")),
		Secret: os.Getenv("CLIENT_SECRET"),
	}
}

func config(s settings) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     s.ID,
		ClientSecret: s.Secret,
		Endpoint:     oauth2.Endpoint{TokenURL: "https://sso.fabrikam.com/" + url.PathEscape(s.Tenant) + "/token"},
	}
}

func check(s settings) error {
	if strings.ToLower(s.Secret) == "changeme" {
		return fmt.Errorf("client %q still has the placeholder as its secret", s.ID)
	}
	return nil
}
