// Golangci is a golangci-lint with the plugin in it, as "golangci-lint custom"
// makes one from a clone. It stays up to date with `go get` and `go mod tidy`
// in this folder; .custom-gcl.example.yml names the same version.
package main

import (
	"os"
	"runtime"

	"github.com/golangci/golangci-lint/v2/pkg/commands"

	_ "github.com/oauthvet/oauthvet/analyzer/golangci"
)

func main() {
	// With this version golangci-lint's cache depends on the whole program, and so
	// on the plugin. With a number it goes on with the findings of an older plugin.
	info := commands.BuildInfo{GoVersion: runtime.Version(), Version: "(devel)", Commit: "unknown", Date: "unknown"}
	if err := commands.Execute(info); err != nil {
		os.Exit(3)
	}
}
