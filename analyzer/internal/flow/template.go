package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A template is a text that a program puts together: pieces in their order.
// Where [walk.get] asks what a text can be, a template tells how it is built.
type template []piece

// A piece is a part of a template: written out, or a value.
type piece struct {
	lit   string
	value ssa.Value // nil for what is written out
	frame *dataflow.Frame
	// node is where the piece stands in the source of this package, or nil.
	node ast.Expr
	// params are the parameters that the value encodes: url.Values.Encode.
	params *params
	// word is the encoder that the value is the result of, inner what it was
	// given.
	word  string
	inner []template
}

// Limits of a reader: how many ways a text may be put together, and of how many
// pieces, how deep it looks into values, and how many values it meets.
const (
	maxTemplates = 6
	maxPieces    = 500
	maxNesting   = 40
	maxReads     = 4000
)

// A reader finds out how texts and requests are put together.
type reader struct {
	*dataflow.Walk
	active map[dataflow.Visit]bool
	reads  int
	// unbound are the functions whose parameters were met and not known: their
	// callers know more.
	unbound map[*ssa.Function]bool
}

func newReader(w *dataflow.Walk) *reader {
	return &reader{Walk: w, active: make(map[dataflow.Visit]bool), unbound: make(map[*ssa.Function]bool)}
}

// hole is a template that is one value.
func (r *reader) hole(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []template {
	return []template{{{value: v, frame: fr, node: node}}}
}

// text returns the ways in which the text v is put together. It follows
// readers, buffers and conversions to the text that they hold.
func (r *reader) text(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []template {
	if node == nil {
		node = r.Prog.Syntax().Exprs[v]
	}
	key := dataflow.Visit{Value: v, Path: "", Frame: fr, Memory: false}
	r.reads++
	if r.active[key] || len(r.active) > maxNesting || r.reads > maxReads {
		return r.hole(v, node, fr)
	}
	r.active[key] = true
	defer delete(r.active, key)
	switch v := v.(type) {
	case *ssa.Const:
		if s, ok := gotypes.StringConstant(v); ok {
			return []template{{{lit: s, node: node}}}
		}
		if v.Value == nil {
			return []template{nil} // no body
		}
		if v.Value.Kind() == constant.Int {
			return []template{{{lit: v.Value.ExactString(), node: node}}}
		}
	case *ssa.BinOp:
		if v.Op == token.ADD {
			left, right := r.operands(v, node)
			return r.product(r.text(v.X, left, fr), r.text(v.Y, right, fr))
		}
	case *ssa.Phi:
		var all []template
		for _, e := range v.Edges {
			all = append(all, r.text(e, nil, fr)...)
		}
		return firstFew(all)
	case *ssa.Convert:
		if !gotypes.IsText(v.X.Type()) {
			return r.hole(v, node, fr)
		}
		return r.text(v.X, converted(node), fr)
	case *ssa.ChangeType:
		return r.text(v.X, converted(node), fr)
	case *ssa.MakeInterface:
		return r.text(v.X, node, fr)
	case *ssa.ChangeInterface:
		return r.text(v.X, node, fr)
	case *ssa.Slice:
		if v.Low == nil && v.High == nil && gotypes.IsText(v.X.Type()) {
			return r.text(v.X, node, fr)
		}
	case *ssa.Parameter:
		if arg, f, ok := r.bound(v, fr); ok {
			return r.text(arg, nil, f)
		}
	case *ssa.FreeVar:
		if bound, f := alias.Binding(r.Prog, v, fr); bound != nil {
			return r.text(bound, nil, f)
		}
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return r.called(call, v.Index, v, node, fr)
		}
	case *ssa.Call:
		return r.called(v, 0, v, node, fr)
	case *ssa.Alloc:
		if isAddress(v.Type()) {
			return r.address(v, nil, fr)
		}
		return r.written(v, nil, fr)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			if isAddress(v.X.Type()) {
				return r.address(v.X, nil, fr)
			}
			return r.loaded(v, node, fr)
		}
	}
	return r.hole(v, node, fr)
}

// operands returns the two sides of an addition. The node is that of its
// value, which may be a variable that holds it.
func (r *reader) operands(v *ssa.BinOp, node ast.Expr) (left, right ast.Expr) {
	if b, ok := ast.Unparen(node).(*ast.BinaryExpr); ok {
		return ast.Unparen(b.X), ast.Unparen(b.Y)
	}
	sum := r.Prog.Syntax().Sums[v.Pos()]
	return sum.Left, sum.Right
}

// converted returns the operand of a conversion.
func converted(node ast.Expr) ast.Expr {
	if call, ok := ast.Unparen(node).(*ast.CallExpr); ok && len(call.Args) == 1 {
		return call.Args[0]
	}
	return nil
}

// firstFew keeps the first ways.
func firstFew(all []template) []template { return all[:min(len(all), maxTemplates)] }

// product puts every way to write a before every way to write b.
func (r *reader) product(a, b []template) []template {
	var all []template
	for _, x := range a {
		for _, y := range b {
			if len(x)+len(y) <= maxPieces {
				all = append(all, append(x[:len(x):len(x)], y...))
			}
		}
	}
	return firstFew(all)
}

func (r *reader) sequenceOf(parts [][]template) []template {
	all := []template{nil}
	for _, part := range parts {
		all = r.product(all, part)
	}
	return all
}

// bound returns what a parameter is in its frame; without one, it notes that
// the callers know.
func (r *reader) bound(v *ssa.Parameter, fr *dataflow.Frame) (ssa.Value, *dataflow.Frame, bool) {
	if !alias.InFrame(v, fr) {
		r.unbound[v.Parent()] = true
	}
	return alias.Bound(v, fr)
}

// trace finds the names of an object, and what is done with it.
func (r *reader) trace(v ssa.Value, fr *dataflow.Frame, use func(ssa.Instruction, alias.Name)) *alias.Trace {
	return alias.Of(r.Walk, v, fr, r.unbound, use)
}

// loaded returns what a variable holds: all that is stored in it.
func (r *reader) loaded(v *ssa.UnOp, node ast.Expr, fr *dataflow.Frame) []template {
	var all []template
	for _, cell := range r.Cells(v.X) {
		cell, f := cell, fr
		if fv, ok := cell.(*ssa.FreeVar); ok {
			if cell, f = alias.Binding(r.Prog, fv, fr); cell == nil {
				continue
			}
		}
		for _, instr := range r.Prog.Uses(cell) {
			if s, ok := instr.(*ssa.Store); ok && s.Addr == cell {
				all = append(all, r.text(s.Val, nil, f)...)
			}
		}
	}
	if !anyWritten(all) {
		return r.hole(v, node, fr)
	}
	return firstFew(all)
}

// anyWritten reports whether some of a text is written out or encoded here.
func anyWritten(all []template) bool {
	for _, t := range all {
		for _, p := range t {
			if p.value == nil && p.lit != "" || p.params != nil || p.word != "" {
				return true
			}
		}
	}
	return false
}

// called returns how a result of a call is put together.
func (r *reader) called(call *ssa.Call, result int, v ssa.Value, node ast.Expr, fr *dataflow.Frame) []template {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() == "append" && len(common.Args) == 2 && gotypes.IsBytes(call.Type()) {
			return r.product(r.text(common.Args[0], nil, fr), r.text(common.Args[1], nil, fr))
		}
		return r.hole(v, node, fr)
	}
	if isAddress(v.Type()) {
		return r.address(v, node, fr)
	}
	if obj := gotypes.Callee(common); obj != nil {
		c := dataflow.RowCall{Walk: r.Walk, Call: call, Common: common, Frame: fr}
		if fn := common.StaticCallee(); fn != nil {
			c.Recv = gotypes.ReceiverCount(fn)
		}
		for _, row := range r.Unit().Site.Rows(obj) {
			c.Row = row
			if found := r.made(&c, v, node); found != nil {
				return found
			}
		}
	}
	var all []template
	for _, t := range r.Targets(call, fr) {
		if t.Fn.Blocks == nil {
			continue
		}
		f, ok := r.Enter(dataflow.FrameKey{Parent: fr, Fn: t.Fn, Call: call, Bind: t.Bind, BindFrame: t.Frame})
		if !ok {
			continue
		}
		for _, v := range gotypes.ReturnValues(t.Fn, result) {
			all = append(all, r.text(v, nil, f)...)
		}
	}
	if !anyWritten(all) {
		return r.hole(v, node, fr)
	}
	return firstFew(all)
}

// made returns what a call that the row describes puts together, or nil where
// the row tells nothing.
func (r *reader) made(c *dataflow.RowCall, v ssa.Value, node ast.Expr) []template {
	param := c.Row.Symbol.Param
	subject := func() []template { return r.text(c.Subject(), c.ArgumentSource(param, 0), c.Frame) }
	switch c.Row.Verb {
	case catalog.Pass:
		if c.Subject() == nil {
			return nil
		}
		found := subject()
		if more := r.writes(v, c.Frame, 0); len(more) > 0 { // bytes.NewBufferString, then more
			return r.product(found, r.inOrder(more))
		}
		return found
	case catalog.Trim:
		if found := subject(); anyWritten(found) {
			return found
		}
	case catalog.Format:
		return r.formatted(c)
	case catalog.Join:
		return r.joined(c)
	case catalog.Contents:
		return r.written(c.Arg(catalog.Receiver), nil, c.Frame)
	case catalog.Escape:
		if _, into := c.Row.Attr("into"); into || c.Subject() == nil {
			return nil
		}
		p := piece{value: v, frame: c.Frame, node: node, word: c.Word()}
		if call := r.Prog.CallSource(c.Call); call != nil {
			p.node = call
		}
		t := c.Subject().Type()
		switch {
		case param == catalog.Receiver && p.word == "form":
			p.params = r.params(c.Subject(), c.Frame)
		case gotypes.IsText(t) || types.IsInterface(t) && p.word == "json" && gotypes.IsText(gotypes.Unboxed(c.Subject()).Type()):
			p.inner = subject()
		case p.word == "json":
			p.params = r.fields(gotypes.Unboxed(c.Subject()), c.Frame)
		}
		return []template{{p}}
	}
	return nil
}
