// Golangci is golangci-lint with the plugin in it, built from the module proxy.
package main

import (
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"

	_ "github.com/oauthvet/oauthvet/analyzer/golangci"
)

func main() {
	// An empty version makes golangci-lint's cache depend on the whole program, and so
	// on the plugin.
	if err := commands.Execute(commands.BuildInfo{GoVersion: "unknown", Commit: "unknown", Date: "unknown", Version: "(devel)"}); err != nil {
		os.Exit(3)
	}
}
