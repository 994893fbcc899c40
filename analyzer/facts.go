package analyzer

import (
	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// FactTypes returns a fact of each type that the analyzers export, for a driver
// that reads facts itself.
func FactTypes() []analysis.Fact { return facts.Types() }

// FactNames returns identifiers, one of which stands in the source of every
// package in which a fact about another package, or about an object of one, can
// matter. A driver may skip a package none of whose files has one of them, or
// [Options.Matters], if it does with facts what [RelayFact] says.
func FactNames(fact analysis.Fact) []string { return facts.Names(fact) }

// RelayFact returns the fact about a package that a driver skips, made of the
// facts about the packages that it imports, and whether there is one. Facts about
// objects reach its importers unchanged, as if it had been analysed.
func RelayFact(imports []analysis.Fact) (about analysis.Fact, ok bool) { return facts.Relay(imports) }
