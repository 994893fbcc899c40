package rule

import (
	"go/ast"
	"go/token"
	"go/types"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Pass is one rule looking at one package. It has no way to report but
// [Pass.Report].
type Pass struct {
	Fset  *token.FileSet
	Files []*ast.File
	Types *types.Package
	Info  *types.Info
	// Today is today, or what the user says is today: midnight UTC of the day.
	Today time.Time
	// Near is how many days before its end a secret is about to expire; Lifetime
	// how many months a secret may live.
	Near, Lifetime int

	engine  *engine.Package
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
