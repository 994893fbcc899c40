package strtemplate

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// isAddress reports whether a type is *url.URL.
func isAddress(t types.Type) bool {
	ptr, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(ptr.Elem()).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/url" && named.Obj().Name() == "URL"
}

// address returns how a URL is put together: what it was parsed from, and the
// parts that are set.
func (r *Reader) address(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []Template {
	parts := make(map[string][]Template)
	t := r.Trace(v, fr, func(instr ssa.Instruction, a alias.Name) {
		fa, ok := instr.(*ssa.FieldAddr)
		if !ok || fa.X != a.Value {
			return
		}
		for _, use := range r.Prog.Uses(fa) {
			if s, ok := use.(*ssa.Store); ok && s.Addr == fa {
				name := gotypes.FieldOf(fa.X.Type(), fa.Field).Name()
				parts[name] = append(parts[name], r.Text(s.Val, r.StoreSource(s), a.Frame)...)
			}
		}
	})
	var base []Template
	for _, root := range t.Roots {
		var call *ssa.Call
		switch x := root.Value.(type) {
		case *ssa.Call:
			call = x
		case *ssa.Extract:
			call, _ = x.Tuple.(*ssa.Call)
		}
		if call == nil || gotypes.Callee(call.Common()) == nil {
			continue
		}
		c := dataflow.RowCall{Walk: r.Walk, Call: call, Common: call.Common(), Frame: root.Frame}
		for _, row := range r.Unit().Site.Rows(gotypes.Callee(call.Common())) {
			c.Row = row
			if row.Verb == catalog.Pass && row.Symbol.Param >= 0 && call.Common().StaticCallee() != nil {
				c.Recv = gotypes.ReceiverCount(call.Common().StaticCallee())
				base = append(base, r.Text(c.Subject(), c.ArgumentSource(row.Symbol.Param, 0), root.Frame)...)
			}
		}
	}
	if host := parts["Host"]; base == nil && host != nil {
		base = r.sequenceOf([][]Template{literalText("https://"), host, parts["Path"]})
	}
	if base == nil {
		base = r.hole(v, node, fr)
	}
	if query := parts["RawQuery"]; query != nil {
		base = r.sequenceOf([][]Template{base, literalText("?"), query})
	}
	return firstFew(base)
}

func literalText(s string) []Template { return []Template{{{Lit: s}}} }

// A write is a piece of a buffer's contents.
type write struct {
	call ssa.CallInstruction
	text []Template
}

// written returns what was written into a buffer, in source order.
func (r *Reader) written(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []Template {
	var all []write
	for _, cell := range r.Cells(v) {
		all = append(all, r.writes(cell, fr, 0)...)
	}
	if len(all) == 0 {
		return r.hole(v, node, fr)
	}
	return r.inOrder(all)
}

func (r *Reader) inOrder(all []write) []Template {
	slices.SortStableFunc(all, func(a, b write) int { return r.Unit().ComparePos(a.call.Pos(), b.call.Pos()) })
	parts := make([][]Template, len(all))
	for i, w := range all {
		parts[i] = w.text
	}
	return r.sequenceOf(parts)
}

// writes finds the calls that write into the buffer v, here and in the
// functions that it is passed to.
func (r *Reader) writes(v ssa.Value, fr *dataflow.Frame, depth int) []write {
	var all []write
	for _, instr := range r.Prog.Uses(v) {
		if mi, ok := instr.(*ssa.MakeInterface); ok && depth < 4 {
			all = append(all, r.writes(mi, fr, depth+1)...)
		}
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		if text, ok := r.appendedText(call, v, fr); ok {
			all = append(all, write{call, text})
			continue
		}
		if depth < 3 {
			r.Inside(call, v, fr, func(param ssa.Value, f *dataflow.Frame) []*dataflow.Origin {
				for _, w := range r.writes(param, f, depth+1) {
					all = append(all, write{call, w.text})
				}
				return nil
			})
		}
	}
	return all
}

// appendedText returns what a call appends to the buffer v.
func (r *Reader) appendedText(call ssa.CallInstruction, v ssa.Value, fr *dataflow.Frame) ([]Template, bool) {
	fn := call.Common().StaticCallee()
	if fn == nil {
		return nil, false
	}
	c := dataflow.RowCall{Walk: r.Walk, Call: call, Common: call.Common(), Recv: gotypes.ReceiverCount(fn), Frame: fr}
	for _, row := range r.Unit().Site.Rows(gotypes.Declared(fn)) {
		c.Row = row
		switch args := row.Param("args"); {
		case row.Verb == catalog.Append && c.Arg(catalog.Receiver) == v:
			return r.Text(c.Subject(), c.ArgumentSource(row.Symbol.Param, 0), fr), true
		case row.Verb == catalog.Pass && c.Subject() == v && fn.Signature.Results().Len() == 1: // json.NewEncoder(buffer)
			if made := call.Value(); made != nil {
				return r.encoded(made, fr)
			}
		case row.Verb == catalog.Print && row.Param("writer") >= 0 && c.Arg(row.Param("writer")) == v:
			if text := c.Arg(args); row.Param("format") < 0 && text != nil && gotypes.IsText(text.Type()) {
				return r.Text(text, c.ArgumentSource(args, 0), fr), true
			}
			return r.formatted(&c), true
		}
	}
	return nil, false
}

// encoded returns what an encoder writes into its buffer: a document.
func (r *Reader) encoded(encoder ssa.Value, fr *dataflow.Frame) ([]Template, bool) {
	for _, instr := range r.Prog.Uses(encoder) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok || call.Common().StaticCallee() == nil {
			continue
		}
		fn := call.Common().StaticCallee()
		c := dataflow.RowCall{Walk: r.Walk, Call: call, Common: call.Common(), Recv: gotypes.ReceiverCount(fn), Frame: fr}
		for _, row := range r.Unit().Site.Rows(gotypes.Declared(fn)) {
			c.Row = row
			if row.Verb != catalog.Print || row.Param("writer") != catalog.Receiver {
				continue
			}
			v := gotypes.Unboxed(c.Arg(row.Param("args")))
			p := Piece{Value: v, Frame: fr, Node: c.ArgumentSource(row.Param("args"), 0), Word: "json"}
			if gotypes.IsText(v.Type()) {
				p.Inner = r.Text(v, p.Node, fr)
			} else {
				p.Params = r.Fields(v, fr)
			}
			return []Template{{p}}, true
		}
	}
	return nil, false
}
