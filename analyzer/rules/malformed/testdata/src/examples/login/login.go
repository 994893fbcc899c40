// Package login is an example: its readers know that they must put their own
// secret there.
package login

import "golang.org/x/oauth2"

var conf = &oauth2.Config{
	ClientID:     "YOUR_CLIENT_ID",
	ClientSecret: "YOUR_CLIENT_SECRET",
}

var masked = &oauth2.Config{ClientSecret: "****************"}
