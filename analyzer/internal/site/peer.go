package site

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// Peer returns the expression of another part of the client that a slot
// belongs to: what the attribute of the slot's row names ("id", "endpoint",
// "redirect"). It is nil where the row or the code has none.
func (p *Package) Peer(s *Slot, attr string) ast.Expr {
	if s.Row == nil {
		return nil
	}
	v, ok := s.Row.Attr(attr)
	if !ok {
		return nil
	}
	if call, ok := s.Client.(*ast.CallExpr); ok {
		if v.Param >= 0 && v.Param < len(call.Args) {
			return call.Args[v.Param]
		}
		return nil
	}
	return p.fieldBeside(s, v.Field)
}

// fieldBeside returns the value of another field of the struct whose field a
// slot is.
func (p *Package) fieldBeside(s *Slot, name string) ast.Expr {
	switch client := s.Client.(type) {
	case *ast.CompositeLit:
		if found := p.literalField(client, name); found != nil {
			return found
		}
		return p.assignedLater(client, s.Func, name)
	case *ast.AssignStmt:
		return p.assignedField(s, name)
	}
	return nil
}

// literalField returns the value of a field in a struct literal.
func (p *Package) literalField(lit *ast.CompositeLit, name string) ast.Expr {
	t := p.Info.TypeOf(lit)
	if t == nil || name == "" {
		return nil
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == name {
				return kv.Value
			}
		} else if i < s.NumFields() && s.Field(i).Name() == name {
			return elt
		}
	}
	return nil
}

// assignedLater returns what a function assigns to a field of the variable that
// holds a literal.
func (p *Package) assignedLater(lit *ast.CompositeLit, fn *ast.FuncDecl, name string) ast.Expr {
	if fn == nil || name == "" {
		return nil
	}
	var found ast.Expr
	ast.Inspect(fn, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return found == nil
		}
		for i, rhs := range a.Rhs {
			if id, ok := a.Lhs[i].(*ast.Ident); ok && id.Name != "_" && literalOf(rhs) == lit {
				found = p.assignedField(&Slot{Base: id, Func: fn}, name)
			}
		}
		return found == nil
	})
	return found
}

// samePlace reports whether two expressions name one variable, or one field of
// one variable.
func (p *Package) samePlace(a, b ast.Expr) bool {
	switch a := ast.Unparen(a).(type) {
	case *ast.Ident:
		b, ok := ast.Unparen(b).(*ast.Ident)
		return ok && p.Info.ObjectOf(a) != nil && p.Info.ObjectOf(a) == p.Info.ObjectOf(b)
	case *ast.SelectorExpr:
		b, ok := ast.Unparen(b).(*ast.SelectorExpr)
		return ok && p.Info.ObjectOf(a.Sel) == p.Info.ObjectOf(b.Sel) && p.samePlace(a.X, b.X)
	case *ast.StarExpr:
		b, ok := ast.Unparen(b).(*ast.StarExpr)
		return ok && p.samePlace(a.X, b.X)
	}
	return false
}

// literalOf returns the composite literal that an expression is, or whose
// address it takes.
func literalOf(e ast.Expr) *ast.CompositeLit {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = u.X
	}
	lit, _ := ast.Unparen(e).(*ast.CompositeLit)
	return lit
}

// Initializer returns what a variable of the package is declared with; nil
// where it is declared without a value.
func (p *Package) Initializer(v *types.Var) ast.Expr {
	if p.initial == nil {
		p.initial = make(map[*types.Var]ast.Expr)
		for _, f := range p.Files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ValueSpec:
					if len(n.Names) == len(n.Values) {
						for i, name := range n.Names {
							p.initialize(name, n.Values[i])
						}
					}
				case *ast.AssignStmt:
					if len(n.Lhs) == len(n.Rhs) {
						for i, lhs := range n.Lhs {
							if id, ok := lhs.(*ast.Ident); ok {
								p.initialize(id, n.Rhs[i])
							}
						}
					}
				}
				return true
			})
		}
	}
	return p.initial[v]
}

// SetOnce reports whether nothing but its declaration sets a variable of the
// package, as far as the package says: nobody assigns to it, ranges with it or takes
// its address.
func (p *Package) SetOnce(v *types.Var) bool {
	if p.changed == nil {
		p.changed = make(map[*types.Var]bool)
		change := func(e ast.Expr) {
			if e == nil {
				return // for v = range, which has no second variable
			}
			if id, ok := ast.Unparen(e).(*ast.Ident); ok {
				if v, ok := p.Info.Uses[id].(*types.Var); ok {
					p.changed[v] = true
				}
			}
		}
		for _, f := range p.Files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.AssignStmt:
					for _, lhs := range n.Lhs {
						change(lhs)
					}
				case *ast.RangeStmt:
					if n.Tok == token.ASSIGN {
						change(n.Key)
						change(n.Value)
					}
				case *ast.UnaryExpr:
					if n.Op == token.AND {
						change(n.X)
					}
				}
				return true
			})
		}
	}
	return !p.changed[v]
}

func (p *Package) initialize(name *ast.Ident, value ast.Expr) {
	if v, ok := p.Info.Defs[name].(*types.Var); ok {
		p.initial[v] = value
	}
}

// Native reports whether the client is a program that is handed out: the
// catalogue says so of the provider's registration, or the redirect goes to
// the user's own machine.
func (s *Slot) Native() bool { return s.native }

var (
	loopback  = lazyregexp.New(`^https?://(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)`)
	outOfBand = lazyregexp.New(`^(?:urn:ietf:wg:oauth:2\.0:oob(?::auto)?|oob)$`)
)

// Loopback reports whether a redirect goes to the user's own machine, as those
// of native apps do (RFC 8252 7.3).
func Loopback(redirect string) bool { return loopback.MatchString(redirect) }

// OutOfBand reports whether a redirect is one that Google once had for programs
// that nobody can be sent back to.
func OutOfBand(redirect string) bool { return outOfBand.MatchString(redirect) }

func (p *Package) isNative(s *Slot) bool {
	if s.Row == nil {
		return false
	}
	if s.Row.Word("native") != "" {
		return true
	}
	redirect, ok := p.String(p.Peer(s, "redirect"))
	return ok && (Loopback(redirect) || OutOfBand(redirect))
}
