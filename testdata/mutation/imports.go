//go:build tools

// Package mutation names the public modules whose OAuth clients the mutation
// test breaks: see TestMutations in package analyzer.
package mutation

import (
	_ "github.com/coreos/go-oidc/v3/example/idtoken"
	_ "github.com/go-oauth2/oauth2/v4/example/client"
	_ "github.com/hashicorp/cap/oidc/examples/cli"
	_ "github.com/manicminer/hamilton/auth"
	_ "github.com/markbates/goth/examples"
	_ "github.com/zitadel/oidc/v3/example/client/app"
)
