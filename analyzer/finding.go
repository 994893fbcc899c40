package analyzer

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// A Level says how sure a finding is, and how bad. Levels are ordered.
type Level uint8

const (
	// Note is worth knowing: the provider documents it so, a best-effort call.
	Note Level = iota + 1
	// Warning is wrong unless the author knows more.
	Warning
	// Error is wrong for certain.
	Error
)

// String returns "note", "warning" or "error".
func (l Level) String() string { return rule.Level(l).String() }

// ParseLevel reads what [Level.String] returns.
func ParseLevel(s string) (Level, error) {
	l, err := rule.ParseLevel(s)
	return Level(l), err
}

// A Finding is one mistake. Nothing in it holds the value of a secret.
type Finding struct {
	// Rule is the rule's ID, URL the address of its page.
	Rule, URL string
	Level     Level
	// Pos and End are where the mistake stands, in the file set of the package.
	Pos, End token.Pos
	// Message stands alone: it names the credential, where it comes from and
	// what the server will answer. It does not name the rule.
	Message string
	// Credential says what is concerned: "client secret".
	Credential string
	// Client names the client: "oauth2.Config.ClientSecret".
	Client string
	// Origin says what the value was at its origin, as far as that is known:
	// "const <40 characters, opaque>". It changes when a secret is replaced by
	// one of another class or length.
	Origin string
	// Path leads from the origin of the value to where it is used.
	Path []Step
	// Masks are the string literals on the lines of the finding. Whoever shows
	// the lines must hide them: the secret is one of them.
	Masks []Range
	// Symbol is the declaration around the finding, "(*Server).login", and
	// Ordinal counts the findings of the rule in it, from 1. Together with the
	// rule they identify a finding when line numbers change.
	Symbol  string
	Ordinal int
	// Fix is the one fix, or nil. It repeats no string literal that could be a
	// secret: a finding whose fix would have to has none.
	Fix *analysis.SuggestedFix
	// Suppressed is the text of the directive that hides the finding, or empty.
	// Hidden findings are in results and not reported.
	Suppressed string
}

// A Step is a place on the way of a value.
type Step struct {
	// What says what happened, or names the origin or the slot.
	What string
	// Where is the place as text: "file.go:12" in the package of the finding,
	// "import/path/file.go:12" in another.
	Where string
	// Pos is set for places in the package of the finding.
	Pos token.Pos
}

// A Range is a part of a file.
type Range struct{ Pos, End token.Pos }

// Findings returns the findings in the result of an analyzer of this package
// (checker.Action.Result), sorted by place, hidden ones included. It is nil
// for any other result.
func Findings(result any) []Finding {
	return exported(rule.Findings(result))
}

// An Overrun is a value that was not followed to the end because that would have
// taken too long. What was found by then is reported.
type Overrun struct {
	// Rule is the ID of a rule that looked at the value.
	Rule string
	// Pos is where the value goes.
	Pos token.Pos
}

// Overruns returns the overruns in a package, by the result of an analyzer of this
// package. Each rule that looks at a value has one.
func Overruns(result any) []Overrun {
	var all []Overrun
	for _, o := range rule.Overruns(result) {
		all = append(all, Overrun(o))
	}
	return all
}

// Ended returns the names of the limits that ended searches in a package, by the result
// of an analyzer of this package: what was not looked at may have held a finding. They
// are explained in the page "performance" of the guide.
func Ended(result any) []string { return rule.Ended(result) }

// Stale returns findings of the rule suppression about //oauthvet:allow comments
// that hide nothing, by place. The results are those of all analyzers that ran
// on one package: a comment is not stale for a rule that did not run. No
// analyzer reports them, since none sees what the others find; a driver that
// runs them all may.
func Stale(results ...any) []Finding { return exported(rule.Stale(results...)) }

func exported(of []rule.Finding) []Finding {
	var findings []Finding
	for _, f := range of {
		public := Finding{
			Rule: f.Rule, URL: f.URL, Level: Level(f.Level), Pos: f.Pos, End: f.End,
			Message: f.Message, Credential: f.Credential, Client: f.Client, Origin: f.Origin,
			Symbol: f.Symbol, Ordinal: f.Ordinal, Fix: f.Fix, Suppressed: f.Suppressed,
		}
		for _, s := range f.Path {
			public.Path = append(public.Path, Step(s))
		}
		for _, m := range f.Masks {
			public.Masks = append(public.Masks, Range(m))
		}
		findings = append(findings, public)
	}
	return findings
}
