// Package bodies puts a GUID into the text of a body that goes to Entra.
package bodies

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

func whole() (*http.Response, error) {
	return http.Post("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token", "application/x-www-form-urlencoded", // want `^client secret in the body of a token request to Entra ID is a GUID: Entra ID shows a Secret ID and a Value`
		strings.NewReader("grant_type=client_credentials&client_id=0b6b9ae8-6c2f-44a6-a1f8-3c0d5f7e9b21&client_secret=5f1c8a72-94e3-4d0b-b6a7-2c9d1e80f3b4"))
}

const key = "81d4c0e6-2f5b-4a97-8e13-6b70c29df5a1"

func formatted(tenant, id string) (*http.Response, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s", url.QueryEscape(id), key) // want `client secret in the body`
	return http.Post("https://login.microsoftonline.com/"+tenant+"/oauth2/v2.0/token", "application/x-www-form-urlencoded", strings.NewReader(body))
}

type sender struct{ tenant string }

func (s *sender) joined(id string) (*http.Request, error) {
	body := "grant_type=client_credentials&client_id=" + url.QueryEscape(id) + "&client_secret=" + key // want `client secret in the body`
	return http.NewRequest(http.MethodPost, "https://login.microsoftonline.com/"+s.tenant+"/oauth2/v2.0/token", bytes.NewBufferString(body))
}

func closure(tenant string) func(id string) (*http.Response, error) {
	return func(id string) (*http.Response, error) {
		var b strings.Builder
		b.WriteString("grant_type=client_credentials&client_id=" + url.QueryEscape(id))
		b.WriteString("&client_secret=" + key)
		return http.Post("https://login.microsoftonline.com/"+tenant+"/oauth2/v2.0/token", "application/x-www-form-urlencoded", strings.NewReader(b.String())) // want `client secret in the body`
	}
}

// Elsewhere a GUID may be right, and this one is replaced.

func elsewhere(id string) (*http.Response, error) {
	body := "grant_type=client_credentials&client_id=" + url.QueryEscape(id) + "&client_secret=" + key
	return http.Post("https://sso.example.com/token", "application/x-www-form-urlencoded", strings.NewReader(body))
}

func zero(id string) (*http.Response, error) {
	body := "grant_type=client_credentials&client_id=" + url.QueryEscape(id) + "&client_secret=00000000-0000-0000-0000-000000000000"
	return http.Post("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token", "application/x-www-form-urlencoded", strings.NewReader(body))
}
