// Package defects has values with something in them that the server's copy has
// not. Each says what is wrong with it.
package defects

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

// Quotes of a shell, a .env file or YAML.
var (
	double = oauth2.Config{ClientSecret: `"mB7xKq2ZtP9wLr4vNs6d"`}   // want `client secret for oauth2.Config.ClientSecret can't be right <22 characters, opaque>: the quotes are part of the value`
	single = oauth2.Config{ClientSecret: "'hJ5cXv8RnTq3WzM1fYk7'"}   // want "the quotes are part of the value"
	escape = oauth2.Config{ClientSecret: `\"uG4bZk6QpDw9LxS2mVt8\"`} // want "the quotes are part of the value"
	chosen = oauth2.Config{ClientSecret: `"tuesday-Harbour7"`}       // want "the quotes are part of the value"
)

// White space from a copy, an editor or echo.
var (
	newline = oauth2.Config{ClientSecret: "vR2nKx7WqJ5tHz9LmB4c\n"}     // want "there is white space around it"
	leading = oauth2.Config{ClientSecret: " pY8sDf3GkQw6ZtN1xVb5"}      // want "there is white space around it"
	return_ = oauth2.Config{ClientSecret: "zT6mLc9XvKr2HqJ4wPd7\r\n"}   // want "there is white space around it"
	wide    = oauth2.Config{ClientSecret: "kW3jRb8NxTz5MqV7fLc1\u00a0"} // want "there is white space around it"
)

// Characters that nobody sees, and some beyond ASCII.
var (
	null   = oauth2.Config{ClientSecret: "dQ5vXz2K\x00tRm8LwBn4Jp7"}            // want "it holds a control or invisible character"
	tab    = oauth2.Config{ClientSecret: "fH9kMc4ZxWq7RtLv\tk2Nb5Qw8ZrT3LmJcX"} // want "it holds a control or invisible character"
	mark   = oauth2.Config{ClientSecret: "\ufeffgL6nBv3JxKz8TqRw1Mc5p"}         // want "it holds a control or invisible character"
	zero   = oauth2.Config{ClientSecret: "jX4tWm7P\u200bqZr9LkVn2Bd6"}          // want "it holds a control or invisible character"
	dash   = oauth2.Config{ClientSecret: "nK8wQz5X–vRt3MhLj7Bc2"}               // want "it holds a character beyond ASCII"
	quotes = oauth2.Config{ClientSecret: "“rT7mXc2LqKv9WzJ5hNb4”"}              // want "it holds a character beyond ASCII"
)

// Escapes of another notation.
var (
	percent = oauth2.Config{ClientSecret: "sN3kRw%2BzX8vLq5TjMc7%3D"} // want "it is percent-escaped already, and whoever sends it escapes it again"
	html    = oauth2.Config{ClientSecret: "tB9xKm&amp;Wq4ZrLv7NjHc2"} // want "it holds an HTML entity"
)

// Variables that nothing expands in Go.
var (
	shell    = oauth2.Config{ClientSecret: "${CLIENT_SECRET}"}      // want "it holds a variable that nothing expands here"
	dollar   = oauth2.Config{ClientSecret: "$CLIENT_SECRET"}        // want "it holds a variable that nothing expands here"
	command  = oauth2.Config{ClientSecret: "$(cat client-secret)"}  // want "it holds a variable that nothing expands here"
	template = oauth2.Config{ClientSecret: "{{ .ClientSecret }}"}   // want "it holds a variable that nothing expands here"
	windows  = oauth2.Config{ClientSecret: "%CLIENT_SECRET%"}       // want "it holds a variable that nothing expands here"
	actions  = oauth2.Config{ClientSecret: "${{ secrets.CLIENT }}"} // want "it holds a variable that nothing expands here"
)

// Formats of providers, with characters lost or doubled. They are put together
// here so that no scanner takes them for real ones.
var (
	google = oauth2.Config{ClientSecret: "GOCSPX" + "-" + "wK7mQx4ZvRt9LnBj2HcXy5"}            // want `can't be right .*: it has the format of a provider, but not the length`
	entra  = clientcredentials.Config{ClientSecret: "mXq8Q" + "~" + "tRv5LkWz3NbJh9"}          // want "it has the format of a provider, but not the length"
	gitlab = oauth2.Config{ClientSecret: "gloas" + "-" + "83f0c5d92ab714e6f05c8d3b9a27e641f8"} // want "it has the format of a provider, but not the length"
)

// The right length, with something around it.
var (
	lineEnd = oauth2.Config{ClientSecret: "GOCSPX" + "-" + "wK7mQx4ZvRt9LnBj2HcXy5Pd3FgT" + "\n"}      // want "there is white space around it"
	inYAML  = oauth2.Config{ClientSecret: "'" + "GOCSPX" + "-" + "zL4nQx7ZvRt2LmBj9HcXy3Pd5FgK" + "'"} // want "the quotes are part of the value"
)

// The name of the parameter or the scheme came along.
var (
	pair   = oauth2.Config{ClientSecret: "client_secret=yL5vNc8KxRq2WtMz7JbH"} // want "it begins with a parameter's name or an authentication scheme"
	bearer = oauth2.Config{ClientSecret: "Bearer zQ4kXw9TmVr6LnBc3JhP"}        // want "it begins with a parameter's name or an authentication scheme"
	basic  = oauth2.Config{ClientSecret: "Basic bG9naW46cGFzc3dvcnQx"}         // want "it begins with a parameter's name or an authentication scheme"
)

// Arguments and constants are no different.

const pasted = "bV6xNk3RqLt8WzMc5JhY\n" // want "client secret for azidentity.NewClientSecretCredential can't be right .*: there is white space around it"

func argument(tenant string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, "billing", pasted, nil)
}

func msal() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("'cJ2nXv7KqRw5TzLm9HbP'") // want "client secret for confidential.NewCredFromSecret can't be right .*: the quotes are part of the value"
}

// In a raw string the line end is part of the text.
func block() (confidential.Credential, error) {
	return confidential.NewCredFromSecret( /* want "there is white space around it" */ `eT5wMx8ZkRv3LqNj7HcB
`)
}
