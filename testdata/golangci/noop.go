//go:build noop

package main

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

// With the tag noop there is a linter that does nothing, with facts: the floor of
// what a linter costs in this program. testdata/performance measures against it.
func init() {
	register.Plugin("noop", func(any) (register.LinterPlugin, error) { return noop{}, nil })
}

type noop struct{}

func (noop) GetLoadMode() string { return register.LoadModeTypesInfo }

func (noop) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{{
		Name: "noop", Doc: "do nothing", FactTypes: []analysis.Fact{new(nothing)},
		Run: func(*analysis.Pass) (any, error) { return nil, nil },
	}}, nil
}

type nothing struct{}

func (*nothing) AFact() {}
