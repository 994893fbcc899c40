package main

import (
	"net/http"
	"net/url"
	"strings"

	"fabrikam.com/shop/settings"
)

// billingToken sends a placeholder when nobody configured it.
func billingToken(client *http.Client) (*http.Response, error) {
	return client.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {"billing"},
		"client_secret": {settings.Get("BILLING_CLIENT_SECRET", "changeme")},
	})
}

// shippingToken puts the secret into lower case, as it does with other
// settings.
func shippingToken(client *http.Client) (*http.Response, error) {
	return client.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {"shipping"},
		"client_secret": {lower(settings.Get("SHIPPING_CLIENT_SECRET", ""))},
	})
}

func lower(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// stockToken is right: the secret comes from the environment, and nothing
// changes it.
func stockToken(client *http.Client) (*http.Response, error) {
	return client.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {"stock"},
		"client_secret": {strings.TrimSpace(settings.Get("STOCK_CLIENT_SECRET", ""))},
	})
}
