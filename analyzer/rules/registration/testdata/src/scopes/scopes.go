// Package scopes asks for what a client without a user can't get.
package scopes

import (
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/microsoft"
)

const tokenURL = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"

func configured(tenant, id, secret string) []*clientcredentials.Config {
	return []*clientcredentials.Config{
		{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, Scopes: []string{"https://graph.microsoft.com/User.Read.All"}},                                                // want `a scope that does not end in /.default: .*AADSTS70011`
		{ClientID: id, ClientSecret: secret, TokenURL: microsoft.AzureADEndpoint(tenant).TokenURL, Scopes: []string{"https://graph.microsoft.com/.default", "offline_access"}}, // want `does not end in /.default`
	}
}

func form(scope string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_SECRET")},
		"scope":         {"https://graph.microsoft.com/.default openid"}, // want `does not end in /.default`
	})
}

func resource() (*http.Response, error) {
	v := url.Values{}
	v.Set("grant_type", "client_credentials")
	v.Set("client_id", os.Getenv("CLIENT_ID"))
	v.Set("client_secret", os.Getenv("CLIENT_SECRET"))
	v.Set("resource", "https://graph.microsoft.com") // want `has the parameter resource, which only version 1 knows: it answers AADSTS901002`
	return http.PostForm(tokenURL, v)
}
