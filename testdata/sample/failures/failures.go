// Package failures does not see what the server answers, or tells too much of
// it: all rules about what comes back.
package failures

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func authstyle(ctx context.Context, conf *oauth2.Config, code string) (token *oauth2.Token, err error) {
	for range 3 {
		if token, err = conf.Exchange(ctx, code); err == nil {
			return token, nil
		}
	}
	return nil, err
}

// Two findings on one line, of two rules.
func droppederror(ctx context.Context) *oauth2.Token {
	token, _ := (&clientcredentials.Config{ClientID: "parcels", ClientSecret: "nB5kXv7TqZ2wLr8JpM4cHs6d", TokenURL: "https://sso.fabrikam.com/token"}).Token(ctx)
	return token
}

// Four findings with the same text.
func silenterror(sources [4]oauth2.TokenSource) [4]*oauth2.Token {
	return [4]*oauth2.Token{first(sources[0]), second(sources[1]), third(sources[2]), fourth(sources[3])}
}

func first(source oauth2.TokenSource) *oauth2.Token {
	token, err := source.Token()
	if err != nil {
		return nil
	}
	return token
}

func second(source oauth2.TokenSource) *oauth2.Token {
	token, err := source.Token()
	if err != nil {
		return nil
	}
	return token
}

func third(source oauth2.TokenSource) *oauth2.Token {
	token, err := source.Token()
	if err != nil {
		return nil
	}
	return token
}

func fourth(source oauth2.TokenSource) *oauth2.Token {
	token, err := source.Token()
	if err != nil {
		return nil
	}
	return token
}

func uncheckedstatus(id, secret string) (string, error) {
	res, err := http.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {id},
		"client_secret": {secret},
	})
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&token); err != nil {
		return "", err
	}
	return token.AccessToken, nil
}

func leak(conf *oauth2.Config) {
	log.Println("the secret is", conf.ClientSecret)
}
