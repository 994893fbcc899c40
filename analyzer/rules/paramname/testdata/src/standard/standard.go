// Package standard has nothing to report: the standard's names, extensions of
// it, and names that come beside the standard's.
package standard

import (
	"net/http"
	"net/url"
	"strings"
)

type client struct{ id, secret, tokenURL string }

func (c client) all(code, verifier string) (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{
		"grant_type": {"authorization_code"}, "client_id": {c.id}, "client_secret": {c.secret},
		"code": {code}, "code_verifier": {verifier}, "redirect_uri": {"https://www.fabrikam.com/callback"},
		"client_assertion_type": {"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}, "client_assertion": {c.secret},
		"audience": {"https://api.fabrikam.com"}, "resource": {"https://api.fabrikam.com"}, "client_info": {"1"},
	})
}

// Two spellings for two servers.
func (c client) both() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "clientId": {c.id}, "client_secret": {c.secret}})
}

func (c client) text(token string) (*http.Response, error) {
	return http.Post(c.tokenURL, "application/x-www-form-urlencoded", strings.NewReader("token="+token+"&token_type_hint=refresh_token&client_id="+url.QueryEscape(c.id)+"&client_secret="+url.QueryEscape(c.secret)))
}
