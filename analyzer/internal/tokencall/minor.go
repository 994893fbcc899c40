package tokencall

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// handling returns what becomes of the error of a call.
func (f *failureFinder) handling(h *errflow.Follower, c *failing) Handling {
	handling := Handling{Outcome: h.Outcome()}
	if !handling.Lost() && f.losesRefusal(h) {
		handling.Outcome = errflow.Replaced
	}
	if handling.Lost() {
		handling.Minor = f.minor(h, c, handling.Outcome)
	}
	return handling
}

// losesRefusal reports whether the error is lost where it turned out to be the server's
// refusal, whatever becomes of other errors. Where another login follows, that one has
// an error of its own.
func (f *failureFinder) losesRefusal(h *errflow.Follower) bool {
	blocks := h.LostAs(isRefusal)
	for _, b := range blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if obj := f.object(call); obj != nil && (f.unit.Site.TokenRow(obj) != nil || lexicon.SignsIn(obj.Name())) {
				return false
			}
		}
	}
	return len(blocks) > 0 && !h.Logged()
}

// isRefusal reports whether an error of a type is the answer of a server that refused.
func isRefusal(t types.Type) bool {
	return gotypes.IsNamed(t, "golang.org/x/oauth2", "RetrieveError") ||
		gotypes.IsNamed(t, "github.com/Azure/azure-sdk-for-go/sdk/azidentity", "AuthenticationFailedError")
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

// ends reports whether the failure of a token call is one of many where a function
// returns it: the function is not about tokens, logins or credentials, by its name,
// its receiver and its results, and other things fail in it as well. Its callers learn
// that what they asked for failed, whatever the reason. A function of a library that is
// not about tokens asks for one only where the program set it up so.
func (f *failureFinder) ends(fn *ssa.Function) bool {
	outer := gotypes.Outermost(fn)
	if speaksOfTokens(outer) || f.unit.IsUserCode() && lexicon.IsAboutTokens(f.unit.Pass.Pkg.Name()) {
		return false
	}
	return !f.unit.IsUserCode() || slices.ContainsFunc(gotypes.CallsIn(fn), f.failsOtherwise)
}

// failsOtherwise reports whether the error of a call is none of a token call's, and
// not of what belongs to a hand-written one.
func (f *failureFinder) failsOtherwise(call ssa.CallInstruction) bool {
	if _, ok := call.(*ssa.Call); !ok || f.known[call] || site.ErrorResult(call.Common().Signature()) < 0 {
		return false
	}
	obj := f.object(call)
	if obj == nil || obj.Pkg() == nil {
		return true
	}
	if row := f.unit.Site.TokenRow(obj); row != nil || len(failures(f.unit, obj)) > 0 || lexicon.IsAboutTokens(obj.Name()) {
		return false
	}
	switch obj.Pkg().Path() {
	case "fmt", "errors", "net/url", "strconv":
		return false
	}
	name := obj.Name()
	return stageOf(obj) == "" && !lexicon.IsBodyEncoder(name) && name != "Close" && !strings.HasPrefix(name, "NewRequest")
}

func speaksOfTokens(fn *ssa.Function) bool {
	names := []string{fn.Name()}
	if recv := fn.Signature.Recv(); recv != nil {
		names = append(names, site.TypeLabel(recv.Type()))
	}
	for v := range fn.Signature.Results().Variables() {
		names = append(names, v.Name(), site.TypeLabel(v.Type()))
	}
	return slices.ContainsFunc(names, lexicon.IsAboutTokens)
}
