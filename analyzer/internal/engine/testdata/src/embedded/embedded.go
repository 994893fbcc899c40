// Package embedded has files that the compiler puts into variables.
package embedded

import (
	"embed"
	"strings"

	"golang.org/x/oauth2"
)

//go:embed static/key.txt
var key string

//go:embed static/key.txt
var asBytes []byte

//go:embed static
var files embed.FS

func texts() {
	_ = oauth2.Config{ClientSecret: key}                    // origins: const(opaque, 25) [embed]
	_ = oauth2.Config{ClientSecret: strings.TrimSpace(key)} // origins: const(opaque, 24 of 25) [embed trim]
	_ = oauth2.Config{ClientSecret: string(asBytes)}        // origins: const(opaque, 25) [embed]
	data, _ := files.ReadFile("static/key.txt")
	_ = oauth2.Config{ClientSecret: string(data)} // origins: const(opaque, 25) [embed]
}
