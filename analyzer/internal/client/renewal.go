package client

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// A Renewal says what it takes until a program uses a new value instead of the
// one that it has.
type Renewal string

// The renewals, the most expensive first.
const (
	// Rebuild: the value is in the binary.
	Rebuild Renewal = "build"
	// Restart: the value is read while the program starts, or from where it
	// can't change while the program runs: its environment, its flags.
	Restart Renewal = "restart"
	// Reread: the value is read whenever the code runs that needs it.
	Reread Renewal = "none"
	// Open: that is decided elsewhere.
	Open Renewal = ""
)

var renewals = []Renewal{Rebuild, Restart, Open, Reread}

// RenewalOf returns what it takes until a new value of a part is used: the most
// that any of its origins takes.
func (p *Clients) RenewalOf(part *Part) Renewal {
	if part == nil {
		return Open
	}
	found := make(map[Renewal]bool)
	for _, o := range part.Origins {
		if o.When == "" || len(part.Origins) == 1 { // not what counts in place of another
			found[p.renewal(o)] = true
		}
	}
	for _, r := range renewals {
		if found[r] {
			return r
		}
	}
	return Open
}

func (p *Clients) renewal(o *dataflow.Origin) Renewal {
	switch o.Kind {
	case facts.Const, facts.Embed:
		return Rebuild
	case facts.Env, facts.Flag, facts.Config, facts.Stdin, facts.Prompt:
		return Restart
	case facts.File, facts.Reader, facts.Exec, facts.Vault, facts.Keyring:
		switch {
		case !o.Place.Here():
			return Open
		case p.startsAt(o.Place.Pos, make(map[*ast.FuncDecl]bool)):
			return Restart
		case p.mayStartAt(o.Place.Pos):
			return Open
		}
		return Reread
	}
	return Open
}

// startsAt reports whether the code at a place runs once, while the program or
// the package starts. Known are functions of which that was asked: no, while it is
// not known yet.
func (p *Clients) startsAt(pos token.Pos, known map[*ast.FuncDecl]bool) bool {
	fn := p.unit.FuncAround(pos)
	if p.repeated(pos) {
		return false
	}
	once, ok := known[fn]
	if !ok {
		known[fn] = false
		once = p.runsOnce(fn, known)
		known[fn] = once
	}
	return once
}

// runsOnce is startsAt for a function, or nil for what is outside of all.
func (p *Clients) runsOnce(fn *ast.FuncDecl, known map[*ast.FuncDecl]bool) bool {
	switch {
	case fn == nil:
		return true // a variable of the package
	case fn.Recv == nil && (fn.Name.Name == "init" || fn.Name.Name == "main" && p.unit.Pass.Pkg.Name() == "main"):
		return true
	case p.mayStartAt(fn.Pos()):
		return false
	}
	obj := p.unit.Pass.TypesInfo.Defs[fn.Name]
	uses := p.usesOf(obj)
	for _, use := range uses {
		if !use.call || !p.startsAt(use.pos, known) {
			return false
		}
	}
	return len(uses) > 0
}

// mayStartAt reports whether other packages call the function around a place,
// so that they decide when it runs.
func (p *Clients) mayStartAt(pos token.Pos) bool {
	fn := p.unit.FuncAround(pos)
	return fn != nil && fn.Name.IsExported() && p.unit.Pass.Pkg.Name() != "main"
}

// repeated reports whether a place is in a loop or in a function literal.
func (p *Clients) repeated(pos token.Pos) bool {
	return slices.ContainsFunc(p.unit.Around(pos, pos), func(n ast.Node) bool {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt, *ast.FuncLit:
			return true
		}
		return false
	})
}

// A use is a place where a function is named: it is called there, or it is a
// value.
type use struct {
	pos  token.Pos
	call bool
}

// usesOf returns the places that name a function.
func (p *Clients) usesOf(fn types.Object) []use {
	var all []use
	called := make(map[*ast.Ident]bool)
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		switch n := n.(type) {
		case *ast.CallExpr:
			switch fun := ast.Unparen(n.Fun).(type) {
			case *ast.Ident:
				called[fun] = true
			case *ast.SelectorExpr:
				called[fun.Sel] = true
			}
		case *ast.Ident:
			if p.unit.Pass.TypesInfo.Uses[n] == fn {
				all = append(all, use{n.Pos(), called[n]})
			}
		}
	})
	return all
}
