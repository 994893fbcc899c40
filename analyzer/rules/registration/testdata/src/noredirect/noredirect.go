// Package noredirect names a redirect in grants that have none.
package noredirect

import (
	"net/http"
	"net/url"
	"strings"
)

const outOfBand = "urn:ietf:wg:oauth:2.0:oob"

func literal(server, id, secret string) (*http.Response, error) {
	return http.PostForm(server+"/oauth/token", url.Values{
		"client_id": {id}, "client_secret": {secret}, "grant_type": {"client_credentials"}, "redirect_uri": {outOfBand},
	})
}

type app struct{ server, id, secret string }

func (a *app) refresh(token string) (*http.Response, error) {
	form := url.Values{}
	form.Set("client_id", a.id)
	form.Set("client_secret", a.secret)
	form.Set("grant_type", "refresh_token")
	form.Set("refresh_token", token)
	form.Set("redirect_uri", outOfBand)
	return http.PostForm(a.server+"/oauth/token", form)
}

func (a *app) login() func(user, password string) (*http.Response, error) {
	return func(user, password string) (*http.Response, error) {
		return http.PostForm(a.server+"/oauth/token", url.Values{
			"client_id": {a.id}, "client_secret": {a.secret}, "grant_type": {"password"},
			"username": {user}, "password": {password}, "redirect_uri": {"myapp://callback"},
		})
	}
}

func text(server, id, secret string) (*http.Response, error) {
	body := "grant_type=client_credentials&client_id=" + url.QueryEscape(id) + "&client_secret=" + url.QueryEscape(secret) + "&redirect_uri=" + url.QueryEscape(outOfBand)
	return http.Post(server+"/oauth/token", "application/x-www-form-urlencoded", strings.NewReader(body))
}

// Here the user comes back by it.
func redeem(server, id, secret, code string) (*http.Response, error) {
	return http.PostForm(server+"/oauth/token", url.Values{
		"client_id": {id}, "client_secret": {secret}, "grant_type": {"authorization_code"}, "code": {code},
		"redirect_uri": {outOfBand}, // want `a client with a secret has an out-of-band redirect`
	})
}
