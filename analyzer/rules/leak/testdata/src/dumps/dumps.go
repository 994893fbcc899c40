// Package dumps prints requests with the functions of another package, in which there
// is no word of OAuth.
package dumps

import (
	"dumps/wire"
	"encoding/base64"
	"net/http"
	"net/url"
	"os"
	"strings"
)

type options struct{ Key, ClientSecret, basicToken string }

func form(o options) (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_secret": {o.ClientSecret}}
	req, err := http.NewRequest(http.MethodPost, "https://sso.example.com/oauth/token", strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	wire.Dump(req) // want "a token request, with the client secret in it, goes to the standard error output .wire.go:1[0-9]."
	wire.Method(req)
	return req, nil
}

func (o *options) encode() {
	o.basicToken = base64.StdEncoding.EncodeToString([]byte(o.Key + ":" + o.ClientSecret))
}

func (o *options) basic() (*http.Request, error) {
	req, err := http.NewRequest(http.MethodGet, "https://sso.example.com/oauth/token?grant_type=client_credentials", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Basic "+o.basicToken)
	wire.Dump(req) // want "a token request, with the client secret in it, goes to the standard error output"
	return req, nil
}

func constant() {
	form := url.Values{"client_secret": {"7d0c3a52-91be-4f6e-a8d4-05b1e2c97f36"}}
	wire.Logf("form %s", form.Encode()) // want "the parameters of a token request, with client_secret, go to the standard error output"
	form = url.Values{"client_secret": {"***"}}
	wire.Logf("form %s", form.Encode())
}

func logged() {
	wire.Logf("secret %s", os.Getenv("APP_CLIENT_SECRET")) // want "client secret APP_CLIENT_SECRET goes to the standard error output"
	wire.Logf("id %s", os.Getenv("APP_CLIENT_ID"))
}
