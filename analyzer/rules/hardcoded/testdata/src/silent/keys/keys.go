// Package keys has names of form keys, settings, flags and columns.
package keys

import (
	"flag"
	"net/http"
	"net/url"

	"github.com/spf13/viper"
)

const (
	FormClientSecret   = "client_secret"
	ClientSecretParam  = "client_secret"
	clientSecret       = "clientSecret"
	HeaderClientSecret = "X-Client-Secret"
	configClientSecret = "oauth.github.client_secret"
	flagClientSecret   = "oidc-client-secret"
	colClientSecret    = "oauth_client_secret"
	jsonClientSecret   = `"client_secret"`
)

func form(secret string) url.Values {
	v := url.Values{}
	v.Set(FormClientSecret, secret)
	return v
}

func header(req *http.Request, secret string) { req.Header.Set(HeaderClientSecret, secret) }

func setting() string { return viper.GetString(configClientSecret) }

func flags() *string {
	return flag.String(flagClientSecret, "", "client secret of the portal; read from OIDC_CLIENT_SECRET when empty")
}

// A table of allowed keys, and of what they are called in another system.
var allowed = map[string]bool{"client_id": true, "client_secret": true}

var renamed = map[string]string{
	"client_id":     "oauth2ClientId",
	"client_secret": "oauth2ClientSecret",
	"clientSecret":  "authentication.oauth2.clientSecretValue",
}

// Names of the fields in another language's SDK.
var fields = struct{ ClientID, ClientSecret string }{"client_id", "client_secret"}

func kind(key string) string {
	switch key {
	case "client_secret", "clientSecret":
		return "password"
	}
	return "text"
}
