package tests

import (
	"net/http/httptest"
	"testing"

	"golang.org/x/oauth2/clientcredentials"
)

const clientSecret = "HwDtmCjr6JyIUBQRwq532Loac9I8"

func init() { fixture = Client{"portal", "s7eDjzeyHubKsZugI2hc7JhG87XaxM"} }

func TestConfig(t *testing.T) {
	server := httptest.NewServer(nil)
	defer server.Close()
	c := clientcredentials.Config{ClientID: "portal", ClientSecret: clientSecret, TokenURL: server.URL}
	if got := (Client{"portal", "uRuGtehAqBBmBv659vHgvR4Kpr"}).Config(); got.ClientSecret == c.ClientSecret {
		t.Error("same secret")
	}
}
