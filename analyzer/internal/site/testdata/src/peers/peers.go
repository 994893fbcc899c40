// Package peers has slots and what else belongs to their clients.
package peers

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/markbates/goth/providers/github"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
)

var key, id, tenant, url string

func literals() {
	_ = oauth2.Config{ClientID: id, ClientSecret: key, Endpoint: google.Endpoint} // peers: id=id endpoint=google.Endpoint
	_ = oauth2.Config{id, key, google.Endpoint, url, nil}                         // peers: id=id endpoint=google.Endpoint redirect=url
	_ = []*oauth2.Config{{ClientSecret: key, ClientID: id}}                       // peers: id=id
	_ = oauth2.Config{ClientSecret: key}                                          // peers: none
	_ = clientcredentials.Config{ClientSecret: key, TokenURL: url}                // peers: endpoint=url
}

func calls() {
	_, _ = azidentity.NewClientSecretCredential(tenant, id, key, nil) // peers: id=id tenant=tenant
	_ = github.New(id, key, url)                                      // peers: id=id redirect=url
}

func assigned(given *oauth2.Config) {
	c := oauth2.Config{ClientID: id, Endpoint: google.Endpoint}
	c.ClientSecret = key // peers: id=id endpoint=google.Endpoint
	d := &oauth2.Config{}
	d.ClientID = id
	d.ClientSecret = key // peers: id=id redirect=url
	d.RedirectURL = url
	given.ClientSecret = key // peers: none
	var e oauth2.Config
	e.ClientID, e.ClientSecret = id, key // peers: id=id
	holder.config.ClientID = id
	holder.config.ClientSecret = key // peers: id=id
}

var holder struct{ config oauth2.Config }

// What another variable has is not this one's.
func others() {
	var a, b oauth2.Config
	a.ClientID = id
	b.ClientSecret = key // peers: none
}

// A form has no peers that a row names.
var _ = map[string]string{"client_id": id, "client_secret": key} // peers: none

// A native app: its redirect goes to the user's own machine.
var (
	_ = oauth2.Config{ClientSecret: key, RedirectURL: "http://localhost:8080/callback"}  // peers: redirect="http://localhost:8080/callback"; native
	_ = oauth2.Config{ClientSecret: key, RedirectURL: "http://127.0.0.1"}                // peers: redirect="http://127.0.0.1"; native
	_ = oauth2.Config{ClientSecret: key, RedirectURL: "urn:ietf:wg:oauth:2.0:oob"}       // peers: redirect="urn:ietf:wg:oauth:2.0:oob"; native
	_ = oauth2.Config{ClientSecret: key, RedirectURL: "https://localhost.example.org/x"} // peers: redirect="https://localhost.example.org/x"
	_ = oauth2.Config{ClientSecret: key, RedirectURL: url}                               // peers: redirect=url
)
