package rule

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// A Finding is a mistake, completed: what every driver needs to show it.
// Nothing in it holds the value of a secret.
type Finding struct {
	// Rule is the rule's ID, URL the address of its page.
	Rule, URL string
	Level     Level
	// Pos and End are where it stands.
	Pos, End token.Pos
	// Message stands alone: it names the credential, its origin and what the
	// server will answer. It does not name the rule.
	Message string
	// Credential says what is concerned: "client secret".
	Credential string
	// Client names the client: "oauth2.Config.ClientSecret".
	Client string
	// Origin says what the value was at its origin, with class and length for
	// a constant.
	Origin string
	// Path leads from the origin of the value to the slot.
	Path []Step
	// Masks are the string literals on the lines of the finding. Who shows the
	// lines hides them.
	Masks []Range
	// Symbol is the declaration around the finding: "(*Server).login". Ordinal
	// counts the findings of the rule there, from 1. Together with the rule
	// they outlive changes of line numbers.
	Symbol  string
	Ordinal int
	// Fix is the one fix, or nil.
	Fix *analysis.SuggestedFix
	// Suppressed is the text of the directive that hides the finding, or empty.
	// Hidden findings are in results and not reported.
	Suppressed string
}

// A Step is a place on the way of a value.
type Step struct {
	// What happened: a word of the engine, or the name of the origin or slot.
	What string
	// Where is the place as text: "file.go:12" in the package of the finding,
	// "import/path/file.go:12" in another.
	Where string
	// Pos is set for places in the package of the finding.
	Pos token.Pos
}

// A Range is a part of a file.
type Range struct{ Pos, End token.Pos }

// diagnostic derives what drivers of go/analysis show.
func (f *Finding) diagnostic(p *Policy) analysis.Diagnostic {
	d := analysis.Diagnostic{Pos: f.Pos, End: f.End, Category: f.Rule, URL: f.URL, Message: f.Message}
	if p.Label {
		d.Message += " (" + f.Rule + ")"
	}
	if p.Link {
		d.Message += " " + f.URL
	}
	if f.Fix != nil {
		d.SuggestedFixes = []analysis.SuggestedFix{*f.Fix}
	}
	return d
}
