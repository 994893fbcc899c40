// Package github is a stub of github.com/markbates/goth/providers/github
// v1.82.0.
package github

import (
	"net/http"

	"github.com/markbates/goth"
	"golang.org/x/oauth2"
)

func NewCustomisedURL(clientKey, secret, callbackURL, authURL, tokenURL, profileURL, emailURL string, scopes ...string) *Provider {
	return &Provider{ClientKey: clientKey, Secret: secret, CallbackURL: callbackURL}
}

type Provider struct {
	ClientKey   string
	Secret      string
	CallbackURL string
	HTTPClient  *http.Client
}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider {
	return &Provider{ClientKey: clientKey, Secret: secret, CallbackURL: callbackURL}
}

func (p *Provider) Name() string                                            { return "github" }
func (p *Provider) SetName(name string)                                     {}
func (p *Provider) Debug(debug bool)                                        {}
func (p *Provider) BeginAuth(state string) (goth.Session, error)            { return nil, nil }
func (p *Provider) UnmarshalSession(data string) (goth.Session, error)      { return nil, nil }
func (p *Provider) FetchUser(session goth.Session) (goth.User, error)       { return goth.User{}, nil }
func (p *Provider) RefreshToken(refreshToken string) (*oauth2.Token, error) { return nil, nil }
func (p *Provider) RefreshTokenAvailable() bool                             { return true }
