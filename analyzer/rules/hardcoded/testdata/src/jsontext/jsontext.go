// Package jsontext has client secrets inside of JSON and YAML texts in the
// source.
package jsontext

import (
	"encoding/json"
	"os"
	"path/filepath"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

// A document for a function that takes one.
func fromJSON() (*oauth2.Config, error) {
	return google.ConfigFromJSON([]byte(`{"web":{"client_id":"harbour","client_secret":"BxcbGidGSSp4o6v2GLcdwZFJ"}}`)) // want "client secret for google.ConfigFromJSON is a literal"
}

// A constant over several lines: the finding is at the literal, not at its
// line of the secret.
const credentials = /* want "client secret for google.ConfigFromJSON is the constant credentials" */ `{
	"installed": {
		"client_id": "407408718192-k3v9q2m7x1c8b5n4p6r0t2w8y1a3d5f7.apps.googleusercontent.com",
		"client_secret": "LG2cAGvSos5dvQwdbduZtb9S",
		"redirect_uris": ["urn:ietf:wg:oauth:2.0:oob", "http://localhost"]
	}
}`

func constant() (*oauth2.Config, error) { return google.ConfigFromJSON([]byte(credentials)) }

// Written to a file and read from there: the way is lost, the text tells by
// itself.
func file(dir string) (*oauth2.Config, error) {
	const text = /* want "a text holds a client secret .* under client_secret" */ `{
	"installed": {"client_id": "harbour", "client_secret": "V2JC93jecs9gkvVG5QFR2zt9"}
}`
	name := filepath.Join(dir, "credentials.json")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return google.ConfigFromJSON(b)
}

// YAML, as the text of a default configuration.
const defaultConfig = /* want "a text holds a client secret .* under client_secret" */ `# written by init
oidc:
  issuer: https://sso.fabrikam.com
  client_id: harbour
  client_secret: "VujTz9hjqpg4Y42T9rok23ZfX6KkaN"
`

// Decoded into the library's type, and into one of its own.
func decoded() (oauth2.Config, error) {
	var c struct {
		ClientSecret string `json:"clientSecret"`
	}
	err := json.Unmarshal([]byte(`{"clientSecret":"rIg9Grpj8IGT6LCcwPUI5zXwJRsT"}`), &c) // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: c.ClientSecret}, err
}
