// Package othernames has token requests whose parameters have a provider's own names:
// one recogniser knows them for all rules.
package othernames

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
)

type answer struct {
	Token string `json:"tenant_access_token"`
}

type app struct{ ID, Secret string }

func (a app) feishu() answer {
	body, err := json.Marshal(map[string]string{"app_id": a.ID, "app_secret": a.Secret})
	if err != nil {
		return answer{}
	}
	resp, _ := http.Post("https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal", "application/json", bytes.NewReader(body)) // want `the error of http.Post, which sends a token request, is discarded`
	defer resp.Body.Close()
	var t answer
	if err := json.NewDecoder(resp.Body).Decode(&t); err != nil {
		panic(err)
	}
	return t
}

type credentials struct {
	ID     string `json:"appKey"`
	Secret string `json:"appSecret"`
}

func dingtalk(c credentials) *http.Response {
	body, err := json.Marshal(c)
	if err != nil {
		panic(err)
	}
	resp, _ := http.Post("https://api.dingtalk.com/v1.0/oauth2/accessToken", "application/json", bytes.NewReader(body)) // want `the error of http.Post, which sends a token request, is discarded`
	return resp
}

// The bare word counts at the provider that has it.
func wechat(id, secret string) *http.Response {
	resp, _ := http.Get("https://api.weixin.qq.com/sns/oauth2/access_token?" + url.Values{"appid": {id}, "secret": {secret}}.Encode()) // want `the error of http.Get, which sends a token request, is discarded`
	return resp
}

func elsewhere(secret string) *http.Response {
	resp, _ := http.Post("https://hooks.fabrikam.com/subscribe", "application/x-www-form-urlencoded", strings.NewReader(url.Values{"secret": {secret}}.Encode()))
	return resp
}

// A sender of the program's own.
type sender interface {
	Do(*http.Request) (*http.Response, error)
}

func (a app) through(s sender, form url.Values) *http.Response {
	form.Set("grant_type", "client_credentials")
	req, err := http.NewRequest(http.MethodPost, "https://sso.fabrikam.com/oauth/token", strings.NewReader(form.Encode()))
	if err != nil {
		panic(err)
	}
	resp, _ := s.Do(req) // want `which sends a token request, is discarded`
	return resp
}

func (a app) value(form url.Values) *http.Response {
	do := http.DefaultClient.Do
	form.Set("grant_type", "client_credentials")
	req, err := http.NewRequest(http.MethodPost, "https://sso.fabrikam.com/oauth/token", strings.NewReader(form.Encode()))
	if err != nil {
		panic(err)
	}
	resp, _ := do(req) // want `which sends a token request, is discarded`
	return resp
}
