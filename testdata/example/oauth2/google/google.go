// Package google has the endpoint of golang.org/x/oauth2/google.
package google

import "golang.org/x/oauth2"

var Endpoint = oauth2.Endpoint{
	AuthURL:   "https://accounts.google.com/o/oauth2/auth",
	TokenURL:  "https://oauth2.googleapis.com/token",
	AuthStyle: oauth2.AuthStyleInParams,
}
