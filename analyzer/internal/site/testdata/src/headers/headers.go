// Package headers has what goes into the Authorization header.
package headers

import (
	"net/http"
	"strings"
)

// A Basic header holds id and secret only in a token request: here the address
// or the grant tells.
func token(r *http.Request, key string) {
	body := strings.NewReader("grant_type=client_credentials")
	r.SetBasicAuth("shop", key)                        // slot: http.Request.SetBasicAuth
	r.Header.Set("Authorization", "Basic "+key)        // slot: the Authorization header; inside basic; key Authorization
	r.Header.Add("authorization", key)                 // slot: the Authorization header; inside basic; key authorization
	_ = http.Header{"Authorization": {"Basic " + key}} // slot: the Authorization header; inside basic; key Authorization
	r.Header["Authorization"] = []string{key}          // slot: the Authorization header; inside basic; key Authorization
	(*http.Request).SetBasicAuth(r, "shop", key)       // slot: http.Request.SetBasicAuth
	_ = body
}

func byAddress(key string) {
	r, _ := http.NewRequest("POST", "https://login.example.org/oauth2/token", nil)
	r.SetBasicAuth("shop", key) // slot: http.Request.SetBasicAuth
}

const path = "/v1/token"

func byConstant(base, key string) {
	r, _ := http.NewRequest("POST", base+path, nil)
	r.SetBasicAuth("shop", key) // slot: http.Request.SetBasicAuth
}

// Elsewhere a password is a password.
func other(r *http.Request, key string) {
	r.SetBasicAuth("user", key)
	r.Header.Set("Authorization", "Basic "+key) // weak: the Authorization header; inside basic; key Authorization
	_ = map[string]string{"Authorization": key} // weak: the Authorization header; inside basic; key Authorization
	_ = map[string]int{"Authorization": 3}
	r.Header.Set("Proxy-Authorization", key)
	_, _ = http.NewRequest("GET", "https://example.org/users/tokenize", nil)
}
