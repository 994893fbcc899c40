// Package example shows how to use a library, with values that everybody has
// to replace.
package example

import (
	"flag"
	"fmt"

	"golang.org/x/oauth2"
)

var (
	id     = flag.String("i", "222222", "The client ID being passed in")
	secret = flag.String("s", "22222222", "The client secret being passed in")
)

func Example() {
	c := oauth2.Config{
		ClientID:     "222222",
		ClientSecret: "22222222",
		Endpoint:     oauth2.Endpoint{TokenURL: "https://auth.example.com/token"},
	}
	d := oauth2.Config{ClientID: *id, ClientSecret: *secret}
	fmt.Println(c.ClientID, d.ClientID)
}
