// Package links puts client secrets into the address that a browser is sent to.
package links

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type site struct{ conf *oauth2.Config }

func (s site) link(state string) string {
	return s.conf.AuthCodeURL(state, oauth2.AccessTypeOffline, oauth2.SetAuthURLParam("client_secret", s.conf.ClientSecret)) // want `client secret is sent in the URL, in the parameter client_secret`
}

func list(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	opts := []oauth2.AuthCodeOption{oauth2.SetAuthURLParam("prompt", "consent")}
	opts = append(opts, oauth2.SetAuthURLParam("client_secret", os.Getenv("SHOP_CLIENT_SECRET"))) // want `client secret is sent in the URL`
	http.Redirect(w, r, conf.AuthCodeURL("s", opts...), http.StatusFound)
}

func closure(conf *oauth2.Config) func(string) string {
	secret := oauth2.SetAuthURLParam("client_secret", conf.ClientSecret) // want `client secret is sent in the URL`
	return func(state string) string { return conf.AuthCodeURL(state) + plain(conf, secret) }
}

func plain(conf *oauth2.Config, option oauth2.AuthCodeOption) string {
	return conf.AuthCodeURL("s", option)
}

// In the exchange the parameter goes into the body.
func exchange(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", conf.ClientSecret))
}

func right(conf *oauth2.Config, verifier string) string {
	return conf.AuthCodeURL("s", oauth2.S256ChallengeOption(verifier), oauth2.SetAuthURLParam("client_id", conf.ClientID))
}
