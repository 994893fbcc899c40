package tokencall

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// handling returns what becomes of the error of a call.
func (f *failureFinder) handling(h *errflow.Follower, c *failing) Handling {
	handling := Handling{Outcome: h.Outcome()}
	if handling.Lost() {
		handling.Minor = f.minor(h, c, handling.Outcome)
	}
	return handling
}

// minor returns the reason why a lost error matters little, or "".
func (f *failureFinder) minor(h *errflow.Follower, c *failing, lost errflow.Outcome) Excuse {
	switch c.instr.(type) {
	case *ssa.Go, *ssa.Defer:
		return BestEffort
	}
	if c.Grant == "revoke" || inPassing(c.instr.Parent()) {
		return BestEffort
	}
	if lost != errflow.Dropped && f.another(h, c) {
		return AnotherLogin
	}
	return ""
}

// inPassing reports whether a function, or the one around it, does by its name
// what may fail.
func inPassing(fn *ssa.Function) bool {
	for ; fn != nil; fn = fn.Parent() {
		if lexicon.IsBestEffort(fn.Name()) {
			return true
		}
	}
	return false
}

// another reports whether another token call follows where this one failed.
func (f *failureFinder) another(h *errflow.Follower, c *failing) bool {
	for b := range h.OnlyFailed() {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok || call == c.instr {
				continue
			}
			obj := f.object(call)
			if obj == nil {
				continue
			}
			if r := f.unit.Site.TokenRow(obj); r != nil && r.Word("grant") != "revoke" || f.known[call] && r == nil || lexicon.SignsIn(obj.Name()) {
				return true
			}
			if fn := call.Common().StaticCallee(); fn != nil && fn.Blocks != nil && f.acquires(fn) {
				return true
			}
		}
	}
	return false
}

// acquires reports whether a function of the package makes a token call, or one of
// those that it calls, down to the third.
func (f *failureFinder) acquires(fn *ssa.Function) bool {
	return calls(fn, func(call ssa.CallInstruction) bool { return f.known[call] }, func(*ssa.Function) bool { return true })
}

// asksFirst reports whether a function asks a source for a token before it
// sends a request of its own, or has a function of the package send one, whose failure is
// then its business: a method of an API's client. One whose name or results speak of
// tokens is none.
func (f *failureFinder) asksFirst(fn *ssa.Function) bool {
	sends := func(call ssa.CallInstruction) bool {
		obj := gotypes.Callee(call.Common())
		return obj != nil && f.unit.Site.Sends(obj) && !f.known[call]
	}
	return !speaksOfTokens(fn) && calls(fn, sends, func(inner *ssa.Function) bool { return !speaksOfTokens(inner) })
}

// calls reports whether there is a call of a kind in a function, or in one of the
// functions with a body that it calls, down to the third, as far as they are entered.
func calls(fn *ssa.Function, is func(ssa.CallInstruction) bool, enter func(*ssa.Function) bool) bool {
	seen := map[*ssa.Function]bool{fn: true}
	level := []*ssa.Function{fn}
	for range 4 {
		var next []*ssa.Function
		for _, fn := range level {
			for _, call := range gotypes.CallsIn(fn) {
				if is(call) {
					return true
				}
				if inner := call.Common().StaticCallee(); inner != nil && !seen[inner] && enter(inner) {
					seen[inner] = true
					next = append(next, inner)
				}
			}
		}
		level = next
	}
	return false
}

// byTheWay reports whether a function of a library asks for a token only on the way
// to something else, and only if the program set it up so: those of a client that
// takes an API key as well, or a certificate, or reads its token from a file. What fails
// in them is mostly something else.
func (f *failureFinder) byTheWay(fn *ssa.Function) bool {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return !f.unit.IsUserCode() && !speaksOfTokens(fn)
}

func speaksOfTokens(fn *ssa.Function) bool {
	names := []string{fn.Name()}
	for v := range fn.Signature.Results().Variables() {
		names = append(names, v.Name(), site.TypeLabel(v.Type()))
	}
	return slices.ContainsFunc(names, lexicon.IsAboutTokens)
}
