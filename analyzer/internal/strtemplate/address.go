package strtemplate

import (
	"go/ast"
	"go/types"

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

// written returns what was written into a buffer, in source order.
func (r *Reader) written(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []Template {
	if parts := r.writes(v, fr); len(parts) > 0 {
		return r.sequenceOf(parts)
	}
	return r.hole(v, node, fr)
}

// writes returns the pieces of a buffer's contents.
func (r *Reader) writes(v ssa.Value, fr *dataflow.Frame) [][]Template {
	var parts [][]Template
	for _, x := range r.Writes(v, fr) {
		switch char, ok := x.Char(); {
		case ok:
			parts = append(parts, literalText(char))
		case x.Encoder != nil:
			if document, ok := r.encoded(x.Encoder, x.Frame); ok {
				parts = append(parts, document)
			}
		case x.Text == nil:
			parts = append(parts, r.formatted(x.RowCall))
		case x.Row.Verb == catalog.Print:
			parts = append(parts, r.Text(x.Text, x.ArgumentSource(x.Row.Param("args"), 0), x.Frame))
		default:
			parts = append(parts, r.Text(x.Text, x.ArgumentSource(x.Row.Symbol.Param, 0), x.Frame))
		}
	}
	return parts
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
