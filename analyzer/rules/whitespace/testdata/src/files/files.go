// Package files reads the secret from a file and keeps its line end.
package files

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
)

func config(path string) (*oauth2.Config, error) {
	secret, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{
		ClientID:     "web-frontend",
		ClientSecret: string(secret), // want `client secret for oauth2.Config.ClientSecret is read from a file \(files.go:19\) and never trimmed: editors and echo end files with a line end`
	}, nil
}

func assigned(c *clientcredentials.Config) error {
	f, err := os.Open("/run/secrets/client-secret")
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	c.ClientSecret = string(b) // want `client secret for clientcredentials.Config.ClientSecret is read from a file`
	return nil
}

func load(path string) (string, error) {
	b, err := os.ReadFile(path) // want `client secret for azidentity.NewClientSecretCredential is read from a file`
	return string(b), err
}

func credential(tenant, id string) (*azidentity.ClientSecretCredential, error) {
	secret, err := load("/etc/app/secret")
	if err != nil {
		return nil, err
	}
	return azidentity.NewClientSecretCredential(tenant, id, secret, nil)
}

func form(ctx context.Context, tokenURL, path string) (*http.Response, error) {
	secret, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	v := url.Values{"grant_type": {"client_credentials"}, "client_id": {"web-frontend"}}
	v.Set("client_secret", string(secret)) // want `client secret for .* is read from a file`
	return http.PostForm(tokenURL, v)
}

type settings struct{ secret string }

func (s *settings) read(path string) error {
	b, err := os.ReadFile(path) // want `client secret for oauth2.Config.ClientSecret is read from a file`
	if err != nil {
		return err
	}
	s.secret = string(b)
	return nil
}

func (s *settings) config() *oauth2.Config {
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: s.secret}
}

// A file that is copied into a buffer.
func buffered(path string) (*oauth2.Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(f); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: b.String()}, nil // want `client secret for oauth2.Config.ClientSecret is read from a file`
}
