package httpreq

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"reflect"
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

// looseRequests finds addresses with credentials that no known request uses: a
// helper in another package sends them. Known are the requests that are found
// already.
func looseRequests(w *dataflow.Walk, known []*Request) []*Request {
	seen := make(map[ast.Node]bool)
	for _, r := range known {
		meaning(w, r)
		if r.goesElsewhere() {
			for _, b := range r.Basics {
				seen[b.Node] = true
			}
		}
		if !r.isToken() {
			continue
		}
		for _, b := range r.Basics {
			seen[b.Node] = true
		}
		for _, f := range r.Parameters {
			seen[f.Node] = true
			if f.Raw && f.KeyNode != nil {
				seen[f.KeyNode] = true // the text, whoever passes the values
			}
		}
	}
	var all []*Request
	add := func(r *Request) {
		meaning(w, r)
		r.Parameters = slices.DeleteFunc(r.Parameters, func(f *Parameter) bool { return f.Node == nil || seen[f.Node] })
		if r.Is("secret") {
			for _, f := range r.Parameters {
				seen[f.Node] = true
			}
			all = append(all, r)
		}
	}
	for _, fn := range w.Prog.Functions {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if v, ok := instr.(ssa.Value); ok && buildsText(w, v) {
					w.Begin()
					add(looseURL(w, v, instr))
					if r := looseForm(w, v, instr, seen); r != nil {
						all = append(all, r)
					}
				}
				if s, ok := instr.(*ssa.Store); ok {
					w.Begin()
					add(looseQuery(w, s))
				}
				if call, ok := instr.(ssa.CallInstruction); ok {
					w.Begin()
					for _, r := range linkOptions(w, call) {
						add(r)
					}
				}
				if r := looseBasic(w, instr, seen); r != nil {
					all = append(all, r)
				}
			}
		}
	}
	for _, r := range taggedQueries(w) {
		add(r)
	}
	return append(all, looseForms(w, seen)...)
}

// buildsText reports whether a value is a text that is put together here, and
// not only a part of one.
func buildsText(w *dataflow.Walk, v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.BinOp:
		if v.Op != token.ADD || !gotypes.IsText(v.Type()) {
			return false
		}
		for _, instr := range w.Prog.Uses(v) {
			if outer, ok := instr.(*ssa.BinOp); ok && outer.Op == token.ADD {
				return false
			}
		}
		return true
	case *ssa.Call:
		obj := gotypes.Callee(v.Common())
		return obj != nil && (w.Unit().Site.Row(obj, catalog.Format) != nil || w.Unit().Site.Row(obj, catalog.Contents) != nil || w.Unit().Site.Row(obj, catalog.Join) != nil)
	}
	return false
}

// looseURL is the request that a text is the address of.
func looseURL(w *dataflow.Walk, v ssa.Value, instr ssa.Instruction) *Request {
	r := strtemplate.NewReader(w)
	req := &Request{At: r.Prog.Syntax().Exprs[v]}
	if call, ok := instr.(ssa.CallInstruction); ok {
		if c := r.Prog.CallSource(call); c != nil {
			req.At = c
		}
	}
	if req.At == nil {
		return req
	}
	b := &assembly{Reader: r, request: req}
	for _, t := range r.Text(v, nil, nil) {
		if !slices.ContainsFunc(t, beginsQuery) {
			continue // most texts; to look up the address would be in vain
		}
		address, query := splitURL(r, t)
		if query == nil || address == "" && (len(t) == 0 || !strings.HasPrefix(t[0].Lit, "?")) {
			continue
		}
		if strings.ContainsAny(address, " \n<") {
			continue // prose, a template
		}
		req.Address = address
		req.Host = w.Unit().Catalog.Host(address)
		b.query([]strtemplate.Template{query}, dataflow.ProgramPoint{Instr: instr, Frame: nil})
	}
	return req
}

// looseForm is the request that a text is the body of: a form that says which grant
// it asks for. Prose about one has spaces. Seen are the parameters of known requests.
func looseForm(w *dataflow.Walk, v ssa.Value, instr ssa.Instruction, seen map[ast.Node]bool) *Request {
	r := strtemplate.NewReader(w)
	req := &Request{Body: FormBody, Automatic: true, At: r.Prog.Syntax().Exprs[v]}
	if call, ok := instr.(ssa.CallInstruction); ok {
		if c := r.Prog.CallSource(call); c != nil {
			req.At = c
		}
	}
	b := &assembly{Reader: r, request: req}
	for _, t := range r.Text(v, nil, nil) {
		if slices.ContainsFunc(t, isProse) || !slices.ContainsFunc(t, namesGrant) {
			continue
		}
		for _, f := range parse(r, t, InBody, dataflow.ProgramPoint{Instr: instr, Frame: nil}) {
			b.field(f)
		}
	}
	meaning(w, req)
	known := slices.ContainsFunc(req.Parameters, func(f *Parameter) bool { return f.KeyNode != nil && seen[f.KeyNode] })
	fresh := slices.ContainsFunc(req.Parameters, func(f *Parameter) bool { return f.Node != nil && f.Node != f.KeyNode && !seen[f.Node] })
	if req.At == nil || known || !fresh || len(req.Parameters) < 2 {
		return nil
	}
	for _, f := range req.Parameters {
		if f.Node != nil && f.Node != f.KeyNode { // the text may go on in another one
			seen[f.Node] = true
		}
	}
	return req
}

// isProse reports whether the written part of a text can stand in no form.
func isProse(p strtemplate.Piece) bool {
	return p.Value == nil && strings.ContainsAny(p.Lit, " \t\n?<>\"'")
}

func namesGrant(p strtemplate.Piece) bool {
	return p.Value == nil && strings.Contains(p.Lit, "grant_type=")
}

// looseQuery is the request whose query is stored in an address: a transport or
// decorator changes a request that somebody else made.
func looseQuery(w *dataflow.Walk, s *ssa.Store) *Request {
	req := &Request{}
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return req
	}
	if row := w.Unit().Site.Row(gotypes.FieldOf(fa.X.Type(), fa.Field), catalog.Form); row == nil || row.Word("in") != "query" {
		return req
	}
	r := strtemplate.NewReader(w)
	node := r.StoreSource(s)
	if node == nil {
		return req
	}
	req.At = node
	b := &assembly{Reader: r, request: req}
	b.query(r.Text(s.Val, node, nil), dataflow.ProgramPoint{Instr: s, Frame: nil})
	return req
}

// linkOptions are the requests that a browser is sent to with a call that takes
// parameters as options: an address for a user.
func linkOptions(w *dataflow.Walk, call ssa.CallInstruction) []*Request {
	fn := call.Common().StaticCallee()
	if fn == nil {
		return nil
	}
	row := w.Unit().Site.Row(gotypes.Declared(fn), catalog.Form)
	if row == nil || row.Param("options") < 0 {
		return nil
	}
	r := strtemplate.NewReader(w)
	c := dataflow.RowCall{Walk: w, Call: call, Common: call.Common(), Recv: gotypes.ReceiverCount(fn), Row: row}
	var all []*Request
	var options []*ssa.Call
	given, _ := r.Elements(c.Arg(row.Param("options")), nil)
	for _, option := range given {
		options = append(options, madeBy(w, option.Value, 0)...)
	}
	for _, made := range options {
		o := dataflow.RowCall{Walk: w, Call: made, Common: made.Common()}
		for _, o.Row = range w.Unit().Site.Rows(gotypes.Callee(made.Common())) {
			q, ok := r.Pair(&o)
			source := r.Prog.CallSource(made)
			if !ok || source == nil {
				continue
			}
			req := &Request{At: source}
			b := &assembly{Reader: r, request: req}
			b.param(q, row.Word("in"))
			all = append(all, req)
		}
	}
	return all
}

// madeBy returns the calls that make a value, here, around the function literal that
// captures it, or at the callers that pass it.
func madeBy(w *dataflow.Walk, v ssa.Value, depth int) []*ssa.Call {
	if depth > budget.Chain.Max {
		return nil
	}
	var all []*ssa.Call
	switch v := v.(type) {
	case *ssa.Call:
		fn := v.Common().StaticCallee()
		if fn == nil || fn.Blocks == nil {
			return []*ssa.Call{v}
		}
		for _, result := range gotypes.ReturnValues(fn, 0) {
			all = append(all, madeBy(w, result, depth+1)...)
		}
	case *ssa.MakeInterface:
		return madeBy(w, v.X, depth)
	case *ssa.FreeVar:
		if bound, _ := alias.Binding(w.Prog, v, nil); bound != nil {
			return madeBy(w, bound, depth+1)
		}
	case *ssa.UnOp: // a captured variable is kept in a cell
		cell := v.X
		if captured, ok := cell.(*ssa.FreeVar); ok {
			cell, _ = alias.Binding(w.Prog, captured, nil)
		}
		if cell == nil {
			return nil
		}
		for _, use := range w.Prog.Uses(cell) {
			if s, ok := use.(*ssa.Store); ok && s.Addr == cell {
				all = append(all, madeBy(w, s.Val, depth+1)...)
			}
		}
	case *ssa.Parameter:
		i := slices.Index(v.Parent().Params, v)
		for _, call := range w.Callers(v.Parent()) {
			if arg := gotypes.Argument(call.Common(), v.Parent(), i); arg != nil {
				all = append(all, madeBy(w, arg, depth+1)...)
			}
		}
	}
	return all
}

// looseForms finds forms that say which grant they ask for and that no known
// request sends: a client that somebody generated, or a helper in another
// package, does. Seen are the parameters of the known ones.
func looseForms(w *dataflow.Walk, seen map[ast.Node]bool) []*Request {
	var all []*Request
	for _, fn := range w.Prog.Functions {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				made, ok := instr.(*ssa.MakeMap)
				if !ok || !formLike(made.Type()) {
					continue
				}
				w.Begin()
				req := &Request{Body: FormBody, Automatic: true, At: w.Prog.Syntax().Exprs[made]}
				b := &assembly{Reader: strtemplate.NewReader(w), request: req}
				b.many(b.Params(made, nil), "body")
				meaning(w, req)
				known := slices.ContainsFunc(req.Parameters, func(f *Parameter) bool { return seen[f.Node] })
				if req.At != nil && !known && slices.ContainsFunc(req.Parameters, func(f *Parameter) bool { return f.Key == "grant_type" }) {
					all = append(all, req)
				}
			}
		}
	}
	return all
}

// formLike reports whether a type is url.Values or a map of texts.
func formLike(t types.Type) bool {
	m, ok := t.Underlying().(*types.Map)
	if !ok || !gotypes.IsText(m.Key()) {
		return false
	}
	if list, ok := m.Elem().Underlying().(*types.Slice); ok {
		return gotypes.IsText(list.Elem())
	}
	return gotypes.IsText(m.Elem())
}

// looseBasic is the request that a Basic header is made for, where nothing else
// of the request is known but that the function around it names a grant or a
// token endpoint.
func looseBasic(w *dataflow.Walk, instr ssa.Instruction, seen map[ast.Node]bool) *Request {
	w.Begin()
	r := strtemplate.NewReader(w)
	req := &Request{}
	b := &assembly{Reader: r, request: req}
	if v, ok := instr.(ssa.Value); ok && buildsText(w, v) {
		b.authorization(r.Text(v, nil, nil), r.Prog.Syntax().Exprs[v], dataflow.ProgramPoint{Instr: instr, Frame: nil})
	}
	if call, ok := instr.(ssa.CallInstruction); ok {
		if fn := call.Common().StaticCallee(); fn != nil && w.Unit().Site.Row(gotypes.Declared(fn), catalog.Basic) != nil && len(call.Common().Args) > 0 {
			b.onObject(call, alias.Name{Value: call.Common().Args[0], Frame: nil}, "", 1)
		}
	}
	req.Basics = slices.DeleteFunc(req.Basics, func(b *Basic) bool { return b.Node == nil || seen[b.Node] })
	if len(req.Basics) == 0 || !w.Unit().Site.RequestsToken(req.Basics[0].Node) {
		return nil
	}
	req.At = req.Basics[0].Node
	req.loose = true
	return req
}

// taggedQueries finds structs whose tags put a client secret into the query.
func taggedQueries(w *dataflow.Walk) []*Request {
	fields := slices.SortedFunc(maps.Keys(w.Prog.FieldAddrs), func(a, b *types.Var) int { return w.Unit().ComparePos(a.Pos(), b.Pos()) })
	var all []*Request
	r := strtemplate.NewReader(w)
	for _, f := range fields {
		for _, fa := range w.Prog.FieldAddrs[f] {
			tag := gotypes.StructOf(fa.X.Type()).Tag(fa.Field)
			name, _, _ := strings.Cut(reflect.StructTag(tag).Get("query"), ",")
			if row := w.Unit().Site.Key(name); row == nil || row.Word("as") != "secret" || row.Word("provider") != "" {
				continue
			}
			for _, instr := range w.Prog.Uses(fa) {
				s, ok := instr.(*ssa.Store)
				if !ok || s.Addr != fa {
					continue
				}
				node := r.StoreSource(s)
				if node == nil {
					continue
				}
				w.Begin()
				req := &Request{At: node}
				req.Parameters = []*Parameter{{Key: name, In: InQuery, Node: node, Origins: w.Get(s.Val, nil, nil), request: req, at: dataflow.ProgramPoint{Instr: s, Frame: nil}}}
				all = append(all, req)
			}
		}
	}
	return all
}
