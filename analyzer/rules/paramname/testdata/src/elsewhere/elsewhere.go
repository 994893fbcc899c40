// Package elsewhere has nothing to report: settings, pages and resources that
// use such names.
package elsewhere

import (
	"encoding/json"
	"net/http"
	"net/url"
)

// The configuration of a broker's connector.
func connector(id, secret, issuer string) ([]byte, error) {
	return json.Marshal(map[string]any{"issuer": issuer, "clientID": id, "clientSecret": secret, "redirectURI": issuer + "/callback"})
}

func register(api, name, secret string) (*http.Response, error) {
	return http.PostForm(api+"/clients", url.Values{"name": {name}, "clientSecret": {secret}})
}

func authorize(id, state string) string {
	return "https://sso.fabrikam.com/authorize?" + url.Values{"clientId": {id}, "state": {state}}.Encode()
}

func serve(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("grant_type") == "client_credentials" && r.FormValue("clientSecret") != "" {
		http.Error(w, "invalid_request", http.StatusBadRequest)
	}
}
