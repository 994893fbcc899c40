// Package elsewhere sets the style in a function of its own.
package elsewhere

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/microsoft"
)

type login struct{ conf oauth2.Config }

func newLogin(tenant, id, secret string) *login {
	l := &login{conf: oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)}}
	l.inForm()
	return l
}

func (l *login) inForm() { l.conf.Endpoint.AuthStyle = oauth2.AuthStyleInParams }

func (l *login) redeem(ctx context.Context, code string) (*oauth2.Token, error) {
	return l.conf.Exchange(ctx, code)
}
