// Package reallife has variants that were found in public programs, with other
// values.
package reallife

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"os"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"

	"reallife/config"
)

// A constant is the default, used when the user configured none.
const defaultConsumerKeyB = "Y3QhVIPHRM6KnV3TNC2imHi24fgd2DFNmnDzQiCL4cgEQaKUpB" // want "client secret for oauth2.Config.ClientSecret is the constant defaultConsumerKeyB"

type account struct {
	ClientToken  string
	ClientSecret string
}

func (a *account) load(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		a.ClientSecret = defaultConsumerKeyB
		return nil
	}
	if err := json.Unmarshal(b, a); err != nil {
		return err
	}
	if a.ClientSecret == "" {
		a.ClientSecret = defaultConsumerKeyB
	}
	return nil
}

func (a *account) config() *oauth2.Config {
	return &oauth2.Config{ClientID: a.ClientToken, ClientSecret: a.ClientSecret}
}

// A command-line tool whose authors know that it is none.
const (
	defaultClientID          = "407408718192-k3v9q2m7x1c8b5n4p6r0t2w8y1a3d5f7.apps.googleusercontent.com"
	defaultClientNotSoSecret = "oABuWGEqNu5Tq6UXFYa9daZb"                 // want "client secret for oauth2.Config.ClientSecret is the constant defaultClientNotSoSecret"
	defaultDeviceNotSoSecret = "GOC" + "SPX-TsLa4DFS9NICASHxU6ttkp6o9NsD" // want "client secret for oauth2.Config.ClientSecret is the constant defaultDeviceNotSoSecret"
)

func oauthCmd(c *cli.Context) (*oauth2.Config, error) {
	id, secret := defaultClientID, defaultClientNotSoSecret
	if c.String("console-flow") == "device" {
		secret = defaultDeviceNotSoSecret
	}
	if v := c.String("client-id"); v != "" {
		id, secret = v, c.String("client-secret")
	}
	o, err := newOauth("google", id, secret)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: o.clientID, ClientSecret: o.clientSecret, Endpoint: google.Endpoint}, nil
}

type oauth struct {
	provider     string
	clientID     string
	clientSecret string
}

func newOauth(provider, clientID, clientSecret string) (*oauth, error) {
	return &oauth{provider: provider, clientID: clientID, clientSecret: clientSecret}, nil
}

// The vendor's own app, imitated: a map that becomes a JSON body.
func signIn(user, password string) (*http.Response, error) {
	body, err := json.Marshal(map[string]any{
		"client_id":     "YNxT9w7GMdWvEOKa",
		"client_secret": "TJsDiTYKJGWf48GbYj3dAf", // want "client_secret looks like a client secret and is a literal"
		"username":      user,
		"password":      password,
	})
	if err != nil {
		return nil, err
	}
	return http.Post("https://user.mypikpak.com/v1/auth/signin", "application/json", bytes.NewReader(body))
}

// A constant of a package of settings, used in others. Its package reports it.
func keycloak() *oauth2.Config {
	return &oauth2.Config{ClientID: config.ClientID, ClientSecret: config.ClientSecret}
}

// One whose name does not tell.
func vendorApp(ctx context.Context) *http.Client {
	c := &oauth2.Config{ClientID: config.VendorApp, ClientSecret: config.VendorKey} // want "client secret for oauth2.Config.ClientSecret is the constant config.VendorKey .* at reallife/config/config.go"
	return c.Client(ctx, nil)
}

// JSON in a raw string, used when there is no file.
func credentials(home string) (*oauth2.Config, error) {
	b, err := os.ReadFile(home + "/credentials.json")
	if os.IsNotExist(err) {
		b = []byte(`{"installed":{"client_id":"portal","client_secret":"Rky6MJVpQHgx995Xh9bkCFp3","redirect_uris":["http://localhost"]}}`) // want "client secret for google.ConfigFromJSON is a literal"
	} else if err != nil {
		return nil, err
	}
	return google.ConfigFromJSON(b)
}

// Decoded from a constant.
func builtin() (*oauth2.Config, error) {
	var c struct {
		ID     string `json:"client_id"`
		Secret string `json:"client_secret"`
	}
	const text = `{"client_id":"portal","client_secret":"a7YA5zzNkGbjjREqGXgMQ8GtHJXRGc"}` // want "client secret for oauth2.Config.ClientSecret is the constant text"
	if err := json.NewDecoder(strings.NewReader(text)).Decode(&c); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: c.ID, ClientSecret: c.Secret}, nil
}

// In another file.
const antigravityClientSecret = "GOC" + "SPX-oIKEsMuPK4JewtngokCinPYNn5vJ" // want "client secret for client_secret is the constant antigravityClientSecret"
