// Package placeholders has client secrets that somebody has to replace: they
// concern another rule.
package placeholders

import "golang.org/x/oauth2"

var clients = []oauth2.Config{
	{ClientSecret: "YOUR_CLIENT_SECRET"},
	{ClientSecret: "your-client-secret-here"},
	{ClientSecret: "<client-secret>"},
	{ClientSecret: "changeme"},
	{ClientSecret: "xxxxxxxxxxxxxxxx"},
	{ClientSecret: "REPLACE_ME"},
	{ClientSecret: "22222222"},
	{ClientSecret: "client_secret"},
	{ClientSecret: "secret"},
	{ClientSecret: "dummy-secret"},
	{ClientSecret: "****************"},
	{ClientSecret: "[redacted]"},
	{ClientSecret: "7Fjfp0ZBr1KtDRbnfVdmIw"},
	{ClientSecret: "GOCSPX-..."},
	{ClientSecret: "{{ .ClientSecret }}"},
	{ClientSecret: "TODO"},
	{ClientSecret: "abc123"},
}

const clientSecret = "test-client-secret"

var consumerSecret = "example-secret"
