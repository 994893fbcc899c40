// Package vendors has nothing to report: names that providers document.
package vendors

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
)

// DingTalk's names in JSON.
type dingTalk struct {
	ClientID     string `json:"clientId"`
	ClientSecret string `json:"clientSecret"`
	Code         string `json:"code"`
	GrantType    string `json:"grantType"`
}

func userToken(id, secret, code string) (*http.Response, error) {
	body, err := json.Marshal(&dingTalk{id, secret, code, "authorization_code"})
	if err != nil {
		return nil, err
	}
	return http.Post("https://api.dingtalk.com/v1.0/oauth2/userAccessToken", "application/json", bytes.NewReader(body))
}

type lark struct {
	AppID     string `json:"app_id"`
	AppSecret string `json:"app_secret"`
}

func appToken(id, secret string) (*http.Response, error) {
	body, err := json.Marshal(lark{id, secret})
	if err != nil {
		return nil, err
	}
	return http.Post("https://open.larksuite.com/open-apis/auth/v3/app_access_token/internal", "application/json", bytes.NewReader(body))
}

func component(id, secret, ticket string) ([]byte, error) {
	return json.Marshal(map[string]string{"component_appid": id, "component_appsecret": secret, "component_verify_ticket": ticket})
}

func tikTok(key, secret, code string) (*http.Response, error) {
	return http.PostForm("https://open.tiktokapis.com/v2/oauth/token/", url.Values{
		"client_key": {key}, "client_secret": {secret}, "code": {code}, "grant_type": {"authorization_code"}, "redirect_uri": {"https://www.fabrikam.com/callback"},
	})
}

func weChat(id, secret, code string) (*http.Response, error) {
	return http.Get("https://api.weixin.qq.com/sns/oauth2/access_token?" + url.Values{"appid": {id}, "secret": {secret}, "code": {code}, "grant_type": {"authorization_code"}}.Encode())
}
