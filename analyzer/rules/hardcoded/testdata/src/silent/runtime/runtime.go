// Package runtime reads client secrets when it runs: environment, flags,
// settings, files, stores.
package runtime

import (
	"bufio"
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"
	"github.com/caarlos0/env/v11"
	"github.com/hashicorp/vault/api"
	"github.com/spf13/viper"
	"github.com/zalando/go-keyring"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var global = oauth2.Config{ClientID: os.Getenv("PORTAL_ID"), ClientSecret: os.Getenv("PORTAL_SECRET")}

func lookup() (oauth2.Config, error) {
	clientSecret, ok := os.LookupEnv("PORTAL_SECRET")
	if !ok || clientSecret == "" {
		return oauth2.Config{}, errors.New("PORTAL_SECRET is not set")
	}
	return oauth2.Config{ClientSecret: clientSecret}, nil
}

func fallback() oauth2.Config {
	return oauth2.Config{ClientSecret: cmp.Or(os.Getenv("PORTAL_SECRET"), os.Getenv("OLD_PORTAL_SECRET"), "")}
}

func getenv(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}

var helper = oauth2.Config{ClientID: getenv("SHOP_ID", "shop"), ClientSecret: getenv("SHOP_SECRET", "")}

var flagged = flag.String("client-secret", "", "client secret")

func flags() oauth2.Config { return oauth2.Config{ClientSecret: *flagged} }

func settings() oauth2.Config {
	viper.SetDefault("oauth.client_id", "portal")
	viper.SetDefault("oauth.issuer", "https://sso.fabrikam.com")
	return oauth2.Config{ClientID: viper.GetString("oauth.client_id"), ClientSecret: viper.GetString("oauth.client_secret")}
}

type config struct {
	ClientID     string `env:"CLIENT_ID" envDefault:"portal"`
	ClientSecret string `env:"CLIENT_SECRET,required,unset" json:"client_secret"`
	Session      string `env:"SESSION_KEY" envDefault:"BTYa9x4oTYQ3IoeqqBouyGNZfnDVxnnt"`
}

func tagged() (oauth2.Config, error) {
	c, err := env.ParseAs[config]()
	return oauth2.Config{ClientID: c.ClientID, ClientSecret: c.ClientSecret}, err
}

func file(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return google.ConfigFromJSON(b, "https://www.googleapis.com/auth/drive.file")
}

func decoded(path string) (oauth2.Config, error) {
	var c config
	f, err := os.Open(path)
	if err != nil {
		return oauth2.Config{}, err
	}
	defer f.Close()
	err = json.NewDecoder(f).Decode(&c)
	return oauth2.Config{ClientSecret: c.ClientSecret}, err
}

func mounted() (oauth2.Config, error) {
	b, err := os.ReadFile("/run/secrets/portal_client_secret")
	return oauth2.Config{ClientSecret: strings.TrimSpace(string(b))}, err
}

func prompt() oauth2.Config {
	in := bufio.NewScanner(os.Stdin)
	in.Scan()
	return oauth2.Config{ClientSecret: in.Text()}
}

func command() (oauth2.Config, error) {
	b, err := exec.Command("pass", "show", "portal/client_secret").Output()
	return oauth2.Config{ClientSecret: strings.TrimSpace(string(b))}, err
}

func fromVault(ctx context.Context, c *api.Client) (oauth2.Config, error) {
	s, err := c.KVv2("secret").Get(ctx, "portal/oauth")
	if err != nil {
		return oauth2.Config{}, err
	}
	clientSecret, _ := s.Data["client_secret"].(string)
	return oauth2.Config{ClientSecret: clientSecret}, nil
}

func keyVault(ctx context.Context, c *azsecrets.Client, tenant string) (*azidentity.ClientSecretCredential, error) {
	s, err := c.GetSecret(ctx, "portal-client-secret", "f4300cd3a14a0d8867530a57a272b963", nil)
	if err != nil {
		return nil, err
	}
	return azidentity.NewClientSecretCredential(tenant, "7c9e6679-7425-40de-944b-e07fc1f90ae7", *s.Value, nil)
}

func ring() (oauth2.Config, error) {
	s, err := keyring.Get("portal", "client-secret")
	return oauth2.Config{ClientSecret: s}, err
}

func random() oauth2.Config { return oauth2.Config{ClientSecret: rand.Text()} }
