package site

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// An ExpiryKind says what the end of a client secret is there for.
type ExpiryKind int

const (
	// Recorded: the program has the date as a value, by a name or key.
	Recorded ExpiryKind = iota
	// Creating: the date goes into a secret that is being created, by the catalogue.
	Creating
	// ForPeople: a comment, a name or an embedded file says it, and the program does not
	// use it.
	ForPeople
)

// An Expiry is a place that says when a client secret ends.
type Expiry struct {
	Kind ExpiryKind
	// Expr is the value; nil where Day is known.
	Expr ast.Expr
	// At is the place.
	At ast.Node
	// Day is the date that a name or comment holds, as 2006-01-02.
	Day string
	// Label names the place for people.
	Label string
}

func (ix *indexer) addExpiry(e Expiry) {
	if e.At == nil {
		e.At = e.Expr
	}
	ix.index.Expiries = append(ix.index.Expiries, &e)
}

// fieldExpiry notes what is stored in a field that takes the end of a client
// secret, by the catalogue or by its name or tag.
func (ix *indexer) fieldExpiry(field *types.Var, owner types.Type, tag string, value ast.Expr) {
	label := "field " + field.Name()
	if tn := gotypes.TypeName(owner); tn != nil {
		label = qualified(tn) + "." + field.Name()
	}
	switch {
	case ix.Row(field, catalog.Expiry) != nil:
		ix.addExpiry(Expiry{Kind: Creating, Expr: value, Label: label})
	case ix.mayName(field) && (lexicon.IsSecretExpiryName(field.Name()) || tagNames(tag, lexicon.IsSecretExpiryName)):
		ix.recorded(value, label)
	default:
		ix.container(field.Name(), label, value)
	}
}

// variableExpiry notes what a variable or constant holds that is named for the
// end of a client secret, or the day in its name.
func (ix *indexer) variableExpiry(name *ast.Ident, value ast.Expr) {
	switch obj := ix.Info.ObjectOf(name).(type) {
	case *types.Var, *types.Const:
		if value != nil && lexicon.IsSecretExpiryName(name.Name) {
			ix.recorded(value, objectLabel(obj))
		} else if value != nil && ix.container(name.Name, objectLabel(obj), value) {
			return
		} else if day, ok := lexicon.ExpiryInName(name.Name); ok && ix.Info.Defs[name] != nil {
			ix.addExpiry(Expiry{Kind: ForPeople, At: name, Day: day, Label: objectLabel(obj)})
		}
	}
}

// recorded notes the end of a client secret, or what a map or list has of them.
func (ix *indexer) recorded(value ast.Expr, label string) {
	lit := ix.listed(value)
	if lit == nil {
		ix.addExpiry(Expiry{Expr: value, Label: label})
		return
	}
	for _, elt := range lit.Elts {
		within := label
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			key, _ := ix.String(kv.Key)
			if elt = kv.Value; lexicon.IsSecretExpiryName(key) {
				continue // noted by its key
			}
			within = element(label, key)
		}
		if !ix.dated(elt, within) {
			ix.recorded(elt, within)
		}
	}
}

// container notes the ends of client secrets that a map or list of another name
// holds: by secrets, the elements of one that is named for ends; or the fields
// that are named so, in a list that is named for secrets.
func (ix *indexer) container(name, label string, value ast.Expr) bool {
	lit := ix.listed(value)
	if lit == nil {
		return false
	}
	ends, secrets := lexicon.IsExpiryName(name), lexicon.IsSecretsName(name)
	if !ends && !secrets {
		return false
	}
	for _, elt := range lit.Elts {
		key := ""
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			key, _ = ix.String(kv.Key)
			elt = kv.Value
		}
		if secrets || lexicon.IsSecretName(key) {
			if !ix.dated(elt, element(label, key)) && ends {
				ix.recorded(elt, element(label, key))
			}
		}
	}
	return true
}

// dated notes the fields of a struct's literal that are named for an end, and
// reports whether it is one.
func (ix *indexer) dated(e ast.Expr, label string) bool {
	lit, t := ix.literal(e)
	if lit == nil {
		return false
	}
	s, ok := t.(*types.Struct)
	if !ok || gotypes.TypeName(ix.Info.TypeOf(lit)) != nil && gotypes.TypeName(ix.Info.TypeOf(lit)).Pkg() != ix.Types {
		return false
	}
	for i, elt := range lit.Elts {
		index := i
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			name, _ := kv.Key.(*ast.Ident)
			if name == nil {
				continue
			}
			index, elt = fieldIndex(s, name.Name), kv.Value
		}
		if index < 0 || index >= s.NumFields() || lexicon.IsSecretExpiryName(s.Field(index).Name()) {
			continue // noted by its own name
		}
		if lexicon.IsExpiryName(s.Field(index).Name()) {
			ix.addExpiry(Expiry{Expr: elt, Label: label + "." + s.Field(index).Name()})
		}
	}
	return true
}

// listed returns the literal of a map, slice or array, or nil.
func (ix *indexer) listed(e ast.Expr) *ast.CompositeLit {
	lit, t := ix.literal(e)
	switch t.(type) {
	case *types.Map, *types.Slice, *types.Array:
		return lit
	}
	return nil
}

// literal returns the literal that an expression is or points to, and the type
// below its name.
func (ix *indexer) literal(e ast.Expr) (*ast.CompositeLit, types.Type) {
	if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && addr.Op == token.AND {
		e = addr.X
	}
	lit, ok := ast.Unparen(e).(*ast.CompositeLit)
	if !ok || ix.Info.TypeOf(lit) == nil {
		return nil, nil
	}
	return lit, gotypes.Pointee(ix.Info.TypeOf(lit)).Underlying()
}

// element names an element of a container for people.
func element(label, key string) string {
	if key == "" {
		return label
	}
	return label + "[" + key + "]"
}

// elementExpiry notes what is put into a map that is named for the ends of
// client secrets, or for ends and under the name of a secret.
func (ix *indexer) elementExpiry(container ast.Expr, key string, value ast.Expr) {
	name := NameOf(container)
	if name == "" || lexicon.IsSecretExpiryName(key) {
		return
	}
	if lexicon.IsSecretExpiryName(name) || lexicon.IsSecretName(key) && lexicon.IsExpiryName(name) {
		ix.addExpiry(Expiry{Expr: value, Label: element(name, key)})
	}
}

// callExpiry notes arguments that are the end of a client secret: by the
// catalogue, or behind a constant that names it.
func (ix *indexer) callExpiry(call *ast.CallExpr, obj types.Object) {
	for _, r := range ix.Rows(obj) {
		if i := r.Symbol.Param; r.Verb == catalog.Expiry && i >= 0 && i < len(call.Args) {
			ix.addExpiry(Expiry{Kind: Creating, Expr: call.Args[i], Label: funcLabel(obj)})
		}
	}
	for i := 1; i < len(call.Args); i++ {
		if key, ok := ix.String(call.Args[i-1]); ok && lexicon.IsSecretExpiryName(key) {
			if _, constant := ix.String(call.Args[i]); constant {
				ix.addExpiry(Expiry{Expr: call.Args[i], Label: key})
			}
		}
	}
}

// textExpiry notes a constant with the answer of a registration in it, and one
// that is a name with a day.
func (ix *indexer) textExpiry(e ast.Expr, s string) {
	if len(shape.ExpiresAt(s)) > 0 {
		ix.addExpiry(Expiry{Expr: e, Label: "client_secret_expires_at"})
	} else if day, ok := lexicon.ExpiryInName(s); ok {
		ix.addExpiry(Expiry{Kind: ForPeople, At: e, Day: day, Label: s})
	}
}

// commentExpiries notes the comments that say when the client secret ends that
// they stand beside: behind it on its line, or on the lines above.
func (ix *indexer) commentExpiries(f *ast.File) {
	var lines map[int]string
	line := func(pos token.Pos) int { return ix.Fset.PositionFor(pos, false).Line }
	for _, group := range f.Comments {
		for _, c := range group.List {
			day := shape.ExpirySaid(c.Text)
			if day == "" || strings.HasPrefix(c.Text, "//oauthvet:") {
				continue
			}
			if lines == nil {
				lines = ix.secretLines(f)
			}
			label, beside := lines[line(c.Pos())]
			if !beside {
				label, beside = lines[line(group.End())+1]
			}
			if beside {
				ix.addExpiry(Expiry{Kind: ForPeople, At: c, Day: day, Label: "the comment beside " + label})
			}
		}
	}
}

// secretLines maps the lines of a file that are about a client secret to its
// name: those of slots and their clients, of declarations and fields named for
// one, and of constants that are such a name.
func (ix *indexer) secretLines(f *ast.File) map[int]string {
	lines := make(map[int]string)
	add := func(n ast.Node, label string) {
		if n == nil || n.Pos() < f.FileStart || n.Pos() > f.FileEnd {
			return
		}
		if line := ix.Fset.PositionFor(n.Pos(), false).Line; lines[line] == "" {
			lines[line] = label
		}
	}
	for _, s := range ix.index.Slots {
		add(s.Node(), s.Label)
		add(s.Client, s.Label)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if ix.Info.Defs[n] != nil && lexicon.IsSecretName(n.Name) {
				add(n, n.Name)
			}
		case *ast.BasicLit:
			if s, ok := ix.String(n); ok && lexicon.IsSecretName(s) {
				add(n, s)
			}
		}
		return true
	})
	return lines
}
