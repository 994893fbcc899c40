// Package golangci makes oauthvet a linter of golangci-lint, as a module plugin:
// "golangci-lint custom" builds a golangci-lint that imports this package, and
// the linter is then called oauthvet.
//
// Its settings are the flags that all drivers share, by the same names. The
// examples .golangci.example.yml and .custom-gcl.example.yml at the root of
// the repository are complete.
package golangci

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
)

func init() { register.Plugin("oauthvet", New) }

// New returns the linter for the settings that golangci-lint read from its
// configuration: linters.settings.custom.oauthvet.settings.
func New(conf any) (register.LinterPlugin, error) {
	options, err := decode(conf)
	if err != nil {
		return nil, err
	}
	// golangci-lint shows the rule before the message, and handles //nolint
	// itself: a comment whose finding it does not see is unused for nolintlint.
	options.Label, options.Plugin = false, true
	return &plugin{options}, nil
}

type plugin struct{ options *analyzer.Options }

// BuildAnalyzers returns one analyzer per rule.
func (p *plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) { return analyzer.New(p.options), nil }

// GetLoadMode says that the analyzers need types.
func (p *plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
