// Package pieces takes pieces of a constant text: a piece is not the text, and which one
// it is is known only where it is cut at constants.
package pieces

import (
	"bytes"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

const connection = "endpoint=https://example.com;client_id=ferry;tenant=harbour;key=u5Wc9RzX2nTq7LdK4mVj8PbYs3HfEg6A"

func element(i int) oauth2.Config {
	return oauth2.Config{ClientSecret: strings.Split(connection, ";")[i]}
}

func byFunction() *clientcredentials.Config {
	fields := strings.FieldsFunc(connection, func(r rune) bool { return r == ';' })
	return &clientcredentials.Config{ClientID: "ferry", ClientSecret: fields[1]}
}

func settings(text, sep string) map[string]string {
	m := make(map[string]string)
	for _, kv := range strings.Split(text, sep) {
		k, v, _ := strings.Cut(kv, "=")
		m[k] = v
	}
	return m
}

func parsed() oauth2.Config {
	m := settings(connection, ";")
	return oauth2.Config{ClientID: m["client_id"], ClientSecret: m["key"]}
}

type parser struct{ sep []byte }

func (p parser) first() oauth2.Config {
	before, _, _ := bytes.Cut([]byte(connection), p.sep)
	return oauth2.Config{ClientSecret: string(before)}
}

func closure() oauth2.Config {
	last := func(text string) string {
		parts := strings.SplitAfterN(text, "=", 3)
		return parts[len(parts)-1]
	}
	return oauth2.Config{ClientSecret: last(connection)}
}

const known = "key=h7Rb2KpW9sXc4TzN6vLm8QjYd5GfUe3A" // want `client secret for oauth2.Config.ClientSecret is the constant known`

func cut() oauth2.Config {
	_, secret, _ := strings.Cut(known, "=")
	return oauth2.Config{ClientSecret: secret}
}

const pair = "ferry:k3Wn8RzX2bTq7LdK4mVj8PbYs3HfEg6A" // want `client secret for oauth2.Config.ClientSecret is the constant pair`

func split() oauth2.Config {
	parts := strings.Split(pair, ":")
	return oauth2.Config{ClientID: parts[0], ClientSecret: parts[1]}
}
