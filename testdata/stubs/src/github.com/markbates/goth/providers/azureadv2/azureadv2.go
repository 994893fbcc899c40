// Package azureadv2 is a stub of github.com/markbates/goth/providers/azureadv2
// v1.82.0.
package azureadv2

import (
	"net/http"

	"github.com/markbates/goth"
	"golang.org/x/oauth2"
)

type (
	TenantType string
	ScopeType  string

	ProviderOptions struct {
		Scopes []ScopeType
		Tenant TenantType
	}
)

const CommonTenant TenantType = "common"

type Provider struct {
	ClientKey   string
	Secret      string
	CallbackURL string
	HTTPClient  *http.Client
}

func New(clientKey, secret, callbackURL string, opts ProviderOptions) *Provider {
	return &Provider{ClientKey: clientKey, Secret: secret, CallbackURL: callbackURL}
}

func (p *Provider) Name() string                                            { return "azureadv2" }
func (p *Provider) SetName(name string)                                     {}
func (p *Provider) Debug(debug bool)                                        {}
func (p *Provider) BeginAuth(state string) (goth.Session, error)            { return nil, nil }
func (p *Provider) UnmarshalSession(data string) (goth.Session, error)      { return nil, nil }
func (p *Provider) FetchUser(session goth.Session) (goth.User, error)       { return goth.User{}, nil }
func (p *Provider) RefreshToken(refreshToken string) (*oauth2.Token, error) { return nil, nil }
func (p *Provider) RefreshTokenAvailable() bool                             { return true }
