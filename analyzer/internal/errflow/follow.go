package errflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// An Outcome says what happens to an error.
type Outcome string

// The outcomes. Of several, the first in this list counts.
const (
	// Logged: it goes to a log, or to a terminal.
	Logged Outcome = "logged"
	// Reported: it is sent or given to somebody: an answer, a callback, a
	// channel, a span, a panic.
	Reported Outcome = "reported"
	// Stored: it is stored where others can find it.
	Stored Outcome = "kept"
	// Wrapped: another error that holds its text is returned.
	Wrapped Outcome = "wrapped"
	// ReturnedAsIs: it is returned.
	ReturnedAsIs Outcome = "returned"
	// Replaced: it is looked at, and something is said in its place that does
	// not hold the cause.
	Replaced Outcome = "replaced"
	// Swallowed: it is looked at, and nothing is said.
	Swallowed Outcome = "silent"
	// Dropped: nobody looks at it.
	Dropped Outcome = "dropped"
)

// Lost reports whether the cause of the failure reaches nobody.
func (o Outcome) Lost() bool { return o == Dropped || o == Swallowed || o == Replaced }

// Returns reports whether the caller gets the error.
func (o Outcome) Returns() bool { return o == ReturnedAsIs || o == Wrapped }

var outcomes = []Outcome{Logged, Reported, Stored, Wrapped, ReturnedAsIs, Replaced, Swallowed, Dropped}

// A Result is an error result of a function.
type Result struct {
	Fn     *ssa.Function
	Result int
}

// A Follower follows the error of one call, forwards, through the values that
// are or hold it.
type Follower struct {
	prog *ssaindex.Program
	site *site.Package
	// call is the call, index that of its result with the error.
	call  ssa.CallInstruction
	index int
	// Seen are the values that are the error or hold its text.
	Seen map[ssa.Value]bool
	// succeeded are the blocks before which the error is known to be nil: what
	// they dominate does not handle it. failed are those on the other side.
	succeeded, failed []*ssa.BasicBlock
	// inspected says that something depends on the error.
	inspected bool
	found     map[Outcome]bool
	// inside are the calls through which the walk went into functions.
	inside map[*ssa.Function][]ssa.CallInstruction
	// Returned are the results that the error ends in, Repeated the calls of
	// functions that return what the function passed to them returns.
	Returned []Result
	Repeated []ssa.CallInstruction
	left     budget.Meter
}

// New returns what follows the error of a call.
func New(prog *ssaindex.Program, u *unit.Package, call ssa.CallInstruction, result int) *Follower {
	return &Follower{prog: prog, site: u.Site, call: call, index: result, left: u.Budget.Meter(budget.Errors)}
}

// Outcome returns what becomes of the error. It walks twice: what comes before the
// first check of the error is known only when all checks are.
func (h *Follower) Outcome() Outcome {
	v := h.Value()
	for range 2 {
		h.Seen, h.found = make(map[ssa.Value]bool), make(map[Outcome]bool)
		h.inside, h.Returned, h.Repeated = make(map[*ssa.Function][]ssa.CallInstruction), nil, nil
		if v != nil {
			h.follow(v, false)
		}
	}
	switch i := slices.IndexFunc(outcomes, func(o Outcome) bool { return h.found[o] }); {
	case i >= 0:
		return outcomes[i]
	case h.inspected && h.speaks():
		return Replaced
	case h.inspected:
		return Swallowed
	}
	return Dropped
}

// Logged reports whether the error, or its text, goes to a log or a terminal,
// whatever else becomes of it.
func (h *Follower) Logged() bool { return h.found[Logged] }

// Value returns the error in SSA, or nil where it is not taken.
func (h *Follower) Value() ssa.Value {
	call := h.call.Value()
	if call == nil {
		return nil // go f(), defer f()
	}
	if call.Common().Signature().Results().Len() == 1 {
		return call
	}
	for _, r := range *call.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == h.index {
			return e
		}
		if ret, ok := r.(*ssa.Return); ok && len(ret.Results) == 1 { // return f(), in a thunk
			return call
		}
	}
	return nil
}

// follow looks at everything that is done with v, which is the error or, where
// derived, something that holds its text.
func (h *Follower) follow(v ssa.Value, derived bool) {
	if h.Seen[v] {
		return
	}
	if !h.left.Take() {
		h.found[Stored] = true
		return
	}
	h.Seen[v] = true
	refs := v.Referrers()
	if refs == nil {
		return
	}
	if !derived {
		h.checks(v)
	}
	for _, instr := range *refs {
		if !h.Safe(instr.Block()) {
			h.use(instr, v, derived)
		}
	}
}

// use looks at one instruction that uses v.
//
// go/ssa: each use of an error is judged, also those by which no value moves:
// comparisons, panics, prints.
func (h *Follower) use(instr ssa.Instruction, v ssa.Value, derived bool) {
	switch i := instr.(type) {
	case *ssa.DebugRef:
	case *ssa.Phi:
		for n, edge := range i.Edges {
			if edge == v && !h.SafeEdge(i.Block().Preds[n], i.Block()) {
				h.follow(i, derived)
			}
		}
	case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType, *ssa.Convert, *ssa.Slice:
		h.follow(i.(ssa.Value), derived)
	case *ssa.Extract:
		h.follow(i, derived)
	case *ssa.TypeAssert:
		h.inspected = true
		h.asserted(i)
	case *ssa.FieldAddr, *ssa.Field, *ssa.Index, *ssa.IndexAddr, *ssa.Lookup:
		h.inspected = true
		h.follow(i.(ssa.Value), true)
	case *ssa.UnOp:
		if i.Op == token.MUL {
			h.follow(i, derived)
		}
	case *ssa.BinOp:
		h.inspected = true
		if i.Op == token.ADD {
			h.follow(i, true)
		}
	case *ssa.Store:
		if i.Val == v {
			h.stored(i, derived)
		}
	case *ssa.MapUpdate:
		h.found[Stored] = true
	case *ssa.Send, *ssa.Select, *ssa.Panic:
		h.found[Reported] = true
	case *ssa.Return:
		h.returns(i, v, derived)
	case ssa.CallInstruction:
		h.inspected = true
		h.passed(i, v, derived)
	default:
		h.inspected = true
	}
}

// asserted follows an error that is taken for one of a certain type.
func (h *Follower) asserted(i *ssa.TypeAssert) {
	if !i.CommaOk {
		h.follow(i, true)
		return
	}
	for _, r := range *i.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == 0 {
			h.follow(e, true)
		}
	}
}

// returns looks at a return: to a call that the walk came from, or to callers
// whoever they are.
func (h *Follower) returns(ret *ssa.Return, v ssa.Value, derived bool) {
	fn := ret.Parent()
	for n, result := range ret.Results {
		if result != v {
			continue
		}
		if calls := h.inside[fn]; len(calls) > 0 {
			for _, call := range calls {
				h.results(call, n)
			}
			continue
		}
		h.inspected = true
		h.found[ReturnedAsIs] = h.found[ReturnedAsIs] || !derived
		h.found[Wrapped] = h.found[Wrapped] || derived
		if n < fn.Signature.Results().Len() && types.AssignableTo(fn.Signature.Results().At(n).Type(), gotypes.ErrorType) {
			h.Returned = append(h.Returned, Result{fn, n})
			h.repeats(fn)
		}
	}
}

// results follows a result of a call; -1 stands for all of them.
func (h *Follower) results(call ssa.CallInstruction, result int) {
	v := call.Value()
	if v == nil {
		return
	}
	if v.Common().Signature().Results().Len() == 1 {
		h.follow(v, true)
		return
	}
	for _, r := range *v.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && (result < 0 || e.Index == result) {
			h.follow(e, true)
		}
	}
}

// repeats notes the calls of other packages' functions to which the function
// literal is passed and that return an error: retry.Do(func() error {...}).
func (h *Follower) repeats(fn *ssa.Function) {
	for _, made := range h.made(fn) {
		for _, r := range *made.Referrers() {
			value := made
			if change, ok := r.(*ssa.ChangeType); ok && len(*change.Referrers()) > 0 {
				value, r = change, (*change.Referrers())[0]
			}
			call, ok := r.(ssa.CallInstruction)
			if !ok || call.Common().IsInvoke() || !slices.Contains(call.Common().Args, value) {
				continue
			}
			if callee := call.Common().StaticCallee(); callee != nil && callee.Blocks == nil {
				h.Repeated = append(h.Repeated, call)
			}
		}
	}
}

// made returns the values that a function literal is.
func (h *Follower) made(fn *ssa.Function) []ssa.Value {
	var all []ssa.Value
	for _, m := range h.prog.Closures[fn] {
		all = append(all, m)
	}
	return all
}
