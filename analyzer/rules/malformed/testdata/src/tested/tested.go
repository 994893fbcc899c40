// Package tested has its placeholders in a test.
package tested

import "golang.org/x/oauth2"

func config(secret string) *oauth2.Config { return &oauth2.Config{ClientSecret: secret} }
