// Package web signs users in with a redirect to its own server.
package web

import (
	"errors"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
)

func config() (*oauth2.Config, error) {
	secret := os.Getenv("GITHUB_CLIENT_SECRET")
	if secret == "" {
		return nil, errors.New("GITHUB_CLIENT_SECRET is not set")
	}
	return &oauth2.Config{
		ClientID:     os.Getenv("GITHUB_CLIENT_ID"),
		ClientSecret: secret,
		RedirectURL:  "https://portal.fabrikam.com/callback",
		Endpoint:     github.Endpoint,
	}, nil
}

func login(w http.ResponseWriter, r *http.Request) {
	conf, err := config()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, conf.AuthCodeURL("state"), http.StatusFound)
}

func callback(w http.ResponseWriter, r *http.Request) {
	conf, err := config()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if _, err := conf.Exchange(r.Context(), r.FormValue("code")); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

// A program of its own asks for all that it was given.
func service(id, secret string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     id,
		ClientSecret: secret,
		TokenURL:     "https://login.microsoftonline.com/fabrikam.onmicrosoft.com/oauth2/v2.0/token",
		Scopes:       []string{"https://graph.microsoft.com/.default"},
	}
}
