package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// A template is a text that a program puts together: pieces in their order.
// Where [walk.get] asks what a text can be, a template tells how it is built.
type template []piece

// A piece is a part of a template: written out, or a value.
type piece struct {
	lit   string
	value ssa.Value // nil for what is written out
	frame *frame
	// node is where the piece stands in the source of this package, or nil.
	node ast.Expr
	// params are the parameters that the value encodes: url.Values.Encode.
	params *params
	// word is the encoder that the value is the result of, inner what it was
	// given.
	word  string
	inner []template
}

// Limits of a reader: how many ways a text may be put together, how deep it
// looks into values, and how many values it meets.
const (
	maxTemplates = 6
	maxNesting   = 40
	maxReads     = 4000
)

// A reader finds out how texts and requests are put together.
type reader struct {
	*walk
	active map[visit]bool
	reads  int
	// unbound are the functions whose parameters were met and not known: their
	// callers know more.
	unbound map[*ssa.Function]bool
}

func (w *walk) newReader() *reader {
	return &reader{walk: w, active: make(map[visit]bool), unbound: make(map[*ssa.Function]bool)}
}

// hole is a template that is one value.
func (r *reader) hole(v ssa.Value, node ast.Expr, fr *frame) []template {
	return []template{{{value: v, frame: fr, node: node}}}
}

// text returns the ways in which the text v is put together. It follows
// readers, buffers and conversions to the text that they hold.
func (r *reader) text(v ssa.Value, node ast.Expr, fr *frame) []template {
	if node == nil {
		node = r.syntax().exprs[v]
	}
	key := visit{v, "", fr, false}
	r.reads++
	if r.active[key] || len(r.active) > maxNesting || r.reads > maxReads {
		return r.hole(v, node, fr)
	}
	r.active[key] = true
	defer delete(r.active, key)
	switch v := v.(type) {
	case *ssa.Const:
		if s, ok := constantString(v); ok {
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
		if !textual(v.X.Type()) {
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
		if v.Low == nil && v.High == nil && textual(v.X.Type()) {
			return r.text(v.X, node, fr)
		}
	case *ssa.Parameter:
		if arg, f, ok := r.bound(v, fr); ok {
			return r.text(arg, nil, f)
		}
	case *ssa.FreeVar:
		if bound, f := r.binding(v, fr); bound != nil {
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
	sum := r.syntax().sums[v.Pos()]
	return sum.left, sum.right
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
			all = append(all, append(x[:len(x):len(x)], y...))
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
func (r *reader) bound(v *ssa.Parameter, fr *frame) (ssa.Value, *frame, bool) {
	fn := v.Parent()
	if fr == nil || fr.fn != fn || fr.call == nil {
		r.unbound[fn] = true
		return nil, nil, false
	}
	for i, param := range fn.Params {
		if param == v {
			if arg := argument(fr.call.Common(), fn, i); arg != nil {
				return arg, fr.parent, true
			}
		}
	}
	return nil, nil, false
}

// binding returns what a captured variable is.
func (r *reader) binding(v *ssa.FreeVar, fr *frame) (ssa.Value, *frame) {
	fn := v.Parent()
	made, f := (*ssa.MakeClosure)(nil), (*frame)(nil)
	if fr != nil && fr.fn == fn && fr.bind != nil {
		made, f = fr.bind, fr.bindFrame
	} else if all := r.prog.closures[fn]; len(all) == 1 {
		made = all[0]
	}
	if made == nil {
		return nil, nil
	}
	for i, fv := range fn.FreeVars {
		if fv == v {
			return made.Bindings[i], f
		}
	}
	return nil, nil
}

// loaded returns what a variable holds: all that is stored in it.
func (r *reader) loaded(v *ssa.UnOp, node ast.Expr, fr *frame) []template {
	var all []template
	for _, cell := range r.cells(v.X) {
		cell, f := cell, fr
		if fv, ok := cell.(*ssa.FreeVar); ok {
			if cell, f = r.binding(fv, fr); cell == nil {
				continue
			}
		}
		for _, instr := range r.uses(cell) {
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
func (r *reader) called(call *ssa.Call, result int, v ssa.Value, node ast.Expr, fr *frame) []template {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() == "append" && len(common.Args) == 2 && isBytes(call.Type()) {
			return r.product(r.text(common.Args[0], nil, fr), r.text(common.Args[1], nil, fr))
		}
		return r.hole(v, node, fr)
	}
	if isAddress(v.Type()) {
		return r.address(v, node, fr)
	}
	if obj := callee(common); obj != nil {
		c := rowCall{walk: r.walk, call: call, common: common, frame: fr}
		if fn := common.StaticCallee(); fn != nil {
			c.recv = receivers(fn)
		}
		for _, row := range r.site.Rows(obj) {
			c.row = row
			if found := r.made(&c, v, node); found != nil {
				return found
			}
		}
	}
	var all []template
	for _, t := range r.targets(call, fr) {
		if t.fn.Blocks == nil {
			continue
		}
		f, ok := r.enter(frameKey{parent: fr, fn: t.fn, call: call, bind: t.bind, bindFrame: t.frame})
		if !ok {
			continue
		}
		for _, ret := range returnsOf(t.fn) {
			if result < len(ret.Results) {
				all = append(all, r.text(ret.Results[result], nil, f)...)
			}
		}
	}
	if !anyWritten(all) {
		return r.hole(v, node, fr)
	}
	return firstFew(all)
}

// returnsOf returns the return statements of a function.
func returnsOf(fn *ssa.Function) []*ssa.Return {
	var all []*ssa.Return
	for _, b := range fn.Blocks {
		if len(b.Instrs) > 0 {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				all = append(all, ret)
			}
		}
	}
	return all
}

// made returns what a call that the row describes puts together, or nil where
// the row tells nothing.
func (r *reader) made(c *rowCall, v ssa.Value, node ast.Expr) []template {
	param := c.row.Symbol.Param
	subject := func() []template { return r.text(c.subject(), c.argumentSource(param, 0), c.frame) }
	switch c.row.Verb {
	case catalog.Pass:
		if c.subject() == nil {
			return nil
		}
		found := subject()
		if more := r.writes(v, c.frame, 0); len(more) > 0 { // bytes.NewBufferString, then more
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
		return r.written(c.arg(catalog.Receiver), nil, c.frame)
	case catalog.Escape:
		if _, into := c.row.Attr("into"); into || c.subject() == nil {
			return nil
		}
		p := piece{value: v, frame: c.frame, node: node, word: c.word()}
		if call := r.callSource(c.call); call != nil {
			p.node = call
		}
		t := c.subject().Type()
		switch {
		case param == catalog.Receiver && p.word == "form":
			p.params = r.params(c.subject(), c.frame)
		case textual(t) || types.IsInterface(t) && p.word == "json" && textual(unboxed(c.subject()).Type()):
			p.inner = subject()
		case p.word == "json":
			p.params = r.fields(unboxed(c.subject()), c.frame)
		}
		return []template{{p}}
	}
	return nil
}

func unboxed(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X
	}
	return v
}

// formatted returns what Sprintf and its like put together.
func (r *reader) formatted(c *rowCall) []template {
	first := c.row.Param("args")
	args := r.items(c.arg(first), c.frame)
	format := c.row.Param("format")
	if format < 0 {
		var parts [][]template
		for i, arg := range args {
			if sep := c.row.Word("sep"); i > 0 && sep != "" {
				parts = append(parts, []template{{{lit: sep}}})
			}
			parts = append(parts, r.text(unboxed(arg.value), c.argumentSource(first, i), arg.frame))
		}
		return r.sequenceOf(parts)
	}
	var all []template
	for _, t := range r.text(c.arg(format), c.argumentSource(format, 0), c.frame) {
		if len(t) != 1 || t[0].value != nil {
			return nil
		}
		all = append(all, r.sequenceOf(r.verbs(c, t[0], args))...)
	}
	return firstFew(all)
}

// verbs cuts a format at its verbs and puts the arguments there.
func (r *reader) verbs(c *rowCall, format piece, args []item) [][]template {
	var parts [][]template
	next, first := 0, c.row.Param("args")
	rest := format.lit
	write := func(s string) {
		if s != "" {
			parts = append(parts, []template{{{lit: s, node: format.node}}})
		}
	}
	for rest != "" {
		before, after, ok := strings.Cut(rest, "%")
		write(before)
		if !ok {
			break
		}
		flags := after[:len(after)-len(strings.TrimLeft(after, "+-# 0123456789.[]*"))]
		after = after[len(flags):]
		if after == "" {
			break
		}
		verb := after[0]
		rest = after[1:]
		if n, err := strconv.Atoi(strings.Trim(flags, "[]")); err == nil && strings.HasPrefix(flags, "[") {
			next = n - 1 // %[1]s
		}
		switch {
		case verb == '%':
			write("%")
		case next < 0 || next >= len(args):
			return append(parts, []template{{{lit: "?"}}})
		default:
			arg := args[next]
			v, node := unboxed(arg.value), c.argumentSource(first, next)
			next++
			switch {
			case verb == 's' || verb == 'v':
				if !textual(v.Type()) {
					parts = append(parts, r.hole(v, node, arg.frame))
					break
				}
				parts = append(parts, r.text(v, node, arg.frame))
			case verb == 'q':
				parts = append(parts, []template{{{value: v, frame: arg.frame, node: node, word: Quoted}}})
			default:
				write("0") // a number, whatever it is
			}
		}
	}
	return parts
}

// An item is an element of a list, in the frame where it is known.
type item struct {
	value ssa.Value
	frame *frame
}

// items returns the elements of a slice that is written in place or appended
// to, as far as they are known.
func (r *reader) items(v ssa.Value, fr *frame) []item {
	switch x := v.(type) {
	case *ssa.Slice:
		n, ok := r.length(x)
		if !ok {
			return nil
		}
		found := make([]item, n)
		for _, instr := range r.uses(x.X) {
			if ia, ok := instr.(*ssa.IndexAddr); ok {
				if i, err := strconv.Atoi(keyOf(ia.Index)); err == nil && i < n {
					found[i] = item{stored(ia), fr}
				}
			}
		}
		for _, it := range found {
			if it.value == nil {
				return nil
			}
		}
		return found
	case *ssa.Call:
		b, ok := x.Common().Value.(*ssa.Builtin)
		if ok && b.Name() == "append" && len(x.Common().Args) == 2 {
			return append(r.items(x.Common().Args[0], fr), r.items(x.Common().Args[1], fr)...)
		}
	case *ssa.Parameter:
		if arg, f, ok := r.bound(x, fr); ok {
			return r.items(arg, f)
		}
	}
	return nil
}

// joined returns what strings.Join puts together.
func (r *reader) joined(c *rowCall) []template {
	items := r.items(c.subject(), c.frame)
	if len(items) == 0 {
		return nil
	}
	var parts [][]template
	for i, it := range items {
		if sep := c.row.Param("sep"); i > 0 && sep >= 0 {
			parts = append(parts, r.text(c.arg(sep), nil, c.frame))
		}
		parts = append(parts, r.text(it.value, nil, it.frame))
	}
	return r.sequenceOf(parts)
}
