// Package login is an example: it shows the token that it got, which is a note.
package login

import (
	"context"
	"fmt"
	"log"

	"golang.org/x/oauth2/clientcredentials"
)

func Run(conf *clientcredentials.Config) error {
	token, err := conf.Token(context.Background())
	if err != nil {
		return err
	}
	fmt.Println("the token:", token.AccessToken)
	log.Printf("secret %s", conf.ClientSecret) // want `client secret .* goes to a log`
	return nil
}
