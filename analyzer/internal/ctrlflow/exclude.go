package ctrlflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// Compatible reports whether one run of a function can come to both blocks: one
// can follow the other, and no condition of one excludes one of the other. Conditions
// are compared as they are in one round of a loop, since what a round sets is mostly
// its own:
//
//	for _, name := range names {
//		var c oauth2.Config
//		if name == "a" { c.ClientID = ... } // not compatible
//		if name == "b" { c.ClientSecret = ... }
//	}
func Compatible(a, b *ssa.BasicBlock) bool {
	if a == b {
		return true
	}
	if !reaches(a, b) && !reaches(b, a) {
		return false
	}
	for _, x := range guards(a) {
		for _, y := range guards(b) {
			if x.excludes(y) {
				return false
			}
		}
	}
	return true
}

// reaches reports whether one block can follow another.
func reaches(from, to *ssa.BasicBlock) bool { return Reachable(from.Succs)[to] }

// A guard is a condition that holds where a block runs.
type guard struct {
	cond  ssa.Value
	holds bool
}

// guards returns the conditions on the way to a block.
func guards(b *ssa.BasicBlock) []guard {
	var all []guard
	for d := b; d != nil; d = d.Idom() {
		up := d.Idom()
		if up == nil || len(up.Instrs) == 0 {
			continue
		}
		branch, ok := up.Instrs[len(up.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for i, succ := range up.Succs {
			if succ == d && len(d.Preds) == 1 {
				all = append(all, guard{branch.Cond, i == 0})
			}
		}
	}
	return all
}

// excludes reports whether two conditions can't both hold: one is the other's
// opposite, or they compare one value with different constants.
func (g guard) excludes(o guard) bool {
	x, y := negated(g), negated(o)
	if Same(x.cond, y.cond) {
		return x.holds != y.holds
	}
	a, ok1 := x.cond.(*ssa.BinOp)
	b, ok2 := y.cond.(*ssa.BinOp)
	if !ok1 || !ok2 {
		return false
	}
	aEq, bEq := a.Op == token.EQL == x.holds, b.Op == token.EQL == y.holds
	if (a.Op != token.EQL && a.Op != token.NEQ) || (b.Op != token.EQL && b.Op != token.NEQ) {
		return false
	}
	va, ca := constantSide(a)
	vb, cb := constantSide(b)
	if ca == nil || cb == nil || !Same(va, vb) {
		return false
	}
	equal := ca.Value == cb.Value || ca.Value != nil && cb.Value != nil && ca.Value.ExactString() == cb.Value.ExactString()
	switch {
	case aEq && bEq:
		return !equal
	case aEq != bEq:
		return equal
	}
	return false
}

// constantSide returns a value and the constant that it is compared with, on whichever
// side that stands; the constant is nil if there is none.
func constantSide(b *ssa.BinOp) (ssa.Value, *ssa.Const) {
	if k, ok := b.X.(*ssa.Const); ok {
		return b.Y, k
	}
	k, _ := b.Y.(*ssa.Const)
	return b.X, k
}

// negated takes the ! off a condition.
func negated(g guard) guard {
	for {
		not, ok := g.cond.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			return g
		}
		g = guard{not.X, !g.holds}
	}
}

// Same reports whether two values are the same, as far as one can see: reads of
// one field of one object, with nothing said of what happens between them:
//
//	c.Env and c.Env, read twice // the same
//	next() and next(), <-ch and <-ch // not
func Same(a, b ssa.Value) bool { return sameWithin(a, b, 64) }

// sameWithin is [Same] for a number of steps. Two operands share them.
func sameWithin(a, b ssa.Value, steps int) bool {
	if a == b {
		return true
	}
	if steps--; steps < 0 {
		return false
	}
	switch x := a.(type) {
	case *ssa.UnOp:
		y, ok := b.(*ssa.UnOp)
		return ok && x.Op == y.Op && x.Op != token.ARROW && sameWithin(x.X, y.X, steps) // each <-c receives another
	case *ssa.FieldAddr:
		y, ok := b.(*ssa.FieldAddr)
		return ok && x.Field == y.Field && sameWithin(x.X, y.X, steps)
	case *ssa.Field:
		y, ok := b.(*ssa.Field)
		return ok && x.Field == y.Field && sameWithin(x.X, y.X, steps)
	case *ssa.BinOp:
		y, ok := b.(*ssa.BinOp)
		return ok && x.Op == y.Op && sameWithin(x.X, y.X, steps/2) && sameWithin(x.Y, y.Y, steps/2)
	case *ssa.Const:
		y, ok := b.(*ssa.Const)
		return ok && x.Value != nil && y.Value != nil && x.Value.ExactString() == y.Value.ExactString()
	}
	return false
}
