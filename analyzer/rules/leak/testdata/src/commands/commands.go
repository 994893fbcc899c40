// Command commands prints a token because that is what it is for.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func main() {
	t := &oauth2.Token{}
	fmt.Println(t.AccessToken)
	fmt.Printf("Access token: %s\n", t.AccessToken)
	http.HandleFunc("/callback", callback)
}

func printToken(t *oauth2.Token) error {
	fmt.Printf("%s\n", t.AccessToken)
	return json.NewEncoder(os.Stdout).Encode(t)
}

func rotateSecret(c *oauth2.Config) {
	c.ClientSecret = random()
	fmt.Println("Your new client secret, shown once:", c.ClientSecret)
}

func random() string { return "" }

var config oauth2.Config

// callback is no command: what it prints is a trace that was left in.
func callback(w http.ResponseWriter, r *http.Request) {
	t, err := config.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	fmt.Println("token: " + t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to the standard output"
	user(t)
}

func user(t *oauth2.Token) {
	fmt.Println("secret: ", config.ClientSecret)  // want "client secret oauth2.Config.ClientSecret goes to the standard output"
	fmt.Fprintln(os.Stderr, "got", t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to the standard error output"
}
