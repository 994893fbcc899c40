package strtemplate

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A Template is a text that a program puts together: pieces in their order.
// Where [dataflow.Walk.Get] asks what a text can be, a template tells how it is built.
type Template []Piece

// A Piece is a part of a template: written out, or a value.
type Piece struct {
	Lit   string
	Value ssa.Value // nil for what is written out
	Frame *dataflow.Frame
	// Node is where the piece stands in the source of this package, or nil.
	Node ast.Expr
	// Params are the parameters that the value encodes: url.Values.Encode.
	Params *Params
	// Word is the encoder that the value is the result of, inner what it was
	// given.
	Word  string
	Inner []Template
}

// A Reader finds out how texts and requests are put together.
type Reader struct {
	*dataflow.Walk
	active map[dataflow.Visit]bool
	left   budget.Meter
	// Unbound are the functions whose parameters were met and not known: their
	// callers know more.
	Unbound map[*ssa.Function]bool
}

// NewReader returns a reader that shares the memo of a walk.
func NewReader(w *dataflow.Walk) *Reader {
	return &Reader{Walk: w, left: w.Unit().Budget.Meter(budget.Reads), active: make(map[dataflow.Visit]bool), Unbound: make(map[*ssa.Function]bool)}
}

// hole is a template that is one value.
func (r *Reader) hole(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []Template {
	return []Template{{{Value: v, Frame: fr, Node: node}}}
}

// Text returns the ways in which the text v is put together. It follows
// readers, buffers and conversions to the text that they hold.
func (r *Reader) Text(v ssa.Value, node ast.Expr, fr *dataflow.Frame) []Template {
	if node == nil {
		node = r.Prog.Syntax().Exprs[v]
	}
	key := dataflow.Visit{Value: v, Path: "", Frame: fr, Memory: false}
	if r.active[key] || len(r.active) > budget.Nesting.Max || !r.left.Take() {
		return r.hole(v, node, fr)
	}
	r.active[key] = true
	defer delete(r.active, key)
	switch v := v.(type) {
	case *ssa.Const:
		if s, ok := gotypes.StringConstant(v); ok {
			return []Template{{{Lit: s, Node: node}}}
		}
		if v.Value == nil {
			return []Template{nil} // no body
		}
		if v.Value.Kind() == constant.Int {
			return []Template{{{Lit: v.Value.ExactString(), Node: node}}}
		}
	case *ssa.BinOp:
		if v.Op == token.ADD {
			left, right := r.operands(v, node)
			return r.product(r.Text(v.X, left, fr), r.Text(v.Y, right, fr))
		}
	case *ssa.Phi:
		var all []Template
		for i, e := range v.Edges {
			if from := v.Block().Preds[i]; r.Excluded(from, fr) || r.ExcludedEdge(from, v.Block(), fr) {
				continue // not for this caller
			}
			all = append(all, r.Text(e, nil, fr)...)
		}
		return firstFew(all)
	case *ssa.Convert:
		if !gotypes.IsText(v.X.Type()) {
			return r.hole(v, node, fr)
		}
		return r.Text(v.X, converted(node), fr)
	case *ssa.ChangeType:
		return r.Text(v.X, converted(node), fr)
	case *ssa.MakeInterface:
		return r.Text(v.X, node, fr)
	case *ssa.ChangeInterface:
		return r.Text(v.X, node, fr)
	case *ssa.Slice:
		if v.Low == nil && v.High == nil && gotypes.IsText(v.X.Type()) {
			return r.Text(v.X, node, fr)
		}
	case *ssa.Parameter:
		if arg, f, ok := r.bound(v, fr); ok {
			return r.Text(arg, nil, f)
		}
	case *ssa.FreeVar:
		if bound, f := alias.Binding(r.Prog, v, fr); bound != nil {
			return r.Text(bound, nil, f)
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
func (r *Reader) operands(v *ssa.BinOp, node ast.Expr) (left, right ast.Expr) {
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
func firstFew(all []Template) []Template { return all[:min(len(all), budget.Templates.Max)] }

// product puts every way to write a before every way to write b.
func (r *Reader) product(a, b []Template) []Template {
	var all []Template
	for _, x := range a {
		for _, y := range b {
			if len(x)+len(y) <= budget.Pieces.Max {
				all = append(all, append(x[:len(x):len(x)], y...))
			}
		}
	}
	return firstFew(all)
}

func (r *Reader) sequenceOf(parts [][]Template) []Template {
	all := []Template{nil}
	for _, part := range parts {
		all = r.product(all, part)
	}
	return all
}

// bound returns what a parameter is in its frame; without one, it notes that
// the callers know.
func (r *Reader) bound(v *ssa.Parameter, fr *dataflow.Frame) (ssa.Value, *dataflow.Frame, bool) {
	if !fr.Calls(v.Parent()) {
		r.Unbound[v.Parent()] = true
	}
	return fr.Bound(v)
}

// argument returns what a parameter is in its frame, out of its interface.
func (r *Reader) argument(v ssa.Value, fr *dataflow.Frame) (ssa.Value, *dataflow.Frame) {
	for range budget.Nesting.Max {
		param, ok := v.(*ssa.Parameter)
		if !ok {
			break
		}
		arg, f, ok := r.bound(param, fr)
		if !ok {
			break
		}
		v, fr = gotypes.Unboxed(arg), f
	}
	return v, fr
}

// Trace finds the names of an object, and what is done with it.
func (r *Reader) Trace(v ssa.Value, fr *dataflow.Frame, use func(ssa.Instruction, alias.Name)) *alias.Trace {
	return alias.Of(r.Walk, v, fr, r.Unbound, use)
}

// loaded returns what a variable holds: all that is stored in it.
func (r *Reader) loaded(v *ssa.UnOp, node ast.Expr, fr *dataflow.Frame) []Template {
	var all []Template
	for _, cell := range r.Cells(v.X) {
		cell, f := cell, fr
		if fv, ok := cell.(*ssa.FreeVar); ok {
			if cell, f = alias.Binding(r.Prog, fv, fr); cell == nil {
				continue
			}
		}
		for _, instr := range r.Prog.Uses(cell) {
			if s, ok := instr.(*ssa.Store); ok && s.Addr == cell {
				all = append(all, r.Text(s.Val, nil, f)...)
			}
		}
	}
	if !AnyWritten(all) {
		return r.hole(v, node, fr)
	}
	return firstFew(all)
}

// AnyWritten reports whether some of a text is written out or encoded here.
func AnyWritten(all []Template) bool {
	for _, t := range all {
		for _, p := range t {
			if p.Value == nil && p.Lit != "" || p.Params != nil || p.Word != "" {
				return true
			}
		}
	}
	return false
}

// called returns how a result of a call is put together.
func (r *Reader) called(call *ssa.Call, result int, v ssa.Value, node ast.Expr, fr *dataflow.Frame) []Template {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() == "append" && len(common.Args) == 2 && gotypes.IsBytes(call.Type()) {
			return r.product(r.Text(common.Args[0], nil, fr), r.Text(common.Args[1], nil, fr))
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
	var all []Template
	for _, t := range r.Targets(call, fr) {
		if t.Fn.Blocks == nil {
			continue
		}
		f, ok := r.Enter(dataflow.FrameKey{Parent: fr, Fn: t.Fn, Call: call, Bind: t.Bind, BindFrame: t.Frame})
		if !ok {
			continue
		}
		for _, v := range gotypes.ReturnValues(t.Fn, result) {
			all = append(all, r.Text(v, nil, f)...)
		}
	}
	if !AnyWritten(all) {
		return r.hole(v, node, fr)
	}
	return firstFew(all)
}

// made returns what a call that the row describes puts together, or nil where
// the row tells nothing.
func (r *Reader) made(c *dataflow.RowCall, v ssa.Value, node ast.Expr) []Template {
	param := c.Row.Symbol.Param
	subject := func() []Template { return r.Text(c.Subject(), c.ArgumentSource(param, 0), c.Frame) }
	switch c.Row.Verb {
	case catalog.Pass:
		if c.Subject() == nil {
			return nil
		}
		found := subject()
		if more := r.writes(v, c.Frame); len(more) > 0 { // bytes.NewBufferString, then more
			return r.product(found, r.sequenceOf(more))
		}
		return found
	case catalog.Trim:
		if found := subject(); AnyWritten(found) {
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
		p := Piece{Value: v, Frame: c.Frame, Node: node, Word: c.Word()}
		if call := r.Prog.CallSource(c.Call); call != nil {
			p.Node = call
		}
		t := c.Subject().Type()
		switch {
		case param == catalog.Receiver && p.Word == "form":
			p.Params = r.Params(c.Subject(), c.Frame)
		case gotypes.IsText(t) || types.IsInterface(t) && p.Word == "json" && gotypes.IsText(gotypes.Unboxed(c.Subject()).Type()):
			p.Inner = subject()
		case p.Word == "json":
			p.Params = r.Fields(r.argument(gotypes.Unboxed(c.Subject()), c.Frame))
		}
		return []Template{{p}}
	}
	return nil
}

// Hole stands for a value in an address.
const Hole = "*"

// Overlap returns what two addresses of one host have in common, with [Hole] for
// the rest, or "".
func Overlap(a, b string) string {
	if a == b {
		return a
	}
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	_, rest, ok := strings.Cut(a[:i], "://")
	if !ok || !strings.Contains(rest, "/") {
		return ""
	}
	j := 0
	for j < min(len(a), len(b))-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	start, end := a[:strings.LastIndex(a[:i], "/")+1], a[len(a)-j:]
	if k := strings.Index(end, "/"); k >= 0 {
		end = end[k:]
	} else {
		end = ""
	}
	return start + Hole + end
}

// Spelled returns a template with [Hole] for each value, and the values.
func Spelled(t Template) (string, []ast.Expr) {
	var address strings.Builder
	var holes []ast.Expr
	for _, piece := range t {
		if piece.Value == nil {
			address.WriteString(piece.Lit)
			continue
		}
		address.WriteString(Hole)
		holes = append(holes, piece.Node)
	}
	return address.String(), holes
}

// ConstantOf returns what a value is where that is a constant, or [Hole]: also
// for one of several addresses at different hosts, as the field has that many
// clients share.
func (r *Reader) ConstantOf(p Piece) string {
	first := ""
	for _, o := range r.Get(p.Value, nil, p.Frame) {
		text, ok := o.Text.Name()
		if o.Kind == facts.Const && !ok && o.Text.Class() == shape.URL {
			o.Text.Test(func(s string) bool { text = s; return true })
		}
		switch {
		case o.Kind != facts.Const || text == "":
		case first == "":
			first = text
		case r.Unit().Catalog.Host(first) != r.Unit().Catalog.Host(text):
			return Hole
		}
	}
	return cmp.Or(first, Hole)
}
