package ctrlflow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// An Invariant asks whether values stay the same while blocks of one function
// run again and again:
//
//	for {
//		token, err := conf.Exchange(ctx, r.FormValue("code")) // the code is the same each time
//		if err == nil { break }
//		conf.ClientSecret = next()                            // the secret is not
//	}
type Invariant struct {
	blocks map[*ssa.BasicBlock]bool
	// calls says that a round is a call of the function, with other arguments.
	calls bool
}

// NewInvariant returns the question for the blocks of a loop, or of a function
// that is called again and again.
func NewInvariant(blocks map[*ssa.BasicBlock]bool, calls bool) *Invariant {
	return &Invariant{blocks: blocks, calls: calls}
}

// Holds reports whether a value is the same in every round. It says no where it
// does not know.
func (in *Invariant) Holds(v ssa.Value) bool {
	return in.holds(v, make(map[ssa.Value]bool))
}

// holds is Holds, for a value of which the values asked are parts. Whoever asks for a
// part says no if that does, so that one asked already need not be asked again.
func (in *Invariant) holds(v ssa.Value, asked map[ssa.Value]bool) bool {
	if _, ok := v.(*ssa.Parameter); ok {
		return !in.calls
	}
	instr, ok := v.(ssa.Instruction)
	if !ok || asked[v] || !in.blocks[instr.Block()] {
		return true // a constant; asked already; made before
	}
	asked[v] = true
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.Op == token.MUL && in.holds(v.X, asked) && in.untouched(v.X)
	case *ssa.FieldAddr:
		return in.holds(v.X, asked)
	case *ssa.Field:
		return in.holds(v.X, asked)
	case *ssa.Convert:
		return in.holds(v.X, asked)
	case *ssa.ChangeType:
		return in.holds(v.X, asked)
	case *ssa.Phi:
		leaves := in.leaves(v, make(map[*ssa.Phi]bool))
		for _, leaf := range leaves {
			if !Same(leaf, leaves[0]) || !in.holds(leaf, asked) {
				return false
			}
		}
		return true
	case *ssa.Call:
		return in.reads(v, asked)
	}
	return false
}

// leaves returns the values that phis of the blocks bring together.
func (in *Invariant) leaves(v *ssa.Phi, seen map[*ssa.Phi]bool) (all []ssa.Value) {
	seen[v] = true
	for _, e := range v.Edges {
		phi, ok := e.(*ssa.Phi)
		switch {
		case !ok || !in.blocks[phi.Block()]:
			all = append(all, e)
		case !seen[phi]:
			all = append(all, in.leaves(phi, seen)...)
		}
	}
	return all
}

// untouched reports whether no block may write to an address: to it, to the struct
// around it, to a part of it, or by handing one of them on.
func (in *Invariant) untouched(addr ssa.Value) bool {
	for b := range in.blocks {
		if !in.blocks[b] {
			continue
		}
		for _, instr := range b.Instrs {
			if in.mayWrite(instr, addr) {
				return false
			}
		}
	}
	return true
}

func (in *Invariant) mayWrite(instr ssa.Instruction, addr ssa.Value) bool {
	var handedOn []ssa.Value
	switch i := instr.(type) {
	case *ssa.Store:
		if inside(i.Addr, addr) || inside(addr, i.Addr) {
			return true
		}
		handedOn = []ssa.Value{i.Val}
	case *ssa.UnOp, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.BinOp, *ssa.Return, *ssa.DebugRef:
		return false // they read, or end the rounds
	case *ssa.Call:
		if fn := i.Common().StaticCallee(); fn != nil && readers[fn.String()] {
			return false
		}
		handedOn = i.Common().Args
	default:
		for _, op := range instr.Operands(nil) {
			handedOn = append(handedOn, *op)
		}
	}
	return slices.ContainsFunc(handedOn, func(v ssa.Value) bool { return v != nil && inside(addr, v) })
}

// inside reports whether an address is another one, or that of a part of what is there.
func inside(addr, outer ssa.Value) bool {
	for {
		if Same(addr, outer) {
			return true
		}
		field, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return false
		}
		addr = field.X
	}
}

// readers are methods of net/http and net/url that give the same answer each
// time.
var readers = map[string]bool{
	"(*net/http.Request).FormValue": true, "(*net/http.Request).PostFormValue": true,
	"(*net/url.URL).Query": true, "(net/url.Values).Get": true,
}

// reads reports whether a call reads from what stays the same.
func (in *Invariant) reads(call *ssa.Call, asked map[ssa.Value]bool) bool {
	fn := call.Common().StaticCallee()
	if fn == nil || !readers[fn.String()] {
		return false
	}
	for _, arg := range call.Common().Args {
		if !in.holds(arg, asked) {
			return false
		}
	}
	return true
}
