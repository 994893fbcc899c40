// Package goth is a stub of github.com/markbates/goth v1.82.0.
package goth

import "golang.org/x/oauth2"

type Session interface {
	GetAuthURL() (string, error)
	Marshal() string
	Authorize(Provider, Params) (string, error)
}

type Params interface {
	Get(string) string
}

type User struct {
	Email       string
	UserID      string
	AccessToken string
}

type Provider interface {
	Name() string
	SetName(name string)
	BeginAuth(state string) (Session, error)
	UnmarshalSession(string) (Session, error)
	FetchUser(Session) (User, error)
	Debug(bool)
	RefreshToken(refreshToken string) (*oauth2.Token, error)
	RefreshTokenAvailable() bool
}

func UseProviders(viders ...Provider) {}
