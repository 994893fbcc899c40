package httpreq

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// An anchor is where a request is made or sent.
type anchor struct {
	fn   *ssa.Function
	call ssa.CallInstruction // or
	made *ssa.Alloc          // a struct
	row  *catalog.Row
}

// Find finds the requests of the package.
func Find(f *dataflow.Flow) []*Request {
	if !f.Unit().Index().Requests || len(f.Unit().Pass.TypeErrors) > 0 {
		return nil
	}
	w := f.SlotWalk()
	var all []*Request
	for _, a := range anchors(w) {
		left := w.Unit().Budget.Meter(budget.Requests)
		all = append(all, assembled(w, a, nil, &left)...)
	}
	all = append(all, looseRequests(w, all)...)
	all = slices.DeleteFunc(all, func(r *Request) bool { return !r.isToken() })
	slices.SortStableFunc(all, func(a, b *Request) int { return f.Unit().ComparePos(a.At.Pos(), b.At.Pos()) })
	return all
}

// anchors finds the calls and structs that are requests by their rows.
func anchors(w *dataflow.Walk) []anchor {
	var all []anchor
	for _, fn := range w.Prog.Callees {
		for _, row := range w.Unit().Site.Rows(gotypes.Declared(fn)) {
			if row.Verb != catalog.Request {
				continue
			}
			for _, call := range w.Prog.Calls[fn] {
				all = append(all, anchor{fn: call.Parent(), call: call, row: row})
			}
		}
	}
	seen := make(map[*ssa.Alloc]bool)
	for _, addrs := range w.Prog.FieldAddrs {
		for _, fa := range addrs {
			made, ok := fa.X.(*ssa.Alloc)
			if !ok || seen[made] {
				continue
			}
			seen[made] = true
			if name := gotypes.TypeName(made.Type()); name != nil {
				if row := w.Unit().Site.Row(name, catalog.Request); row != nil {
					all = append(all, anchor{fn: made.Parent(), made: made, row: row})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b anchor) int { return w.Unit().ComparePos(a.pos(), b.pos()) })
	return all
}

func (a anchor) pos() token.Pos {
	if a.call != nil {
		return a.call.Pos()
	}
	return a.made.Pos()
}

// assembled puts a request together. Where parameters of the function around it
// decide, each caller makes a request of its own; chain are the calls that led
// to the function, the innermost first; left is how often more that may be done.
func assembled(w *dataflow.Walk, a anchor, chain []ssa.CallInstruction, left *budget.Meter) []*Request {
	b, outer := assemble(w, a, chain)
	if b == nil {
		return nil
	}
	if n := len(chain); n > 0 {
		inner := a.fn
		if n > 1 {
			inner = chain[n-2].Parent()
		}
		if call := w.Prog.CallSource(chain[n-1]); call != nil && len(w.Callers(inner)) > 1 {
			b.request.From = call
		}
	}
	if (b.Unbound[outer] || b.handed[outer] || b.addressed[outer]) && len(chain) < budget.Chain.Max {
		var all []*Request
		for _, call := range w.Callers(outer) {
			if !slices.Contains(chain, call) && left.Take() {
				all = append(all, assembled(w, a, append(chain[:len(chain):len(chain)], call), left)...)
			}
		}
		if len(all) > 0 {
			return all
		}
	}
	if b.Unbound[outer] || b.handed[outer] {
		b.request.Settled = false
	}
	return []*Request{b.request}
}

// assemble puts a request together for the callers of a chain. Outer is the function
// around the outermost of them. It returns nil where the calls are too deep.
func assemble(w *dataflow.Walk, a anchor, chain []ssa.CallInstruction) (b *assembly, outer *ssa.Function) {
	w.Begin()
	fr := (*dataflow.Frame)(nil)
	outer = a.fn
	for i := len(chain) - 1; i >= 0; i-- {
		inner := a.fn
		if i > 0 {
			inner = chain[i-1].Parent()
		}
		f, ok := w.Enter(dataflow.FrameKey{Parent: fr, Fn: inner, Call: chain[i]})
		if !ok {
			return nil, nil
		}
		fr = f
	}
	if n := len(chain); n > 0 {
		outer = chain[n-1].Parent()
	}
	b = &assembly{Reader: strtemplate.NewReader(w), request: &Request{Settled: true}, seen: make(map[alias.Name]bool), addressed: make(map[*ssa.Function]bool)}
	b.build(a, fr)
	return b, outer
}

// An assembly is a request that is being put together.
type assembly struct {
	*strtemplate.Reader
	request *Request
	handed  map[*ssa.Function]bool
	// addressed are the functions whose parameters the address is made of: what is
	// in the request does not depend on their callers.
	addressed map[*ssa.Function]bool
	seen      map[alias.Name]bool
	methods   int
	given     given
}

func (b *assembly) build(a anchor, fr *dataflow.Frame) {
	if a.made != nil {
		b.request.At = b.madeSource(a.made)
		b.request.Method = "GET"
		b.gather(a.made, fr, "", 0)
		return
	}
	c := dataflow.RowCall{Walk: b.Walk, Call: a.call, Common: a.call.Common(), Row: a.row, Frame: fr}
	if fn := a.call.Common().StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	if call := b.Prog.CallSource(a.call); call != nil {
		b.request.At = call
	}
	b.request.Method = a.row.Word("method")
	if i := a.row.Param("method"); i >= 0 {
		b.method(c.Arg(i), fr)
	}
	if i := a.row.Param("url"); i >= 0 {
		b.address(c.Arg(i), c.ArgumentSource(i, 0), dataflow.ProgramPoint{Instr: a.call, Frame: fr})
	}
	if i := a.row.Param("type"); i >= 0 {
		b.contentType(c.Arg(i), c.ArgumentSource(i, 0), fr)
	}
	b.contribute(&c, "")
	if a.row.Inferred() && a.row.Param("type") < 0 {
		b.request.openHeader = true // the other package sets the headers
	}
	if answers(a) {
		b.request.Sent = append(b.request.Sent, dataflow.ProgramPoint{Instr: a.call, Frame: fr})
	}
	switch a.row.Word("object") {
	case "recv":
		b.gather(c.Arg(catalog.Receiver), fr, "", 0)
	case "result":
		if v := a.call.Value(); v != nil {
			object := ssa.Value(v)
			for _, instr := range b.Prog.Uses(v) {
				if e, ok := instr.(*ssa.Extract); ok && e.Index == 0 {
					object = e
				}
			}
			b.gather(object, fr, "", 0)
		}
	}
}

// answers reports whether a call sends the request and returns the answer, or fills an
// argument with it. A function of another package may have looked at it: its row says
// so.
func answers(a anchor) bool {
	if answer, ok := a.row.Attr(catalog.Answer); ok {
		return answer.Word == "" || a.row.Param(catalog.Into) >= 0
	}
	return gotypes.ReturnsResponse(a.call)
}

// madeSource returns the composite literal of a struct.
func (b *assembly) madeSource(made *ssa.Alloc) ast.Node {
	for _, f := range b.Unit().Pass.Files {
		if f.FileStart > made.Pos() || made.Pos() > f.FileEnd {
			continue
		}
		var found ast.Node
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok && lit.Lbrace == made.Pos() {
				found = lit
			}
			return found == nil
		})
		return found
	}
	return nil
}

// method notes the method. Where there are several it is not known which one
// counts.
func (b *assembly) method(v ssa.Value, fr *dataflow.Frame) {
	if param, ok := v.(*ssa.Parameter); ok && !fr.Calls(param.Parent()) {
		b.Unbound[param.Parent()] = true
	}
	name := strings.ToUpper(b.KeyText(v, fr))
	if b.methods++; b.methods > 1 && b.request.Method != name {
		name = ""
	}
	b.request.Method = name
}

// address reads the address of the request.
func (b *assembly) address(v ssa.Value, node ast.Expr, at dataflow.ProgramPoint) {
	elsewhere := b.Unbound
	b.Unbound = b.addressed
	texts := b.Text(v, node, at.Frame)
	for _, t := range texts {
		if len(t) > 0 && t[0].Value != nil {
			b.given.url = b.parameterOf(t[0].Value, t[0].Frame)
		}
	}
	b.url(texts, at)
	b.Unbound = elsewhere
}

func (b *assembly) contentType(v ssa.Value, node ast.Expr, fr *dataflow.Frame) {
	if s, ok := gotypes.StringConstant(v); ok && s == "" {
		return // as good as none
	}
	b.given.contentType = b.parameterOf(v, fr)
	if s := b.KeyText(v, fr); s != "" {
		b.request.ContentTypes = append(b.request.ContentTypes, Header{s, node})
	} else {
		b.request.openHeader = true
	}
}

// gather finds what is added to the object v, a request or a part of one. In
// says what kind of parameters the part takes.
func (b *assembly) gather(v ssa.Value, fr *dataflow.Frame, in string, depth int) {
	if v == nil || depth > 3 || b.seen[alias.Name{Value: v, Frame: fr}] {
		return
	}
	b.seen[alias.Name{Value: v, Frame: fr}] = true
	t := b.Trace(v, fr, func(instr ssa.Instruction, a alias.Name) {
		if b.Excluded(instr.Block(), a.Frame) {
			return // done for other callers
		}
		switch i := instr.(type) {
		case *ssa.FieldAddr:
			if i.X == a.Value {
				b.part(i, a, in, depth)
			}
		case *ssa.MapUpdate:
			if i.Map == a.Value && in != "" {
				b.param(b.Updated(i, a.Frame), in)
			}
		case ssa.CallInstruction:
			b.onObject(i, a, in, depth)
			if depth == 0 && gotypes.ReturnsResponse(i) {
				b.request.Sent = append(b.request.Sent, dataflow.ProgramPoint{Instr: i, Frame: a.Frame})
			}
		}
	})
	if t.Leaked && depth == 0 {
		b.request.Settled = false
	}
	if depth == 0 {
		if b.handed == nil {
			b.handed = make(map[*ssa.Function]bool)
		}
		for fn := range t.Returned {
			b.handed[fn] = true
		}
	}
}

// onObject looks at a call of a method of the object.
func (b *assembly) onObject(call ssa.CallInstruction, a alias.Name, in string, depth int) {
	obj := gotypes.Callee(call.Common())
	if obj == nil {
		return
	}
	c := dataflow.RowCall{Walk: b.Walk, Call: call, Common: call.Common(), Frame: a.Frame}
	if fn := call.Common().StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	if c.Arg(catalog.Receiver) != a.Value {
		return
	}
	for _, row := range b.Unit().Site.Rows(obj) {
		c.Row = row
		switch row.Verb {
		case catalog.Basic:
			user, password := row.Param("user"), row.Param("password")
			if user < 0 || password < 0 {
				continue
			}
			node, _ := ast.Expr(b.Prog.CallSource(call)), 0
			b.request.Basics = append(b.request.Basics, &Basic{Node: node,
				User: b.Get(c.Arg(user), nil, a.Frame), Password: b.Get(c.Arg(password), nil, a.Frame),
				UserNode: c.ArgumentSource(user, 0), PasswordNode: c.ArgumentSource(password, 0), at: dataflow.ProgramPoint{Instr: call, Frame: a.Frame}})
		case catalog.Form:
			if len(row.Attrs()) == 1 { // a part of the request
				if v := call.Value(); v != nil {
					b.gather(v, a.Frame, row.Word("in"), depth+1)
				}
			}
		case catalog.Request:
			if m := row.Word("method"); m != "" {
				b.request.Method = m
			}
			if i := row.Param("method"); i >= 0 {
				b.method(c.Arg(i), a.Frame)
			}
			if i := row.Param("url"); i >= 0 {
				b.address(c.Arg(i), c.ArgumentSource(i, 0), dataflow.ProgramPoint{Instr: call, Frame: a.Frame})
			}
		}
	}
	b.contribute(&c, in)
}

// part looks at a field of the object: what is stored there, and what is added
// to what it holds.
func (b *assembly) part(fa *ssa.FieldAddr, a alias.Name, in string, depth int) {
	field := gotypes.FieldOf(fa.X.Type(), fa.Field)
	if row := b.Unit().Site.Row(field, catalog.Form); row != nil {
		in = row.Word("in")
	}
	b.gather(fa, a.Frame, in, depth+1) // a struct within the struct
	for _, instr := range b.Prog.Uses(fa) {
		switch i := instr.(type) {
		case *ssa.UnOp:
			b.gather(i, a.Frame, in, depth+1)
		case *ssa.Store:
			if i.Addr != fa {
				continue
			}
			node := b.StoreSource(i)
			switch in {
			case "method":
				b.method(i.Val, a.Frame)
			case "url":
				b.address(i.Val, node, dataflow.ProgramPoint{Instr: i, Frame: a.Frame})
			case "query":
				b.query(b.Text(i.Val, node, a.Frame), dataflow.ProgramPoint{Instr: i, Frame: a.Frame})
			case "body":
				b.bodyText(b.Text(i.Val, node, a.Frame), dataflow.ProgramPoint{Instr: i, Frame: a.Frame})
			case "header":
				b.headers(b.Params(i.Val, a.Frame))
			}
		}
	}
}
