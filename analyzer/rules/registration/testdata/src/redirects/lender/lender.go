// Package lender takes configurations of others.
package lender

import "golang.org/x/oauth2"

// Use does something with a configuration.
func Use(conf *oauth2.Config) {}
