// Unitchecker is the vet suite of golang.org/x/tools and oauthvet in one tool for
// go vet -vettool.
package main

import (
	"golang.org/x/tools/go/analysis/suite/vet"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/oauthvet/oauthvet/analyzer"
)

func main() {
	options := &analyzer.Options{Label: true}
	unitchecker.Main(append(analyzer.New(options), vet.Suite...)...)
}
