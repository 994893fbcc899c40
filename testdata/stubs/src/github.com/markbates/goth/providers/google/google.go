// Package google is a stub of github.com/markbates/goth/providers/google
// v1.82.0.
package google

import (
	"net/http"

	"github.com/markbates/goth"
	"golang.org/x/oauth2"
)

type Provider struct {
	ClientKey   string
	Secret      string
	CallbackURL string
	HTTPClient  *http.Client
}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider {
	return &Provider{ClientKey: clientKey, Secret: secret, CallbackURL: callbackURL}
}

func (p *Provider) Name() string                                            { return "google" }
func (p *Provider) SetName(name string)                                     {}
func (p *Provider) Debug(debug bool)                                        {}
func (p *Provider) BeginAuth(state string) (goth.Session, error)            { return nil, nil }
func (p *Provider) UnmarshalSession(data string) (goth.Session, error)      { return nil, nil }
func (p *Provider) FetchUser(session goth.Session) (goth.User, error)       { return goth.User{}, nil }
func (p *Provider) RefreshToken(refreshToken string) (*oauth2.Token, error) { return nil, nil }
func (p *Provider) RefreshTokenAvailable() bool                             { return true }
