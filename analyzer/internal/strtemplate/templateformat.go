package strtemplate

import (
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/fmtstr"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// formatted returns what Sprintf and its like put together.
func (r *Reader) formatted(c *dataflow.RowCall) []Template {
	first := c.Row.Param("args")
	args := r.Items(c.Arg(first), c.Frame)
	format := c.Row.Param("format")
	if format < 0 {
		var parts [][]Template
		for i, arg := range args {
			if sep := c.Row.Word("sep"); i > 0 && sep != "" {
				parts = append(parts, []Template{{{Lit: sep}}})
			}
			parts = append(parts, r.Text(gotypes.Unboxed(arg.Value), c.ArgumentSource(first, i), arg.frame))
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
func (r *Reader) verbs(c *dataflow.RowCall, format Piece, args []item) [][]Template {
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
				parts = append(parts, r.hole(v, node, arg.frame))
				break
			}
			parts = append(parts, r.Text(v, node, arg.frame))
		case op.Verb == 'q':
			parts = append(parts, []Template{{{Value: v, Frame: arg.frame, Node: node, Word: dataflow.Quoted}}})
		default:
			write("0") // a number, whatever it is
		}
	}
	write(format.Lit[end:])
	return parts
}

// An item is an element of a list, in the frame where it is known.
type item struct {
	Value ssa.Value
	frame *dataflow.Frame
}

// Items returns the elements of a slice that is written in place or appended
// to, as far as they are known.
func (r *Reader) Items(v ssa.Value, fr *dataflow.Frame) []item {
	lists := budget.Lists.Max
	found := r.itemsWithin(v, fr, &lists)
	if lists < 0 {
		return nil
	}
	return found
}

func (r *Reader) itemsWithin(v ssa.Value, fr *dataflow.Frame, lists *int) []item {
	if *lists--; *lists < 0 {
		return nil
	}
	switch x := v.(type) {
	case *ssa.Slice:
		n, ok := r.Length(x)
		if !ok {
			return nil
		}
		found := make([]item, n)
		for _, instr := range r.Prog.Uses(x.X) {
			if ia, ok := instr.(*ssa.IndexAddr); ok {
				if i, err := strconv.Atoi(dataflow.KeyOf(ia.Index)); err == nil && i < n {
					found[i] = item{gotypes.StoredValue(ia), fr}
				}
			}
		}
		for _, it := range found {
			if it.Value == nil {
				return nil
			}
		}
		return found
	case *ssa.Call:
		b, ok := x.Common().Value.(*ssa.Builtin)
		if ok && b.Name() == "append" && len(x.Common().Args) == 2 {
			return append(r.itemsWithin(x.Common().Args[0], fr, lists), r.itemsWithin(x.Common().Args[1], fr, lists)...)
		}
	case *ssa.Parameter:
		if arg, f, ok := r.bound(x, fr); ok {
			return r.itemsWithin(arg, f, lists)
		}
	}
	return nil
}

// joined returns what strings.Join puts together.
func (r *Reader) joined(c *dataflow.RowCall) []Template {
	items := r.Items(c.Subject(), c.Frame)
	if len(items) == 0 {
		return nil
	}
	var parts [][]Template
	for i, it := range items {
		if sep := c.Row.Param("sep"); i > 0 && sep >= 0 {
			parts = append(parts, r.Text(c.Arg(sep), nil, c.Frame))
		}
		parts = append(parts, r.Text(it.Value, nil, it.frame))
	}
	return r.sequenceOf(parts)
}
