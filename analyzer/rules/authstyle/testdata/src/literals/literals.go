// Package literals makes two configurations in one function, and sets the style of one.
package literals

import "golang.org/x/oauth2"

func Two(id, secret string) (*oauth2.Config, *oauth2.Config) {
	const token = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"
	a := oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{TokenURL: token}} // want "does not set AuthStyle"
	b := oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{TokenURL: token}}
	b.Endpoint.AuthStyle = oauth2.AuthStyleInParams
	return &a, &b
}
