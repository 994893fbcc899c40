package strtemplate

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/fmtstr"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// formatted returns what Sprintf and its like put together.
func (r *Reader) formatted(c *dataflow.RowCall) []Template {
	first := c.Row.Param("args")
	args, whole := r.Elements(c.Arg(first), c.Frame)
	if !whole {
		args = nil // which verb takes which is not known
	}
	format := c.Row.Param("format")
	if format < 0 {
		var parts [][]Template
		for i, arg := range args {
			if sep := c.Row.Word("sep"); i > 0 && sep != "" {
				parts = append(parts, []Template{{{Lit: sep}}})
			}
			parts = append(parts, r.Text(gotypes.Unboxed(arg.Value), c.ArgumentSource(first, i), arg.Frame))
		}
		return r.sequenceOf(parts)
	}
	var all []Template
	for _, t := range r.Text(c.Arg(format), c.ArgumentSource(format, 0), c.Frame) {
		if len(t) != 1 || t[0].Value != nil {
			return nil
		}
		all = append(all, r.sequenceOf(r.verbs(c, t[0], args))...)
	}
	return firstFew(all)
}

// verbs cuts a format at its verbs and puts the arguments there.
func (r *Reader) verbs(c *dataflow.RowCall, format Piece, args []dataflow.Element) [][]Template {
	var parts [][]Template
	first := c.Row.Param("args")
	write := func(s string) {
		if s != "" {
			parts = append(parts, []Template{{{Lit: s, Node: format.Node}}})
		}
	}
	end := 0
	for _, op := range fmtstr.Parse(format.Lit) {
		write(format.Lit[end:op.Start])
		end = op.End
		switch {
		case op.Verb == '%':
			write("%")
			continue
		case op.Verb == 0:
			continue
		case op.Arg == fmtstr.None || op.Arg >= len(args):
			return append(parts, []Template{{{Lit: "?"}}})
		}
		arg := args[op.Arg]
		v, node := gotypes.Unboxed(arg.Value), c.ArgumentSource(first, op.Arg)
		switch {
		case op.Verb == 's' || op.Verb == 'v':
			if !gotypes.IsText(v.Type()) {
				parts = append(parts, r.hole(v, node, arg.Frame))
				break
			}
			parts = append(parts, r.Text(v, node, arg.Frame))
		case op.Verb == 'q':
			parts = append(parts, []Template{{{Value: v, Frame: arg.Frame, Node: node, Word: dataflow.Quoted}}})
		default:
			write("0") // a number, whatever it is
		}
	}
	write(format.Lit[end:])
	return parts
}

// Elements returns the elements of a slice that are known, each stored once, and
// whether there are no others.
func (r *Reader) Elements(v ssa.Value, fr *dataflow.Frame) ([]dataflow.Element, bool) {
	list := r.List(v, fr)
	for _, param := range list.Given {
		r.Unbound[param.Parent()] = true
	}
	if slices.ContainsFunc(list.Elements, func(e dataflow.Element) bool { return e.Value == nil }) {
		return nil, false
	}
	return list.Elements, list.Whole
}

// joined returns what strings.Join puts together.
func (r *Reader) joined(c *dataflow.RowCall) []Template {
	elements, whole := r.Elements(c.Subject(), c.Frame)
	if !whole || len(elements) == 0 {
		return nil
	}
	var parts [][]Template
	for i, e := range elements {
		if sep := c.Row.Param("sep"); i > 0 && sep >= 0 {
			parts = append(parts, r.Text(c.Arg(sep), nil, c.Frame))
		}
		parts = append(parts, r.Text(e.Value, nil, e.Frame))
	}
	return r.sequenceOf(parts)
}
