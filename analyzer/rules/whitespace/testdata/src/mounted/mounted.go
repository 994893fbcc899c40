// Package mounted reads mounted secrets, with an environment variable before.
package mounted

import (
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/oauth2"
)

func secret(dir string) (string, error) {
	if s := os.Getenv("CLIENT_SECRET"); s != "" {
		return s, nil
	}
	b, err := os.ReadFile(filepath.Join(dir, "client-secret")) // want `client secret for oauth2.Config.ClientSecret is read from a file`
	if err != nil {
		return "", err
	}
	return string(b), nil
}

func config(dir string) (*oauth2.Config, error) {
	s, err := secret(dir)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: s}, nil
}

func fromVolume(volume fs.FS) (*oauth2.Config, error) {
	b, err := fs.ReadFile(volume, "client-secret")
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "web-frontend", ClientSecret: string(b)}, nil // want `client secret for oauth2.Config.ClientSecret is read from a file`
}
