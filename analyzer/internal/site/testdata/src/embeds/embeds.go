// Package embeds has variables that the compiler fills.
package embeds

import "embed"

//go:embed a.txt
var one string // embed: a.txt

// A comment above the directive.
//
//go:embed a.txt "b c.txt" `*.json`
var several embed.FS // embed: a.txt|b c.txt|*.json

var (
	//go:embed a.txt
	grouped []byte // embed: a.txt

	none string
)

// go:embed a.txt
var notADirective string
