// Package references says where a secret is kept, or how something is called.
// Something else looks it up, or the place is no client secret at all.
package references

import "golang.org/x/oauth2"

var kept = []oauth2.Config{
	{ClientSecret: "op://Production/billing/client-secret"},
	{ClientSecret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:billing"},
	{ClientSecret: "projects/fabrikam/secrets/billing/versions/latest"},
	{ClientSecret: "vault:secret/data/billing#client_secret"},
	{ClientSecret: "@Microsoft.KeyVault(SecretUri=https://fabrikam.vault.azure.net/secrets/billing)"},
	{ClientSecret: "env:CLIENT_SECRET"},
	{ClientSecret: "file:///run/secrets/client-secret"},
	{ClientSecret: "/run/secrets/client-secret"},
	{ClientSecret: "BILLING_CLIENT_SECRET"}, // looked up by its name
}

// Names that are made for programs.
const (
	EnvClientSecret = "CLIENT_SECRET"
	formKey         = "client_secret"
	basicMethod     = "client_secret_basic"
	errText         = "client secret is missing"
)
