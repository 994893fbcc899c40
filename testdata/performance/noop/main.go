// Noop is a vet tool that does nothing, with facts: the floor of what go vet
// costs.
package main

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

type nothing struct{}

func (*nothing) AFact() {}

func main() {
	a := &analysis.Analyzer{
		Name: "noop", Doc: "do nothing", FactTypes: []analysis.Fact{new(nothing)},
		Run: func(*analysis.Pass) (any, error) { return nil, nil },
	}
	a.Flags.String("run", "", "has no effect but on the key of go vet's cache")
	unitchecker.Main(a)
}
