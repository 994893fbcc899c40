// Package samples is an example by another name. Its constants are there to be
// replaced; what it does to a secret is wrong for whoever copies it.
package samples

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
)

var placeholder = &oauth2.Config{ClientSecret: "<your client secret>"}

var newline = &oauth2.Config{ClientSecret: "changeme\n"}

func lower() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.ToLower(os.Getenv("CLIENT_SECRET"))} // want "it is put into lower case"
}
