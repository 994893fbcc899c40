// Package fallback has placeholders that count only where a setting is
// missing: the program starts, and the server refuses it.
package fallback

import (
	"cmp"
	"flag"
	"os"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
)

func or() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(cmp.Or(os.Getenv("CLIENT_SECRET"), "changeme")) // want "client secret for confidential.NewCredFromSecret is a placeholder <8 characters, placeholder> when CLIENT_SECRET is unset: the server answers invalid_client .*; fail with a clear message instead"
}

func condition() *oauth2.Config {
	secret := os.Getenv("SHOP_CLIENT_SECRET")
	if secret == "" {
		secret = "your-client-secret" // want "is a placeholder .* when SHOP_CLIENT_SECRET is unset"
	}
	return &oauth2.Config{ClientID: "shop", ClientSecret: secret}
}

func getenv(key, missing string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return missing
}

func helped() *oauth2.Config {
	return &oauth2.Config{ClientSecret: getenv("WIKI_CLIENT_SECRET", "secret")} // want "is a placeholder .* when WIKI_CLIENT_SECRET is unset"
}

func set() (confidential.Credential, error) {
	viper.SetDefault("oauth.client_secret", "TODO") // want "client secret for confidential.NewCredFromSecret is a placeholder"
	return confidential.NewCredFromSecret(viper.GetString("oauth.client_secret"))
}

func flagged() (confidential.Credential, error) {
	secret := flag.String("client-secret", "dummy-secret", "client secret") // want "client secret for confidential.NewCredFromSecret is a placeholder"
	flag.Parse()
	return confidential.NewCredFromSecret(*secret)
}

// Empty is no placeholder: public clients have none, and the library says so.
func empty() *oauth2.Config {
	return &oauth2.Config{ClientID: "shop", ClientSecret: getenv("CLIENT_SECRET", "")}
}
