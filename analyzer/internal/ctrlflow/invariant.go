package ctrlflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// An Invariant asks whether values stay the same while blocks of one function
// run again and again.
type Invariant struct {
	blocks map[*ssa.BasicBlock]bool
	seen   map[ssa.Value]bool
	// calls says that a round is a call of the function, with other arguments.
	calls bool
}

// NewInvariant returns the question for the blocks of a loop, or of a function
// that is called again and again.
func NewInvariant(blocks map[*ssa.BasicBlock]bool, calls bool) *Invariant {
	return &Invariant{blocks: blocks, seen: make(map[ssa.Value]bool), calls: calls}
}

// Holds reports whether a value is the same in every round. It says no where it
// does not know.
func (in *Invariant) Holds(v ssa.Value) bool {
	if _, ok := v.(*ssa.Parameter); ok {
		return !in.calls
	}
	instr, ok := v.(ssa.Instruction)
	if !ok || in.seen[v] || !in.blocks[instr.Block()] {
		return true // a constant; made before; asked already
	}
	in.seen[v] = true
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.MUL && in.Holds(v.X) && in.untouched(v.X)
	case *ssa.FieldAddr:
		return in.Holds(v.X)
	case *ssa.Field:
		return in.Holds(v.X)
	case *ssa.Convert:
		return in.Holds(v.X)
	case *ssa.ChangeType:
		return in.Holds(v.X)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !in.Holds(e) {
				return false
			}
		}
		return true
	case *ssa.Call:
		return in.reads(v)
	}
	return false
}

// untouched reports whether no block may write to an address.
func (in *Invariant) untouched(addr ssa.Value) bool {
	if field, ok := addr.(*ssa.FieldAddr); ok {
		return in.unset(field)
	}
	refs := addr.Referrers()
	if refs == nil {
		return true
	}
	for _, instr := range *refs {
		switch instr := instr.(type) {
		case *ssa.UnOp, *ssa.FieldAddr, *ssa.DebugRef:
		default:
			if in.blocks[instr.Block()] {
				return false
			}
		}
	}
	return true
}

// unset reports whether no block writes to a field of the same struct.
func (in *Invariant) unset(field *ssa.FieldAddr) bool {
	for b := range in.blocks {
		for _, instr := range b.Instrs {
			if s, ok := instr.(*ssa.Store); ok && in.blocks[b] && Same(s.Addr, field) {
				return false
			}
		}
	}
	return true
}

// readers are methods of net/http and net/url that give the same answer each
// time.
var readers = map[string]bool{
	"(*net/http.Request).FormValue": true, "(*net/http.Request).PostFormValue": true,
	"(*net/url.URL).Query": true, "(net/url.Values).Get": true,
}

// reads reports whether a call reads from what stays the same.
func (in *Invariant) reads(call *ssa.Call) bool {
	fn := call.Common().StaticCallee()
	if fn == nil || !readers[fn.String()] {
		return false
	}
	for _, arg := range call.Common().Args {
		if !in.Holds(arg) {
			return false
		}
	}
	return true
}
