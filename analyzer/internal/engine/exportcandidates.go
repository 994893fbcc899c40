package engine

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// candidates reports whether the package has something to tell that is no
// parameter.
func (e *exporter) candidates() bool {
	scope := e.unit.Pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if ast.IsExported(name) && slices.Contains(lexicon.Words(name), "secret") {
			return true
		}
	}
	for _, f := range e.unit.Pass.Files {
		if !e.unit.Skipped(f.FileStart) && slices.ContainsFunc(f.Decls, e.candidate) {
			return true
		}
	}
	return false
}

// candidate reports whether there is something in a declaration for the sake of
// which a function's results can be worth telling.
func (e *exporter) candidate(decl ast.Decl) bool {
	text := e.texts && e.yieldsText(decl)
	found, takes := false, text && e.takesText(decl)
	ast.Inspect(decl, func(n ast.Node) bool {
		if ret, ok := n.(*ast.ReturnStmt); ok && takes {
			found = found || e.returnsValue(ret)
		}
		expr, ok := n.(ast.Expr)
		if !ok || found {
			return !found
		}
		if s, ok := e.unit.Site.String(expr); ok {
			found = len(s) >= 16 && shape.Of(s).Real()
			return false
		}
		switch n := n.(type) {
		case *ast.CallExpr:
			found = e.looksUp(n, text)
		case *ast.Ident:
			found = e.passesOn(e.unit.Pass.TypesInfo.Uses[n])
		}
		return !found
	})
	return found
}

// yielders returns the functions with candidates, and those that call them: no
// others have results, or give variables and fields values, that are worth telling
// for the candidates' sake.
func (e *exporter) yielders() map[*ssa.Function]bool {
	prog := e.flow.Program()
	found := make(map[*ssa.Function]bool)
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		fn = gotypes.Outermost(fn)
		if found[fn] {
			return
		}
		found[fn] = true
		for _, call := range prog.Calls[fn] {
			add(call.Parent())
		}
	}
	for _, f := range e.unit.Pass.Files {
		for _, decl := range f.Decls {
			if e.unit.Skipped(f.FileStart) || !e.candidate(decl) {
				continue
			}
			fn := prog.Func("init") // with the values of package variables
			if fd, ok := decl.(*ast.FuncDecl); ok {
				obj, ok := e.unit.Pass.TypesInfo.Defs[fd.Name].(*types.Func)
				if !ok {
					continue // func _()
				}
				fn = prog.Prog.FuncValue(obj)
			}
			if fn != nil {
				add(fn)
			}
		}
	}
	return found
}

// among reports whether results of a function, and what it stores, can be worth
// telling.
func (e *exporter) among(fn *ssa.Function) bool {
	return e.only == nil || e.only[gotypes.Outermost(fn)]
}

// filledAmong reports whether what an address leads to may be filled in a
// function that is among those that can be worth telling of: the address does
// more there than be read.
func filledAmong[I ssa.Instruction](e *exporter, addrs []I) bool {
	return e.only == nil || slices.ContainsFunc(addrs, func(i I) bool { return e.among(i.Parent()) && !onlyRead(i) })
}

func onlyRead(addr ssa.Instruction) bool {
	fa, ok := addr.(*ssa.FieldAddr)
	if !ok {
		_, read := addr.(*ssa.UnOp)
		return read
	}
	for _, use := range *fa.Referrers() {
		switch use.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

// yieldsText reports whether a declaration is a function with a text among its
// results.
func (e *exporter) yieldsText(decl ast.Decl) bool {
	fd, ok := decl.(*ast.FuncDecl)
	if !ok {
		return false
	}
	obj, ok := e.unit.Pass.TypesInfo.Defs[fd.Name].(*types.Func)
	return ok && slices.ContainsFunc(slices.Collect(obj.Signature().Results().Variables()), func(v *types.Var) bool { return gotypes.IsText(v.Type()) })
}

// takesText reports whether a declaration is an exported function whose caller passes
// a text, or a method of a struct with one: what it does to that is worth telling.
func (e *exporter) takesText(decl ast.Decl) bool {
	fd, ok := decl.(*ast.FuncDecl)
	if !ok || !fd.Name.IsExported() {
		return false
	}
	obj, ok := e.unit.Pass.TypesInfo.Defs[fd.Name].(*types.Func)
	if !ok {
		return false
	}
	isText := func(v *types.Var) bool { return gotypes.IsText(v.Type()) }
	if recv := obj.Signature().Recv(); recv != nil {
		if s := gotypes.StructOf(recv.Type()); s != nil && slices.ContainsFunc(slices.Collect(s.Fields()), isText) {
			return true
		}
	}
	return slices.ContainsFunc(slices.Collect(obj.Signature().Params().Variables()), isText)
}

// returnsValue reports whether something else than constants is returned. Bodies that
// a driver has not type-checked return nothing that is known.
func (e *exporter) returnsValue(ret *ast.ReturnStmt) bool {
	return slices.ContainsFunc(ret.Results, func(r ast.Expr) bool {
		tv := e.unit.Pass.TypesInfo.Types[r]
		return tv.Type != nil && tv.Value == nil && gotypes.IsText(tv.Type)
	})
}

// looksUp reports whether a call reads an environment variable whose name is
// not constant: a helper that does so may have a default beside the name. In a
// function that returns a text, it may also read a file or the like.
func (e *exporter) looksUp(call *ast.CallExpr, text bool) bool {
	obj := e.unit.Site.Callee(call)
	if obj == nil {
		return false
	}
	r := e.unit.Site.Row(obj, catalog.Source)
	if r == nil {
		return false
	}
	switch facts.Kind(r.Word("kind")) {
	case facts.File, facts.Reader, facts.Exec:
		return text
	case facts.Env:
	default:
		return false
	}
	i := r.Param("name")
	if i < 0 || i >= len(call.Args) {
		return false
	}
	_, constant := e.unit.Site.String(call.Args[i])
	return !constant
}

// passesOn reports whether facts of another package tell of an object that is
// used here.
func (e *exporter) passesOn(obj types.Object) bool {
	if !e.unit.FedHere || obj == nil || obj.Pkg() == nil || obj.Pkg() == e.unit.Pass.Pkg {
		return false
	}
	switch obj := obj.(type) {
	case *types.Func:
		return e.unit.Pass.ImportObjectFact(obj.Origin(), new(facts.YieldsFact))
	case *types.Var:
		return e.unit.Pass.ImportObjectFact(obj.Origin(), new(facts.HoldsFact))
	}
	return false
}
