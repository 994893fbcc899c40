// Command commands prints a token because that is what it is for.
package main

import (
	"context"
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

type command struct {
	Use string
	Run func()
}

var all []*command

// A command whose product is the token says so by its name.
var tokenCommand = &command{Use: "get", Run: func() {
	t, err := config.Exchange(context.Background(), "code")
	if err == nil {
		fmt.Printf("token: %s\n", t.AccessToken)
	}
}}

var serverCmd = &command{Use: "serve", Run: func() {
	t, err := config.Exchange(context.Background(), "code")
	if err == nil {
		fmt.Printf("token: %s\n", t.AccessToken) // want "a token .oauth2.Token.AccessToken. goes to the standard output"
	}
}}

func init() {
	all = append(all, tokenCommand, serverCmd, &command{Use: "token [scope]", Run: func() {
		t, err := config.Exchange(context.Background(), "code")
		if err == nil {
			fmt.Println("your token:", t.AccessToken)
		}
	}})
}
