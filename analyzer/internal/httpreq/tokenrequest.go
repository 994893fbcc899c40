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

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// isToken reports whether a request is one of OAuth's, after its fields got
// their meaning.
func (r *Request) isToken() bool {
	if r.At == nil {
		return false
	}
	for _, f := range r.Parameters {
		if strings.Contains(strings.ToLower(f.Key), "intent") || strings.Contains(strings.ToLower(f.Key), "payment") {
			return false
		}
	}
	for _, as := range []string{"secret", "grant", "assertion"} {
		if r.Is(as) {
			return true
		}
	}
	return len(r.Basics) > 0 && (r.loose || r.toTokenEndpoint())
}

// toTokenEndpoint reports whether the address is that of a token endpoint.
func (r *Request) toTokenEndpoint() bool {
	if r.Host != nil {
		for path := range strings.SplitSeq(r.Host.Word("path"), ",") {
			if path != "" && strings.HasSuffix(r.Address, path) {
				return true
			}
		}
	}
	return site.TokenAddress(r.Address)
}

// meaning gives the fields of a request their meaning.
func meaning(w *dataflow.Walk, r *Request) {
	for _, f := range r.Parameters {
		row := w.Unit().Site.Key(f.Key)
		f.provided = row != nil && row.Word("provider") != ""
		switch {
		case row == nil && lexicon.IsSecretName(f.Key):
			f.As = "secret"
		case row == nil:
		case row.Word("provider") == "":
			f.As = row.Word("as")
		case r.Host != nil && slices.Contains(strings.Split(row.Word("provider"), ","), r.Provider()),
			row.Word("as") == "secret" && (lexicon.IsSecretName(f.Key) || namesSecret(f)):
			f.As = row.Word("as")
		}
	}
}

// namesSecret reports whether the value of a field is named like a client
// secret.
func namesSecret(f *Parameter) bool {
	switch e := ast.Unparen(f.Node).(type) {
	case *ast.Ident:
		return lexicon.IsSecretName(e.Name)
	case *ast.SelectorExpr:
		return lexicon.IsSecretName(e.Sel.Name)
	case *ast.CallExpr:
		if len(e.Args) == 1 {
			return namesSecret(&Parameter{Node: e.Args[0]})
		}
	}
	return false
}

// looseRequests finds addresses with credentials that no known request uses: a
// helper in another package sends them. Known are the requests that are found
// already.
func looseRequests(w *dataflow.Walk, known []*Request) []*Request {
	seen := make(map[ast.Node]bool)
	for _, r := range known {
		meaning(w, r)
		if !r.isToken() {
			continue
		}
		for _, b := range r.Basics {
			seen[b.Node] = true
		}
		for _, f := range r.Parameters {
			seen[f.Node] = true
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
