package dataflow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// contents returns what was appended to the receiver, a builder or buffer, in
// source order.
func (c *RowCall) contents() []*Origin {
	recv := c.Arg(catalog.Receiver)
	var parts [][]*Origin
	if initial, ok := recv.(*ssa.Call); ok {
		parts = append(parts, c.Get(initial, nil, c.Frame))
	}
	type write struct {
		pos  token.Pos
		part []*Origin
	}
	var writes []write
	var look func(v ssa.Value, fr *Frame, pos token.Pos, depth int)
	look = func(v ssa.Value, fr *Frame, pos token.Pos, depth int) {
		for _, instr := range c.Prog.Uses(v) {
			if mi, ok := instr.(*ssa.MakeInterface); ok {
				look(mi, fr, pos, depth)
			}
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			at := pos
			if !at.IsValid() {
				at = call.Pos()
			}
			if part, ok := c.appended(call, v, fr); ok {
				writes = append(writes, write{at, part})
			} else if depth < 3 { // a helper that writes into its caller's buffer
				c.Inside(call, v, fr, func(param ssa.Value, f *Frame) []*Origin {
					look(param, f, at, depth+1)
					return nil
				})
			}
		}
	}
	for _, cell := range c.Cells(recv) {
		look(cell, c.Frame, token.NoPos, 0)
	}
	slices.SortStableFunc(writes, func(a, b write) int { return c.unit.ComparePos(a.pos, b.pos) })
	for _, w := range writes {
		parts = append(parts, w.part)
	}
	if len(parts) == 0 {
		return unknown("a buffer")
	}
	if len(parts) == 1 {
		return parts[0] // io.Copy(&b, file)
	}
	return c.Stepped(concatAll(parts), Concat, c.Call.Pos())
}

// buffer returns what an append row appends to.
func (c *RowCall) buffer() ssa.Value {
	if into := c.Row.Param("into"); into >= 0 {
		return c.Arg(into)
	}
	return c.Arg(catalog.Receiver)
}

// Cells returns the values that are the same address as v in its function.
func (w *Walk) Cells(v ssa.Value) []ssa.Value {
	fa, ok := v.(*ssa.FieldAddr)
	if !ok || fa.X.Referrers() == nil {
		return []ssa.Value{v}
	}
	var same []ssa.Value
	for _, instr := range *fa.X.Referrers() {
		if other, ok := instr.(*ssa.FieldAddr); ok && other.X == fa.X && other.Field == fa.Field {
			same = append(same, other)
		}
	}
	return same
}

// appended returns what a call appends to the buffer v.
func (w *Walk) appended(call ssa.CallInstruction, v ssa.Value, fr *Frame) ([]*Origin, bool) {
	fn := call.Common().StaticCallee()
	if fn == nil {
		return nil, false
	}
	c := RowCall{Walk: w, Call: call, Common: call.Common(), Recv: gotypes.ReceiverCount(fn), Frame: fr}
	rows := w.unit.Site.Rows(gotypes.Declared(fn))
	for _, c.Row = range rows {
		if c.Row.Verb != catalog.Append || c.buffer() != v {
			continue
		}
		arg := c.Subject()
		if k, ok := arg.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Int {
			n, _ := constant.Int64Val(k.Value)
			return literal(string(rune(n))), true
		}
		return c.ask(arg), true
	}
	for _, c.Row = range rows {
		if r := c.Row; r.Verb == catalog.Print && r.Param("writer") >= 0 && c.Arg(r.Param("writer")) == v {
			if text := c.Arg(r.Param("args")); r.Param("format") < 0 && text != nil && gotypes.IsText(text.Type()) {
				return c.ask(text), true // io.WriteString
			}
			return c.format(), true
		}
	}
	return nil, false
}
