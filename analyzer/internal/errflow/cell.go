package errflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// stored follows an error into memory.
//
// go/ssa: an error in a variable is the one that was stored last; Preds knows no order.
func (h *Follower) stored(store *ssa.Store, derived bool) {
	switch addr := store.Addr.(type) {
	case *ssa.Alloc:
		h.loads(addr, store, derived)
	case *ssa.FreeVar:
		h.outside(addr, store, derived)
	case *ssa.IndexAddr:
		if array, ok := addr.X.(*ssa.Alloc); ok && (array.Comment == "varargs" || array.Comment == "slicelit") {
			for _, r := range *array.Referrers() {
				if s, ok := r.(*ssa.Slice); ok {
					h.follow(s, true)
				}
			}
			return
		}
		h.found[Stored] = true
	default:
		h.found[Stored] = true // a field, a variable of the package, a pointer
	}
}

// loads follows what is read from a variable after the error was stored there
// and before something else is.
//
// go/ssa: see stored.
func (h *Follower) loads(cell ssa.Value, store *ssa.Store, derived bool) {
	after := reachable(store, cell)
	var read []*ssa.UnOp
	for _, r := range *cell.Referrers() {
		switch r := r.(type) {
		case *ssa.UnOp:
			if r.Op == token.MUL && after[r] {
				read = append(read, r)
			}
		case *ssa.MakeClosure:
			for i, b := range r.Bindings {
				if b == cell {
					read = append(read, captured(r.Fn.(*ssa.Function).FreeVars[i])...)
				}
			}
		case ssa.CallInstruction: // its address is passed on
			h.inspected = true
			h.found[Stored] = true
		}
	}
	for _, v := range read {
		if !derived {
			h.checks(v)
		}
	}
	for _, v := range read {
		if !h.Safe(v.Block()) {
			h.follow(v, derived)
		}
	}
}

// captured returns the reads of a variable in a function literal and in those
// inside it.
func captured(v *ssa.FreeVar) []*ssa.UnOp {
	var read []*ssa.UnOp
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.UnOp:
			if r.Op == token.MUL {
				read = append(read, r)
			}
		case *ssa.MakeClosure:
			for i, b := range r.Bindings {
				if b == v {
					read = append(read, captured(r.Fn.(*ssa.Function).FreeVars[i])...)
				}
			}
		}
	}
	return read
}

// outside follows an error that a function literal stores in a variable of the
// function around it.
func (h *Follower) outside(v *ssa.FreeVar, store *ssa.Store, derived bool) {
	h.loads(v, store, derived)
	fn := v.Parent()
	for i, fv := range fn.FreeVars {
		if fv != v {
			continue
		}
		for _, made := range h.prog.Closures[fn] {
			h.anyLoad(made.Bindings[i], fn, derived)
		}
	}
}

// anyLoad follows every read of a variable but those in a function literal.
//
// go/ssa: see stored.
func (h *Follower) anyLoad(cell ssa.Value, but *ssa.Function, derived bool) {
	refs := cell.Referrers()
	if refs == nil {
		return
	}
	var read []*ssa.UnOp
	for _, r := range *refs {
		switch r := r.(type) {
		case *ssa.UnOp:
			if r.Op == token.MUL {
				read = append(read, r)
			}
		case *ssa.MakeClosure:
			inner := r.Fn.(*ssa.Function)
			for i, b := range r.Bindings {
				if b == cell && inner != but {
					read = append(read, captured(inner.FreeVars[i])...)
				}
			}
		case ssa.CallInstruction:
			h.inspected = true
			h.found[Stored] = true
		}
	}
	if fv, ok := cell.(*ssa.FreeVar); ok {
		for i, outer := range fv.Parent().FreeVars {
			if outer == fv {
				for _, made := range h.prog.Closures[fv.Parent()] {
					h.anyLoad(made.Bindings[i], fv.Parent(), derived)
				}
			}
		}
	}
	for _, v := range read {
		h.follow(v, derived)
	}
}

// reachable returns the instructions that can follow a store before another
// store to the same variable.
func reachable(store *ssa.Store, cell ssa.Value) map[ssa.Instruction]bool {
	after := make(map[ssa.Instruction]bool)
	seen := make(map[*ssa.BasicBlock]bool)
	var scan func(instrs []ssa.Instruction, b *ssa.BasicBlock)
	scan = func(instrs []ssa.Instruction, b *ssa.BasicBlock) {
		for _, instr := range instrs {
			if s, ok := instr.(*ssa.Store); ok && s.Addr == cell {
				return
			}
			after[instr] = true
		}
		for _, next := range b.Succs {
			if !seen[next] {
				seen[next] = true
				scan(next.Instrs, next)
			}
		}
		// A panic and a return run the recovery, where named results are read.
		if len(b.Succs) == 0 && b.Parent().Recover != nil && !seen[b.Parent().Recover] {
			seen[b.Parent().Recover] = true
			scan(b.Parent().Recover.Instrs, b.Parent().Recover)
		}
	}
	b := store.Block()
	for i, instr := range b.Instrs {
		if instr == store {
			scan(b.Instrs[i+1:], b)
		}
	}
	return after
}
