// Package github is a stub of golang.org/x/oauth2/github v0.37.0.
package github

import "golang.org/x/oauth2/endpoints"

var Endpoint = endpoints.GitHub
