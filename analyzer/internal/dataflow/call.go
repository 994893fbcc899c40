package dataflow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A target is a function that a call can reach.
type target struct {
	Fn    *ssa.Function
	Bind  *ssa.MakeClosure
	Frame *Frame // in which bind was made
}

// Targets returns the functions that a call can reach, as far as the package
// tells.
func (w *Walk) Targets(call ssa.CallInstruction, fr *Frame) []target {
	common := call.Common()
	if common.IsInvoke() {
		return w.methods(call, fr)
	}
	switch v := common.Value.(type) {
	case *ssa.Builtin:
		return nil
	case *ssa.Function:
		return []target{{Fn: v}}
	case *ssa.MakeClosure:
		return []target{{Fn: v.Fn.(*ssa.Function), Bind: v, Frame: fr}}
	}
	var found []target
	for _, o := range w.Get(common.Value, nil, fr) {
		if o.Kind == facts.Function {
			found = append(found, target{o.fn, o.bind, o.frame})
		}
	}
	return found
}

// call returns the origins of a result of a call.
func (w *Walk) call(call *ssa.Call, result int, p *Path, fr *Frame) []*Origin {
	common := call.Common()
	if obj := gotypes.Callee(common); obj != nil {
		if gotypes.FullName(obj) == "embed.FS.ReadFile" {
			return w.embeddedFile(call, fr)
		}
		if found, ok := w.rowCall(call, obj, result, p, fr); ok {
			return found
		}
	}
	pt := Point{Value: call, Path: p, Frame: fr}
	if common.Signature().Results().Len() > 1 {
		pt.Path = component(result).join(p)
	}
	targets := w.Targets(call, fr)
	var all []*Origin
	for _, t := range targets {
		if t.Fn.Blocks == nil {
			all = append(all, w.yielded(call, t.Fn, result, p, fr)...)
			continue
		}
		var found []*Origin
		if !w.results(pt, call, t, func(e Edge) { found = append(found, w.ask(e.Point)...) }) {
			return unknown("a call")
		}
		all = append(all, w.together(t.Fn, found, call.Pos())...)
	}
	if len(targets) == 0 {
		return append(w.passedIn(common, result, p, fr), stopped(call, p)...)
	}
	return all
}

// passedIn returns the parameters that a call of a function value or interface
// method goes to: what the function or method returns is the caller's to know.
func (w *Walk) passedIn(common *ssa.CallCommon, result int, p *Path, fr *Frame) []*Origin {
	if result > 0 || p != nil {
		return nil
	}
	call := "()"
	if common.IsInvoke() {
		call = common.Method.Name() + "()"
	}
	var all []*Origin
	for _, o := range w.Get(common.Value, nil, fr) {
		if o.Kind == facts.Param && (len(o.Fields) == 0 || !strings.HasSuffix(o.Fields[len(o.Fields)-1], "()")) {
			c := *o
			c.Fields = append(c.Fields[:len(c.Fields):len(c.Fields)], call)
			all = append(all, &c)
		}
	}
	return all
}

// stopped is what is known of a part of the result of a function that is not known.
// What is given a text and returns one may encode it; settings that are loaded from a
// path are parts of a result, or come with an error.
func stopped(call *ssa.Call, p *Path) []*Origin {
	o := &Origin{Kind: facts.Unknown, Name: "a call of " + gotypes.CalleeName(call.Common())}
	if numeric(call.Common()) {
		o.Name = aNumber
	}
	if p != nil || call.Common().Signature().Results().Len() > 1 && !lexicon.IsEncoder(gotypes.CalleeName(call.Common())) {
		return []*Origin{o}
	}
	for _, arg := range call.Common().Args {
		if _, constant := arg.(*ssa.Const); !constant && gotypes.IsText(arg.Type()) {
			o.Opaque = true
		}
	}
	return []*Origin{o}
}

// aNumber is the name of an unknown text of digits.
const aNumber = "a number"

// numeric reports whether a function of another package makes a text of
// nothing but numbers: strconv.Itoa, strconv.FormatInt.
func numeric(common *ssa.CallCommon) bool {
	fn := common.StaticCallee()
	if fn == nil || len(common.Args) == 0 {
		return false
	}
	for _, arg := range common.Args {
		b, ok := arg.Type().Underlying().(*types.Basic)
		if !ok || b.Info()&types.IsNumeric == 0 {
			return false
		}
	}
	return true
}

// Returns returns the origins of what a function returns.
func (w *Walk) Returns(fn *ssa.Function, result int, p *Path, fr *Frame, pos token.Pos) []*Origin {
	var all []*Origin
	for _, ret := range gotypes.Returns(fn) {
		if result < len(ret.Results) && !(w.Summary && fails(ret)) { // callers elsewhere look at errors
			all = append(all, w.Get(ret.Results[result], p, fr)...)
		}
	}
	return w.together(fn, all, pos)
}

// together returns the origins of one result of a function at all its returns.
func (w *Walk) together(fn *ssa.Function, all []*Origin, pos token.Pos) []*Origin {
	if all = w.Distinct(all); Several(all) {
		all = plausibleOnly(all) // one function for many settings
	}
	if slices.ContainsFunc(fn.Blocks, ctrlflow.TestsEmpty) {
		all = fallback(all)
	}
	return w.Stepped(all, Returned, pos)
}

// Several reports whether more than one constant text is among the origins.
func Several(origins []*Origin) bool {
	n := 0
	for _, o := range origins {
		if o.Kind == facts.Const && o.Text.Class() != shape.Empty {
			n++
		}
	}
	return n > 1
}

// rowCall returns what the catalogue says that a call yields; ok is false
// where it says nothing.
func (w *Walk) rowCall(call *ssa.Call, obj types.Object, result int, p *Path, fr *Frame) (found []*Origin, ok bool) {
	fn := call.Common().StaticCallee()
	for _, r := range w.unit.Site.Rows(obj) {
		c := RowCall{Walk: w, Call: call, Common: call.Common(), Row: r, Recv: 0, Frame: fr}
		if fn != nil {
			c.Recv = gotypes.ReceiverCount(fn)
		} else if call.Common().IsInvoke() {
			c.Recv = 0
		}
		switch r.Verb {
		case catalog.Pass:
			return c.pass(p), true
		case catalog.Trim, catalog.Mangle, catalog.Escape, catalog.Decode:
			if _, filled := r.Attr("into"); filled {
				continue
			}
			return c.transform(result, p), true
		case catalog.Source:
			if _, filled := r.Attr("into"); filled || result > 0 {
				continue
			}
			return w.source(call, fn, r, fr), true
		case catalog.Or:
			return c.or(p), true
		case catalog.Format:
			return c.format(), true
		case catalog.Join:
			return c.join(), true
		case catalog.Contents:
			return c.contents(), true
		}
	}
	return nil, false
}

// A RowCall is a call of a function that a row describes.
type RowCall struct {
	*Walk
	Call   ssa.CallInstruction
	Common *ssa.CallCommon
	Row    *catalog.Row
	Recv   int // parameters before those that rows count
	Frame  *Frame
}

// Arg returns the argument for the parameter of a row, or nil.
func (c *RowCall) Arg(param int) ssa.Value {
	if param == catalog.Receiver {
		if c.Common.IsInvoke() {
			return c.Common.Value
		}
		param = -c.Recv
	}
	if i := param + c.Recv; i >= 0 && i < len(c.Common.Args) {
		return c.Common.Args[i]
	}
	return nil
}

// Subject returns the argument that the row is about.
func (c *RowCall) Subject() ssa.Value { return c.Arg(c.Row.Symbol.Param) }

// ask returns the origins of the value of an argument, which may be a pointer
// to it.
func (c *RowCall) ask(v ssa.Value) []*Origin {
	if v == nil {
		return unknown("an argument")
	}
	return c.Get(v, nil, c.Frame)
}

// pass returns the subject, to which the result may be a pointer: aws.String.
func (c *RowCall) pass(p *Path) []*Origin {
	v := c.Subject()
	if v == nil {
		return unknown("an argument")
	}
	_, pointer := v.Type().Underlying().(*types.Pointer)
	if p.is(deref) && !pointer && !types.IsInterface(v.Type()) {
		p = p.rest
	}
	return c.Get(v, p, c.Frame)
}

// or returns what the first argument that is not zero can be.
func (c *RowCall) or(p *Path) []*Origin {
	var all []*Origin
	args := c.Common.Args
	if c.Common.Signature().Variadic() && len(args) > 0 {
		last := len(args) - 1
		for _, v := range args[:last] {
			all = append(all, c.Get(v, p, c.Frame)...)
		}
		n, ok := c.Length(args[last])
		if !ok {
			return append(all, c.Get(args[last], At(AnyKey, p), c.Frame)...)
		}
		for i := range n {
			all = append(all, c.Get(args[last], At(strconv.Itoa(i), p), c.Frame)...)
		}
		return fallback(all)
	}
	for _, v := range args {
		all = append(all, c.Get(v, p, c.Frame)...)
	}
	return fallback(all)
}

// ArgumentSource returns the syntax of the argument for the parameter of a row,
// or of one behind it: the i-th variadic one. It is nil where there is none.
func (c *RowCall) ArgumentSource(param, i int) ast.Expr {
	call := c.Prog.CallSource(c.Call)
	if call == nil {
		return nil
	}
	if param == -2 { // the receiver
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return sel.X
		}
		return nil
	}
	if param+i < len(call.Args) && !(i > 0 && call.Ellipsis.IsValid()) {
		return call.Args[param+i]
	}
	return nil
}
