// Package vendors has nothing to report: JSON where it is documented, and where
// nothing is known of the endpoint.
package vendors

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
)

func post(target string, v any) (*http.Response, error) {
	body, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("POST", target, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("content-type", "application/json")
	return http.DefaultClient.Do(req)
}

type dingTalk struct {
	ClientID     string `json:"clientId"`
	ClientSecret string `json:"clientSecret"`
	Code         string `json:"code"`
	GrantType    string `json:"grantType"`
}

func userToken(id, secret, code string) (*http.Response, error) {
	return post("https://api.dingtalk.com/v1.0/oauth2/userAccessToken", &dingTalk{id, secret, code, "authorization_code"})
}

func lark(id, secret string) (*http.Response, error) {
	return post("https://open.larksuite.com/open-apis/auth/v3/app_access_token/internal", map[string]string{"app_id": id, "app_secret": secret})
}

func stableToken(id, secret string) (*http.Response, error) {
	return post("https://api.weixin.qq.com/cgi-bin/stable_token", map[string]string{"grant_type": "client_credential", "appid": id, "secret": secret})
}

func gitHub(id, secret, code string) (*http.Response, error) {
	return post("https://github.com/login/oauth/access_token", map[string]string{"client_id": id, "client_secret": secret, "code": code})
}

func auth0(id, secret string) (*http.Response, error) {
	return post("https://fabrikam.eu.auth0.com/oauth/token", map[string]string{"grant_type": "client_credentials", "client_id": id, "client_secret": secret})
}

func own(tokenURL, id, secret string) (*http.Response, error) {
	return post(tokenURL, map[string]string{"grant_type": "client_credentials", "client_id": id, "client_secret": secret})
}

func text(tokenURL, secret string) (*http.Response, error) {
	return http.Post(tokenURL, "application/json", strings.NewReader(`{"grant_type":"client_credentials","client_secret":"`+secret+`"}`))
}
