package site

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/position"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// Index finds the slots, the loose secrets and the embedded files of the
// package. Files for which skip is true are left out.
func (p *Package) Index(skip func(*ast.File) bool) *Index {
	ix := &indexer{Package: p, index: &Index{}, requests: make(map[*ast.FuncDecl]bool)}
	files := slices.DeleteFunc(slices.Clone(p.Files), skip)
	in := inspector.New(files)
	in.WithStack(nil, func(n ast.Node, push bool, stack []ast.Node) bool {
		if !push {
			return true
		}
		ix.fn = enclosing(stack)
		return ix.visit(n, stack)
	})
	slices.SortStableFunc(ix.index.Slots, func(a, b *Slot) int { return position.Compare(p.Fset, a.Pos(), b.Pos()) })
	for _, f := range files {
		ix.commentExpiries(f)
	}
	slices.SortStableFunc(ix.index.Expiries, func(a, b *Expiry) int { return position.Compare(p.Fset, a.At.Pos(), b.At.Pos()) })
	return ix.index
}

type indexer struct {
	*Package
	index *Index
	fn    *ast.FuncDecl
	// requests says of functions whether they build a token request.
	requests map[*ast.FuncDecl]bool
}

func enclosing(stack []ast.Node) *ast.FuncDecl {
	for _, n := range stack {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return nil
}

// visit looks at one node and reports whether to look below it.
func (ix *indexer) visit(n ast.Node, stack []ast.Node) bool {
	switch n := n.(type) {
	case *ast.CompositeLit:
		ix.composite(n)
	case *ast.AssignStmt:
		ix.assign(n)
	case *ast.GenDecl:
		ix.embeds(n)
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if len(n.Values) == len(n.Names) && name.Name != "_" {
				ix.variable(name, n.Values[i], n)
				ix.variableExpiry(name, n.Values[i])
			} else {
				ix.variableExpiry(name, nil)
			}
		}
	case *ast.CallExpr:
		ix.call(n)
	case *ast.BlockStmt:
		ix.appends(n.List)
	case *ast.ReturnStmt:
		ix.returned(n, stack)
	case *ast.StructType:
		ix.tagDefaults(n)
		ix.queryTags(n)
	case *ast.UnaryExpr:
		ix.address(n)
	case *ast.ImportSpec:
		return false
	}
	if e, ok := n.(ast.Expr); ok {
		if s, ok := ix.String(e); ok {
			ix.index.Requests = ix.index.Requests || requestWords.MatchString(s)
			if _, isName := e.(*ast.Ident); !isName {
				ix.loose(e, s)
				ix.textExpiry(e, s)
			}
			return false
		}
		if b, ok := e.(*ast.BinaryExpr); ok && b.Op == token.ADD && !within(stack, b) {
			ix.concat(b)
		}
	}
	return true
}

// within reports whether the parent of b is an addition too.
func within(stack []ast.Node, b *ast.BinaryExpr) bool {
	i := len(stack) - 2
	for i >= 0 {
		if _, paren := stack[i].(*ast.ParenExpr); !paren {
			break
		}
		i--
	}
	if i < 0 {
		return false
	}
	parent, ok := stack[i].(*ast.BinaryExpr)
	return ok && parent.Op == token.ADD
}

func (ix *indexer) add(spec *Spec, expr ast.Expr, client ast.Node, key string) *Slot {
	s := &Slot{Spec: *spec, Expr: ast.Unparen(expr), Client: client, Func: ix.fn}
	s.Key = key
	s.native = ix.isNative(s)
	ix.index.Slots = append(ix.index.Slots, s)
	return s
}

// composite finds slots in the literal of a struct or map.
func (ix *indexer) composite(lit *ast.CompositeLit) {
	typ := ix.Info.TypeOf(lit)
	if typ == nil {
		return
	}
	if ptr, ok := typ.Underlying().(*types.Pointer); ok {
		typ = ptr.Elem() // an element &T{} written as {}
	}
	switch t := typ.Underlying().(type) {
	case *types.Struct:
		ix.bare(lit, typ, t)
		ix.endpoint(lit, typ)
		for i, elt := range lit.Elts {
			index, value := i, elt
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				id, ok := kv.Key.(*ast.Ident)
				if !ok {
					continue
				}
				index, value = fieldIndex(t, id.Name), kv.Value
			}
			if index < 0 || index >= t.NumFields() {
				continue
			}
			if spec := ix.fieldSpec(t.Field(index).Origin(), typ, t.Tag(index)); spec != nil {
				ix.add(spec, value, lit, "")
			}
			ix.fieldExpiry(t.Field(index).Origin(), typ, t.Tag(index), value)
		}
	case *types.Map:
		for _, elt := range lit.Elts {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			if key, ok := ix.String(kv.Key); ok {
				ix.keyed(key, kv.Value, typ, lit)
			}
		}
	}
}

func fieldIndex(s *types.Struct, name string) int {
	for i := range s.NumFields() {
		if s.Field(i).Name() == name {
			return i
		}
	}
	return -1
}

// keyed finds a slot in a value that stands under a constant key.
func (ix *indexer) keyed(key string, value ast.Expr, container types.Type, client ast.Node) {
	if lexicon.IsSecretExpiryName(key) {
		ix.addExpiry(Expiry{Expr: value, Label: key})
		return
	}
	if ix.authorization(key, value, client) {
		return
	}
	tn := gotypes.TypeName(container)
	strong := tn != nil && tn.Pkg() != nil && tn.Pkg().Path() == "net/url"
	spec := ix.keySpec(key, strong)
	if spec == nil {
		return
	}
	if list, ok := ast.Unparen(value).(*ast.CompositeLit); ok { // url.Values{"client_secret": {secret}}
		for _, e := range list.Elts {
			if t := ix.Info.TypeOf(e); t != nil && isString(t) {
				ix.add(spec, e, client, key)
			}
		}
		return
	}
	if t := ix.Info.TypeOf(value); t != nil && isStringOrAny(t) {
		ix.add(spec, value, client, key)
	}
}

// assign finds slots on the left of an assignment.
func (ix *indexer) assign(n *ast.AssignStmt) {
	if len(n.Lhs) != len(n.Rhs) || n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
		return
	}
	for i, lhs := range n.Lhs {
		rhs := n.Rhs[i]
		switch l := ast.Unparen(lhs).(type) {
		case *ast.IndexExpr:
			if key, ok := ix.String(l.Index); ok {
				ix.elementExpiry(l.X, key, rhs)
				if t := ix.Info.TypeOf(l.X); t != nil {
					ix.keyed(key, rhs, t, n)
				}
			}
		case *ast.Ident:
			if l.Name != "_" {
				ix.variable(l, rhs, n)
				ix.variableExpiry(l, rhs)
			}
		case *ast.SelectorExpr:
			if sel := ix.Info.Selections[l]; sel != nil && sel.Kind() == types.FieldVal {
				field := ix.field(l)
				if spec := ix.fieldSpec(field, sel.Recv(), fieldTag(sel)); spec != nil {
					ix.add(spec, rhs, n, "").Base = l.X
				}
				ix.fieldExpiry(field, sel.Recv(), fieldTag(sel), rhs)
			} else if v := ix.variableOf(l); v != nil {
				if spec := ix.variableSpec(v); spec != nil {
					ix.add(spec, rhs, n, "")
				}
			}
		}
	}
}

// address finds a slot whose address is taken: what fills it is a flag, a
// decoder, or a store through the pointer.
func (ix *indexer) address(n *ast.UnaryExpr) {
	l, ok := ast.Unparen(n.X).(*ast.SelectorExpr)
	if !ok || n.Op != token.AND {
		return
	}
	if sel := ix.Info.Selections[l]; sel != nil && sel.Kind() == types.FieldVal {
		if spec := ix.fieldSpec(ix.field(l), sel.Recv(), fieldTag(sel)); spec != nil && spec.Row != nil {
			ix.add(spec, n, n, "").Base = l.X
		}
	}
}

// fieldTag returns the tag of the field that a selection ends in.
func fieldTag(sel *types.Selection) string {
	t := sel.Recv()
	tag := ""
	for _, i := range sel.Index() {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			t = ptr.Elem()
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok {
			return ""
		}
		t, tag = s.Field(i).Type(), s.Tag(i)
	}
	return tag
}

// variable finds a slot in what is assigned to a variable or constant.
func (ix *indexer) variable(name *ast.Ident, value ast.Expr, client ast.Node) {
	obj := ix.Info.ObjectOf(name)
	switch obj.(type) {
	case *types.Var, *types.Const:
	default:
		return
	}
	if spec := ix.variableSpec(obj); spec != nil {
		ix.add(spec, value, client, "")
	}
}

// returned finds a slot in what a function returns whose name says that it is
// a client secret.
func (ix *indexer) returned(n *ast.ReturnStmt, stack []ast.Node) {
	if ix.fn == nil || len(n.Results) == 0 || !lexicon.IsSecretName(ix.fn.Name.Name) {
		return
	}
	for _, outer := range stack {
		if _, ok := outer.(*ast.FuncLit); ok {
			return
		}
	}
	if t := ix.Info.TypeOf(n.Results[0]); t != nil && isString(t) {
		ix.add(&Spec{Weak: true, Label: "the result of " + ix.fn.Name.Name}, n.Results[0], n, "")
	}
}

// tagDefaults finds defaults in the tags of fields that take a client secret.
func (ix *indexer) tagDefaults(n *ast.StructType) {
	for _, f := range n.Fields.List {
		if f.Tag == nil {
			continue
		}
		for _, name := range f.Names {
			field, _ := ix.Info.ObjectOf(name).(*types.Var)
			if field == nil {
				continue
			}
			tag := unquoteTag(f.Tag.Value)
			spec := ix.fieldSpec(field, nil, tag)
			if spec == nil {
				continue
			}
			if text, ok := ix.TagDefault(tag); ok {
				ix.index.Slots = append(ix.index.Slots, &Slot{Spec: *spec, Text: &text, At: f.Tag, Client: n, Func: ix.fn})
			}
		}
	}
}

// loose looks at a constant that stands anywhere.
func (ix *indexer) loose(e ast.Expr, s string) {
	if len(s) < 8 {
		return
	}
	if f, start, end := shape.Find(s); f != nil {
		ix.index.Loose = append(ix.index.Loose, &Loose{Expr: ix.part(e, s[start:end]), Text: shape.Of(s[start:end])})
	}
	for _, m := range shape.Members(s) {
		if m.Text.Real() && m.Text.Class() != shape.Secret {
			ix.index.Loose = append(ix.index.Loose, &Loose{Expr: ix.part(e, s[m.Start:m.End]), Text: m.Text, Key: m.Key})
		}
	}
}

// part returns the operand of a constant addition that holds the secret, or
// the whole: a constant that gives itself away by its name stands elsewhere.
func (ix *indexer) part(e ast.Expr, secret string) ast.Expr {
	for _, operand := range flatten(e, nil) {
		if s, ok := ix.String(operand); ok && strings.Contains(s, secret) {
			return operand
		}
	}
	return e
}
