// Package clouds mixes the clouds of Microsoft.
package clouds

import (
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

var government = clientcredentials.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	TokenURL:     "https://login.microsoftonline.us/contoso.onmicrosoft.us/oauth2/v2.0/token",
	Scopes:       []string{"https://graph.microsoft.com/.default"}, // want `^scope graph.microsoft.com is of another cloud than the token endpoint login.microsoftonline.us: the clouds have directories of their own`
}

func china() (*http.Response, error) {
	return http.PostForm("https://login.chinacloudapi.cn/contoso.partner.onmschina.cn/oauth2/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_SECRET")},
		"resource":      {"https://graph.windows.net"}, // want `resource graph.windows.net is of another cloud than the token endpoint login.chinacloudapi.cn`
	})
}

var split = oauth2.Endpoint{
	AuthURL:  "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/authorize",
	TokenURL: "https://login.microsoftonline.us/contoso.onmicrosoft.com/oauth2/v2.0/token", // want `token endpoint login.microsoftonline.us is of another cloud than the authorization endpoint login.microsoftonline.com`
}
