// Package embeds has files that name client secrets and hold none.
package embeds

import (
	"embed"

	"golang.org/x/oauth2/google"
)

//go:embed messages/*.json
var messages embed.FS

//go:embed openapi.yml
var api string

// Documentation shows mistakes.
//
//go:embed guide.md
var guide string

//go:embed values.yaml
var values []byte

//go:embed credentials.example.json
var example []byte

// LoadExample is called in documentation.
func LoadExample() error {
	_, err := google.ConfigFromJSON(example)
	return err
}
