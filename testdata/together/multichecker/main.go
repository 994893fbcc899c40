// Multichecker is the vet suite of golang.org/x/tools and oauthvet in one program.
package main

import (
	"golang.org/x/tools/go/analysis/multichecker"
	"golang.org/x/tools/go/analysis/suite/vet"

	"github.com/oauthvet/oauthvet/analyzer"
)

func main() {
	options := &analyzer.Options{Label: true}
	multichecker.Main(append(analyzer.New(options), vet.Suite...)...)
}
