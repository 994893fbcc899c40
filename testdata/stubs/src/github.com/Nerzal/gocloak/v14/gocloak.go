// Package gocloak is a stub of github.com/Nerzal/gocloak/v14 v14.0.4.
package gocloak

import "context"

type GoCloak struct{}

type JWT struct {
	AccessToken      string `json:"access_token"`
	IDToken          string `json:"id_token"`
	ExpiresIn        int    `json:"expires_in"`
	RefreshExpiresIn int    `json:"refresh_expires_in"`
	RefreshToken     string `json:"refresh_token"`
	TokenType        string `json:"token_type"`
	NotBeforePolicy  int    `json:"not-before-policy"`
	SessionState     string `json:"session_state"`
	Scope            string `json:"scope"`
}

type IntroSpectTokenResult struct {
	Active *bool `json:"active,omitempty"`
}

type TokenOptions struct {
	ClientID     *string   `json:"client_id"`
	ClientSecret *string   `json:"-"`
	GrantType    *string   `json:"grant_type"`
	RedirectURI  *string   `json:"redirect_uri,omitempty"`
	Scopes       *[]string `json:"-"`
	RefreshToken *string   `json:"refresh_token,omitempty"`
	Username     *string   `json:"username,omitempty"`
	Password     *string   `json:"password,omitempty"`
}

func NewClient(basePath string, options ...func(*GoCloak)) *GoCloak { return nil }

func (g *GoCloak) LoginClient(ctx context.Context, clientID, clientSecret, realm string, scopes ...string) (*JWT, error) {
	return nil, nil
}

func (g *GoCloak) Login(ctx context.Context, clientID, clientSecret, realm, username, password string) (*JWT, error) {
	return nil, nil
}

func (g *GoCloak) LoginOtp(ctx context.Context, clientID, clientSecret, realm, username, password, totp string) (*JWT, error) {
	return nil, nil
}

func (g *GoCloak) Logout(ctx context.Context, clientID, clientSecret, realm, refreshToken string) error {
	return nil
}

func (g *GoCloak) RefreshToken(ctx context.Context, refreshToken, clientID, clientSecret, realm string) (*JWT, error) {
	return nil, nil
}

func (g *GoCloak) RetrospectToken(ctx context.Context, accessToken, clientID, clientSecret, realm string) (*IntroSpectTokenResult, error) {
	return nil, nil
}

func (g *GoCloak) RevokeToken(ctx context.Context, realm, clientID, clientSecret, refreshToken string) error {
	return nil
}

func (g *GoCloak) LoginClientTokenExchange(ctx context.Context, clientID, token, clientSecret, realm, targetClient, userID string) (*JWT, error) {
	return nil, nil
}

func (g *GoCloak) GetToken(ctx context.Context, realm string, options TokenOptions) (*JWT, error) {
	return nil, nil
}
