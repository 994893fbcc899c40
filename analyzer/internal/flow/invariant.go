package flow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// An invariant asks whether values stay the same while blocks of one function
// run again and again.
type invariant struct {
	blocks map[*ssa.BasicBlock]bool
	seen   map[ssa.Value]bool
	// calls says that a round is a call of the function, with other arguments.
	calls bool
}

// holds reports whether a value is the same in every round. It says no where it
// does not know.
func (in *invariant) holds(v ssa.Value) bool {
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
		return v.Op == token.MUL && in.holds(v.X) && in.untouched(v.X)
	case *ssa.FieldAddr:
		return in.holds(v.X)
	case *ssa.Field:
		return in.holds(v.X)
	case *ssa.Convert:
		return in.holds(v.X)
	case *ssa.ChangeType:
		return in.holds(v.X)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !in.holds(e) {
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
func (in *invariant) untouched(addr ssa.Value) bool {
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
func (in *invariant) unset(field *ssa.FieldAddr) bool {
	for b := range in.blocks {
		for _, instr := range b.Instrs {
			if s, ok := instr.(*ssa.Store); ok && in.blocks[b] && same(s.Addr, field) {
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
func (in *invariant) reads(call *ssa.Call) bool {
	fn := call.Common().StaticCallee()
	if fn == nil || !readers[fn.String()] {
		return false
	}
	for _, arg := range call.Common().Args {
		if !in.holds(arg) {
			return false
		}
	}
	return true
}
