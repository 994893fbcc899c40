// Package paths has documents for token endpoints whose path says which software
// answers, and for helpers that send documents to others too.
package paths

import (
	"bytes"
	"encoding/json"
	"net/http"
)

func document(id, secret string) *bytes.Reader {
	body, _ := json.Marshal(map[string]string{"grant_type": "client_credentials", "client_id": id, "client_secret": secret})
	return bytes.NewReader(body)
}

type server struct{ base, id, secret string }

func (s server) keycloak() (*http.Response, error) {
	return http.Post(s.base+"/realms/main/protocol/openid-connect/token", "application/json", document(s.id, s.secret)) // want `the token endpoint of Keycloak wants a form`
}

func identityServer(base, id, secret string) (*http.Response, error) {
	return http.Post(base+"/connect/token", "application/json", document(id, secret)) // want `the token endpoint of IdentityServer wants a form`
}

var okta = func(base, id, secret string) (*http.Response, error) {
	return http.Post(base+"/oauth2/default/v1/token", "application/json", document(id, secret)) // want `the token endpoint of Okta wants a form`
}

func openID(base, id, secret string) (*http.Response, error) {
	return http.Post(base+"/oidc/token", "application/json", document(id, secret)) // want `the token endpoint of an OpenID provider`
}

// Of a helper that others use for other servers, the call is to change.
func (s server) post(address string, doc any) (*http.Response, error) {
	body, err := json.Marshal(doc)
	if err != nil {
		return nil, err
	}
	return http.Post(address, "application/json", bytes.NewReader(body))
}

func (s server) login() (*http.Response, error) {
	return s.post("https://login.microsoftonline.com/fabrikam.com/oauth2/v2.0/token", map[string]string{"grant_type": "client_credentials", "client_id": s.id, "client_secret": s.secret}) // want `the token endpoint of entra wants a form`
}

func (s server) order() (*http.Response, error) {
	return s.post("https://api.fabrikam.com/orders", map[string]string{"item": "1"})
}

// These document JSON, or nothing is known of them.
func google(id, secret string) (*http.Response, error) {
	return http.Post("https://oauth2.googleapis.com/token", "application/json", document(id, secret))
}

func unknown(base, id, secret string) (*http.Response, error) {
	return http.Post(base+"/oauth/token", "application/json", document(id, secret))
}
