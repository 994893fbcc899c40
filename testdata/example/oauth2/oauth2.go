// Package oauth2 has the types of golang.org/x/oauth2 that the example uses.
package oauth2

import (
	"context"
	"errors"
)

type Config struct {
	ClientID     string
	ClientSecret string
	Endpoint     Endpoint
	RedirectURL  string
	Scopes       []string
}

type Endpoint struct {
	AuthURL       string
	DeviceAuthURL string
	TokenURL      string
	AuthStyle     AuthStyle
}

type AuthStyle int

const AuthStyleInParams AuthStyle = 1

type Token struct{ AccessToken string }

type AuthCodeOption interface{ setValue(map[string][]string) }

func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error) {
	return nil, errors.New("this is not the real library")
}
