// Package elsewhere encodes secrets for functions of another package, which give them
// to what encodes them again.
package elsewhere

import (
	"elsewhere/client"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
)

var _ = url.QueryEscape

func passed(secret string) *oauth2.Config {
	return client.New("web-frontend", url.QueryEscape(secret)) // want `is escaped already`
}

func stored() *oauth2.Config {
	return client.Login{ID: "web-frontend", Secret: url.QueryEscape(os.Getenv("CLIENT_SECRET"))}.Config() // want `is escaped already`
}

func sent(tokenURL, secret string) (*http.Response, error) {
	return client.Post(tokenURL, "web-frontend", url.QueryEscape(secret)) // want `is escaped already`
}

func plain(tokenURL, secret string) (*http.Response, error) {
	return client.Post(tokenURL+"?realm="+url.QueryEscape(tokenURL), "web-frontend", secret)
}

func undone(stored string) *oauth2.Config {
	secret, err := url.QueryUnescape(stored)
	if err != nil {
		return nil
	}
	return client.New("web-frontend", secret)
}
