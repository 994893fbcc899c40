// Package documented calls providers whose own pages put the secret into the
// URL. The finding is a note that says so.
package documented

//ruletest: -level=note

import (
	"fmt"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
)

func weChat(id, secret, code string) (*http.Response, error) {
	return http.Get(fmt.Sprintf("https://api.weixin.qq.com/sns/oauth2/access_token?appid=%s&secret=%s&code=%s&grant_type=authorization_code",
		id,
		secret, // want `client secret is sent in the URL, in the parameter secret, as wechat documents it: keep this URL out of logs`
		code))
}

func facebook(id, secret, code string) (*http.Response, error) {
	v := url.Values{"client_id": {id}, "code": {code}}
	v.Set("client_secret", secret) // want `client secret is sent in the URL, in the parameter client_secret, as facebook documents it`
	return http.Get("https://graph.facebook.com/v19.0/oauth/access_token?" + v.Encode())
}

func dingTalk(key, secret string) (*http.Response, error) {
	return http.Get("https://oapi.dingtalk.com/gettoken?appkey=" + key + "&appsecret=" + url.QueryEscape(secret)) // want `client secret is sent in the URL, in the parameter appsecret, as dingtalk documents it`
}

func zoho(id, secret, refresh string) (*http.Response, error) {
	v := url.Values{"client_id": {id}, "client_secret": {secret}, "grant_type": {"refresh_token"}, "refresh_token": {refresh}} // want `client secret is sent in the URL, in the parameter client_secret, as zoho documents it`
	return http.Post("https://accounts.zoho.com/oauth/v2/token?"+v.Encode(), "", nil)
}

// Strava documents it for the subscriptions of webhooks, not for tokens.
func subscriptions(id, secret string) (*http.Response, error) {
	return http.Get("https://www.strava.com/api/v3/push_subscriptions?client_id=" + id + "&client_secret=" + secret) // want `as strava documents it`
}

func strava(id, secret string) (*http.Response, error) {
	return http.Post("https://www.strava.com/oauth/token?grant_type=refresh_token&client_id="+id+"&client_secret="+secret, "", nil) // want `RFC 6749 2.3.1 forbids it`
}

// What the standard's endpoint of the library adds goes to the body.
func exchange(c *oauth2.Config, secret string) oauth2.AuthCodeOption {
	return oauth2.SetAuthURLParam("client_secret", secret)
}
