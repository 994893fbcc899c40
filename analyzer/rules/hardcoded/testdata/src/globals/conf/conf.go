// Package conf has variables for other packages.
package conf

import "golang.org/x/oauth2"

// PortalKey is used in other packages only.
var PortalKey = "qCN43dwnU9aYTh3RtWsJu9ILK5zH"

// A Client is one, too.
type Client struct{ ID, Key string }

// Shop is used in other packages only.
var Shop = Client{ID: "shop", Key: "jidi53W2pfym7E7HErSEUVeAjR"}

// MailKey is filled by others and used here.
var MailKey string

// Mail makes a client.
func Mail() *oauth2.Config { return &oauth2.Config{ClientID: "mail", ClientSecret: MailKey} }

// Wiki is a client.
var Wiki oauth2.Config
