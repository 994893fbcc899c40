// Package documents sends JSON to endpoints that are known to want a form.
package documents

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/go-resty/resty/v2"
)

const entra = "https://login.microsoftonline.com/fabrikam.com/oauth2/v2.0/token"

type request struct {
	GrantType    string `json:"grant_type"`
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
}

func marshalled(id, secret string) (*http.Response, error) {
	body, err := json.Marshal(request{"client_credentials", id, secret})
	if err != nil {
		return nil, err
	}
	return http.Post(entra, "application/json", bytes.NewReader(body)) // want `the token request sends JSON, and the token endpoint of entra wants a form: it finds no parameter and answers invalid_request \(AADSTS900144\); send url.Values`
}

func encoded(id, secret string) (*http.Response, error) {
	var body bytes.Buffer
	if err := json.NewEncoder(&body).Encode(map[string]string{"grant_type": "client_credentials", "client_id": id, "client_secret": secret}); err != nil {
		return nil, err
	}
	req, err := http.NewRequest("POST", entra, &body) // want `the token request sends JSON, and the token endpoint of entra wants a form`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	return http.DefaultClient.Do(req)
}

func byMap(id, secret string) (*resty.Response, error) {
	return resty.New().R(). // want `the token request sends JSON, and the token endpoint of entra wants a form`
				SetBody(map[string]string{"grant_type": "client_credentials", "client_id": id, "client_secret": secret}).
				Post(entra)
}

// gap (2026-11-25): JSON that is written as a text has no parameters.
func text(secret string) (*http.Response, error) {
	return http.Post(entra, "application/json", strings.NewReader(`{"grant_type":"client_credentials","client_secret":"`+secret+`"}`))
}
