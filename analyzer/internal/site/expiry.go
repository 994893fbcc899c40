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

// An Expiry is a place that says when a client secret ends.
type Expiry struct {
	// Expr is the value; nil where Day is known.
	Expr ast.Expr
	// At is the place.
	At ast.Node
	// Day is the date that a name or comment holds, as 2006-01-02.
	Day string
	// Label names the place for people.
	Label string
	// Created says that the date goes into a secret that is being created. All
	// other places record one.
	Created bool
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
		ix.addExpiry(Expiry{Expr: value, Label: label, Created: true})
	case ix.mayName(field) && (lexicon.IsSecretExpiryName(field.Name()) || tagNames(tag, lexicon.IsSecretExpiryName)):
		ix.addExpiry(Expiry{Expr: value, Label: label})
	}
}

// variableExpiry notes what a variable or constant holds that is named for the
// end of a client secret, or the day in its name.
func (ix *indexer) variableExpiry(name *ast.Ident, value ast.Expr) {
	switch obj := ix.Info.ObjectOf(name).(type) {
	case *types.Var, *types.Const:
		if value != nil && lexicon.IsSecretExpiryName(name.Name) {
			ix.addExpiry(Expiry{Expr: value, Label: objectLabel(obj)})
		} else if day, ok := lexicon.ExpiryInName(name.Name); ok && ix.Info.Defs[name] != nil {
			ix.addExpiry(Expiry{At: name, Day: day, Label: objectLabel(obj)})
		}
	}
}

// callExpiry notes arguments that are the end of a client secret: by the
// catalogue, or behind a constant that names it.
func (ix *indexer) callExpiry(call *ast.CallExpr, obj types.Object) {
	for _, r := range ix.Rows(obj) {
		if i := r.Symbol.Param; r.Verb == catalog.Expiry && i >= 0 && i < len(call.Args) {
			ix.addExpiry(Expiry{Expr: call.Args[i], Label: funcLabel(obj), Created: true})
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
		ix.addExpiry(Expiry{At: e, Day: day, Label: s})
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
				ix.addExpiry(Expiry{At: c, Day: day, Label: "the comment beside " + label})
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
