package responses

import (
	"context"
	"encoding/json"
	"net/http"

	"golang.org/x/oauth2"
)

// Structs of the program's own that hold what a provider gave it.

type profile struct {
	AccessToken string `json:"access_token"`
	Email       string `json:"email"`
}

func signInOwn(ctx context.Context, c *oauth2.Config, code string) (profile, error) {
	tok, err := c.Exchange(ctx, code)
	if err != nil {
		return profile{}, err
	}
	return profile{AccessToken: tok.AccessToken, Email: "a@example.com"}, nil
}

type api struct{ conf *oauth2.Config }

func (a *api) method(w http.ResponseWriter, r *http.Request) {
	p, err := signInOwn(r.Context(), a.conf, r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	json.NewEncoder(w).Encode(p) // want `responses.profile\) goes to an HTTP response`
}

func closure(c *oauth2.Config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		tok, err := c.Exchange(r.Context(), r.FormValue("code"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		var p profile
		p.AccessToken = tok.AccessToken
		data, _ := json.Marshal(&p)
		w.Write(data) // want `responses.profile\) goes to an HTTP response`
	}
}

// A server hands out tokens of its own.
func issueOwn(w http.ResponseWriter, sign func(user string) string, user string) {
	json.NewEncoder(w).Encode(profile{AccessToken: sign(user), Email: user})
}

func withoutToken(c *oauth2.Config, w http.ResponseWriter, r *http.Request) {
	p, err := signInOwn(r.Context(), c, r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	p.AccessToken = ""
	json.NewEncoder(w).Encode(p)
}
