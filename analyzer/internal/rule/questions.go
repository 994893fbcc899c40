package rule

import (
	"go/ast"
	"iter"

	"github.com/oauthvet/oauthvet/analyzer/internal/cleartext"
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/constdate"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// What a rule may ask. Those that return sequences remember what is being looked at,
// for the error when the rule panics.

// Slots returns the slots of the package, and remembers which one is being
// looked at.
func (p *Pass) Slots() iter.Seq[*site.Slot] {
	return func(yield func(*site.Slot) bool) {
		for _, s := range p.engine.Unit().Slots() {
			p.at = s.Pos()
			if p.engine.Flow().Overran(s) {
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
func (p *Pass) Origins(s *site.Slot) []*dataflow.Origin { return p.engine.Flow().Origins(s) }

// Loose returns the constants that give themselves away wherever they stand, in
// source order.
func (p *Pass) Loose() []*dataflow.Loose { return p.engine.Flow().Loose() }

// EmbeddedSecrets returns the secrets in files that go:embed names.
func (p *Pass) EmbeddedSecrets() []*dataflow.Origin { return p.engine.Flow().EmbeddedSecrets() }

// CallAt returns the call in this package that a step is, or nil.
func (p *Pass) CallAt(s dataflow.Step) *ast.CallExpr { return p.engine.Flow().CallAt(s) }

// Shown reports whether the package is an example within its module: what it
// prints is what it shows.
func (p *Pass) Shown() bool { return p.engine.Unit().Shown() }

// Unit returns the package under analysis.
func (p *Pass) Unit() *unit.Package { return p.engine.Unit() }

// SentTwice returns the client secrets that are added to the body of a token request
// whose library sends them in the Basic header.
func (p *Pass) SentTwice() []ast.Expr { return p.engine.SentTwice() }

// TokenCalls returns the token calls of the package, in source order: calls that
// the catalogue knows, hand-written requests, and the user's own wrappers around
// either, in this package and in others.
func (p *Pass) TokenCalls() []*tokencall.Call { return p.engine.Tokens().All }

// Redemptions returns the calls that redeem a code again after they failed, in
// source order.
func (p *Pass) Redemptions() []*tokencall.Redemption { return p.engine.Tokens().Redemptions }

// Clients returns the OAuth clients of the package.
func (p *Pass) Clients() *client.Clients { return p.engine.Clients() }

// Exposures returns the credentials that the package prints, in source order.
func (p *Pass) Exposures() []*cleartext.Print { return p.engine.Exposures().Prints }

// Expiries returns the places that say when a client secret ends, in source order,
// those without a known date left out.
func (p *Pass) Expiries() []*constdate.Expiry { return p.engine.Expiries() }

// Requests returns the OAuth requests of the package, and remembers which one is
// being looked at.
func (p *Pass) Requests() iter.Seq[*httpreq.Request] {
	return func(yield func(*httpreq.Request) bool) {
		for _, r := range p.engine.Requests() {
			p.at = r.At.Pos()
			if !yield(r) {
				return
			}
		}
	}
}

// Answers returns the answers to token requests, and remembers which one
// is being looked at.
func (p *Pass) Answers() iter.Seq[*httpresp.Answer] {
	return func(yield func(*httpresp.Answer) bool) {
		for _, s := range p.engine.Answers() {
			p.at = s.Node.Pos()
			if !yield(s) {
				return
			}
		}
	}
}
