// Package interfaces has stores of client secrets with several
// implementations, one of which is for tests.
package interfaces

import (
	"context"
	"errors"
	"os"

	"golang.org/x/oauth2"
)

type store interface {
	ClientSecret(ctx context.Context, app string) (string, error)
}

type environment struct{ prefix string }

func (e environment) ClientSecret(_ context.Context, app string) (string, error) {
	if v := os.Getenv(e.prefix + app); v != "" {
		return v, nil
	}
	return "", errors.New("client secret of " + app + " is not set")
}

type files struct{ dir string }

func (f files) ClientSecret(_ context.Context, app string) (string, error) {
	b, err := os.ReadFile(f.dir + "/" + app)
	return string(b), err
}

type none struct{}

func (none) ClientSecret(context.Context, string) (string, error) { return "", nil }

func client(ctx context.Context, s store, app string) (*oauth2.Config, error) {
	clientSecret, err := s.ClientSecret(ctx, app)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: app, ClientSecret: clientSecret}, nil
}

func open(kind string) store {
	switch kind {
	case "env":
		return environment{"eJcFz76czXva5f5M4Wgwm3bZ_"}
	case "files":
		return files{"/run/secrets/JHgnKtWhD5SGo5ZA74mkyNNB"}
	}
	return none{}
}
