package dataflow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A Write is a call that writes into a buffer, with the row that says so.
type Write struct {
	*RowCall
	// Text is what is written: a string, bytes, or a constant character. It is nil where
	// the row has a format, and for an encoder.
	Text ssa.Value
	// Encoder is what writes documents into the buffer: json.NewEncoder(buffer).
	Encoder ssa.Value
	// at is where the buffer's owner writes: the call, or that of a helper.
	at token.Pos
}

// Char returns the constant character that is written: b.WriteByte('&').
func (x *Write) Char() (string, bool) {
	k, ok := x.Text.(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.Int {
		return "", false
	}
	n, _ := constant.Int64Val(k.Value)
	return string(rune(n)), true
}

// WriteBy returns what a call writes into a buffer, or nil.
func (w *Walk) WriteBy(call ssa.CallInstruction, buffer ssa.Value, fr *Frame) *Write {
	fn := call.Common().StaticCallee()
	if fn == nil {
		return nil
	}
	var printed *Write
	for _, row := range w.unit.Site.Rows(gotypes.Declared(fn)) {
		c := &RowCall{Walk: w, Call: call, Common: call.Common(), Recv: gotypes.ReceiverCount(fn), Frame: fr, Row: row}
		x := &Write{RowCall: c, at: call.Pos()}
		switch {
		case row.Verb == catalog.Append && c.buffer() == buffer:
			if x.Text = c.Subject(); x.Text != nil {
				return x
			}
		case row.Verb == catalog.Print && row.Param("writer") >= 0 && c.Arg(row.Param("writer")) == buffer:
			if text := c.Arg(row.Param("args")); row.Param("format") < 0 && text != nil && gotypes.IsText(text.Type()) {
				x.Text = text // io.WriteString
			}
			printed = x // or appended: io.Copy does both
		case row.Verb == catalog.Pass && c.Subject() == buffer && fn.Signature.Results().Len() == 1 && call.Value() != nil:
			x.Encoder = call.Value()
			return x
		}
	}
	return printed
}

// Writes returns the calls that write into a buffer, in source order. What a helper
// writes into the buffer of its caller stands where the helper is called:
//
//	put(&b, "client_id", id) // func put(b *strings.Builder, k, v string)
func (w *Walk) Writes(buffer ssa.Value, fr *Frame) []*Write {
	var all []*Write
	var look func(v ssa.Value, fr *Frame, at token.Pos, depth int)
	look = func(v ssa.Value, fr *Frame, at token.Pos, depth int) {
		for _, instr := range w.Prog.Uses(v) {
			if box, ok := instr.(*ssa.MakeInterface); ok {
				look(box, fr, at, depth)
			}
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			here := at
			if !here.IsValid() {
				here = call.Pos()
			}
			if x := w.WriteBy(call, v, fr); x != nil {
				x.at = here
				all = append(all, x)
			} else if depth < budget.BufferHelpers.Max {
				w.Inside(call, v, fr, func(param ssa.Value, f *Frame) []*Origin {
					look(param, f, here, depth+1)
					return nil
				})
			}
		}
	}
	for _, cell := range w.Cells(buffer) {
		look(cell, fr, token.NoPos, 0)
	}
	slices.SortStableFunc(all, func(a, b *Write) int { return w.unit.ComparePos(a.at, b.at) })
	return all
}

// contents returns what was appended to the receiver, a builder or buffer, in
// source order.
func (c *RowCall) contents() []*Origin {
	recv := c.Arg(catalog.Receiver)
	var parts [][]*Origin
	if initial, ok := recv.(*ssa.Call); ok {
		parts = append(parts, c.Get(initial, nil, c.Frame))
	}
	for _, x := range c.Writes(recv, c.Frame) {
		switch char, ok := x.Char(); {
		case ok:
			parts = append(parts, literal(char))
		case x.Encoder != nil: // a document
		case x.Text == nil && x.Row.Verb == catalog.Print:
			parts = append(parts, x.format())
		default:
			parts = append(parts, x.ask(x.Text))
		}
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
