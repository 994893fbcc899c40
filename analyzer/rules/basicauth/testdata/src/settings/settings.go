// Package settings has credentials that a call with a path loads: they are settings
// like others.
package settings

import (
	"net/http"
	"strings"

	"settings/conf"
)

func request() (*http.Request, error) {
	return http.NewRequest(http.MethodPost, "https://sso.fabrikam.com/oauth/token", strings.NewReader("grant_type=client_credentials"))
}

func fromFile(path string) (*http.Request, error) {
	s, err := conf.Load(path)
	if err != nil {
		return nil, err
	}
	req, err := request()
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(s.ClientID, s.ClientSecret) // want `without form-encoding`
	return req, nil
}

func byName(path string) (*http.Request, error) {
	secret, err := conf.Lookup(path, "client_secret")
	if err != nil {
		return nil, err
	}
	req, err := request()
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("billing", secret) // want `without form-encoding`
	return req, nil
}

// A Store is implemented elsewhere.
type Store interface {
	Get(name string) (*conf.Settings, error)
	Encode(secret string) (string, error)
	Clean(secret string) string
}

type loader struct{ store Store }

func (l loader) stored(name string) (*http.Request, error) {
	s, err := l.store.Get(name)
	if err != nil {
		return nil, err
	}
	req, err := request()
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(s.ClientID, s.ClientSecret) // want `without form-encoding`
	return req, nil
}

func closure(path string) (*http.Request, error) {
	load := func() (*conf.Settings, error) { return conf.Load(path) }
	s, err := load()
	if err != nil {
		return nil, err
	}
	req, err := request()
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(s.ClientID, s.ClientSecret) // want `without form-encoding`
	return req, nil
}

// What is given a text and returns one may encode it.
func (l loader) encoded(id, secret string) (*http.Request, error) {
	e, err := l.store.Encode(secret)
	if err != nil {
		return nil, err
	}
	req, err := request()
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(l.store.Clean(id), e)
	return req, nil
}
