package rule

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/flow"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Pass is one rule looking at one package. It has no way to report but
// [Pass.Report].
type Pass struct {
	// Flow answers what there is to ask about credentials.
	Flow  *flow.Package
	Fset  *token.FileSet
	Files []*ast.File
	Types *types.Package
	Info  *types.Info
	// Today is today, or what the user says is today: midnight UTC of the day.
	Today time.Time
	// Near is how many days before its end a secret is about to expire; Lifetime
	// how many months a secret may live.
	Near, Lifetime int

	rule    *Rule
	policy  *Policy
	sources *sources
	// at is where the rule is looking, for the error when it panics.
	at    token.Pos
	found []candidate
	// hits are the directives that hid something, doubts the mistakes that count
	// for those that did not.
	hits   []hit
	doubts []doubt
	// overran are the slots looked at whose values were not followed to the end.
	overran []token.Pos
}

// A Mistake is what a rule has to say.
type Mistake struct {
	// Level is the level, or zero for the rule's.
	Level Level
	// Slot is where the credential goes; Origin is where its value was born.
	// Either may be nil. The finding stands at one of the two: see [Pass.Report].
	Slot   *site.Slot
	Origin *dataflow.Origin
	// At is where the finding stands when it is about neither.
	At ast.Node
	// Also is a second place at which a directive is honoured.
	Also ast.Node
	// Credential says what is concerned; empty is "client secret".
	Credential string
	// Client names the client; empty is the slot's label.
	Client string
	// Message is the text.
	Message Message
	// Fix is the one fix, or nil. It must not repeat a literal of the source;
	// one that holds the value is dropped.
	Fix *analysis.SuggestedFix
}

// Slots returns the slots of the package, and remembers which one is being
// looked at.
func (p *Pass) Slots() iter.Seq[*site.Slot] {
	return func(yield func(*site.Slot) bool) {
		for _, s := range p.Flow.Unit().Slots() {
			p.at = s.Pos()
			if p.Flow.Flow().Overran(s) {
				p.overran = append(p.overran, p.at)
			}
			if !yield(s) {
				return
			}
		}
	}
}

// Origins returns where the values in a slot were born. A value that was lost on
// the way has an origin of kind Unknown.
func (p *Pass) Origins(s *site.Slot) []*dataflow.Origin { return p.Flow.Flow().Origins(s) }

// Loose returns the constants that give themselves away wherever they stand, in
// source order.
func (p *Pass) Loose() []*dataflow.Loose { return p.Flow.Flow().Loose() }

// EmbeddedSecrets returns the secrets in files that go:embed names.
func (p *Pass) EmbeddedSecrets() []*dataflow.Origin { return p.Flow.Flow().EmbeddedSecrets() }

// CallAt returns the call in this package that a step is, or nil.
func (p *Pass) CallAt(s dataflow.Step) *ast.CallExpr { return p.Flow.Flow().CallAt(s) }

// Shown reports whether the package is an example within its module: what it
// prints is what it shows.
func (p *Pass) Shown() bool { return p.Flow.Unit().Shown() }

// Report takes a mistake. It stands
//
//   - at m.At, if there is one;
//   - at the origin, when that is in this package and neither in a test nor in
//     a generated file;
//   - else at the slot.
//
// What the policy leaves out is dropped. Of several mistakes of a rule at one
// place one remains, which counts the others.
func (p *Pass) Report(m Mistake) {
	c, ok := p.consider(m)
	if ok {
		p.found = append(p.found, c)
	}
}
