package client

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
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

// RenewalOf returns what it takes until a new value of a part of a client is
// used: the most that any of its origins takes. That it takes nothing is said
// only of a client that is made in the run that reads the value.
func (p *Clients) RenewalOf(c *Client, part *Part) Renewal {
	if part == nil {
		return Open
	}
	found := make(map[Renewal]bool)
	for _, o := range part.Origins {
		only := len(part.Origins) == 1 && !(o.Kind == facts.Const && o.Text.Class() == shape.Empty)
		if only || !substitute(o) {
			found[p.renewal(o)] = true
		}
	}
	for _, r := range renewals {
		if found[r] {
			if r == Reread && p.outlives(c) {
				return Open
			}
			return r
		}
	}
	return Open
}

// substitute reports whether an origin counts only in place of another one: a
// default, an empty text, what a program shows or documents in place of a secret.
func substitute(o *dataflow.Origin) bool {
	if o.When != "" || o.Has(dataflow.Default) {
		return true
	}
	if o.Kind != facts.Const {
		return false
	}
	for _, text := range []shape.Text{o.Text, o.Written} {
		switch text.Class() {
		case shape.Empty, shape.Placeholder, shape.Masked:
			return true
		}
	}
	return false
}

func (p *Clients) renewal(o *dataflow.Origin) Renewal {
	switch o.Kind {
	case facts.Const, facts.Embed:
		return Rebuild
	case facts.Env, facts.Flag, facts.Config, facts.Stdin, facts.Prompt:
		return Restart
	case facts.File, facts.Reader, facts.Exec, facts.Vault, facts.Keyring:
		at, kept := p.runOf(o)
		switch {
		case !at.IsValid():
			return Open
		case p.runsAt(at, make(map[*ast.FuncDecl]run)) == once:
			return Restart
		case kept || !o.Place.Here() || p.runsAt(at, make(map[*ast.FuncDecl]run)) != often:
			return Open
		}
		return Reread
	}
	return Open
}

// runOf returns where a value was read, or the outermost call in this package
// that returned it from there; kept says that it may be used in a later run: it
// was stored somewhere, or not returned by the function that read it alone, as
// that of sync.OnceValue.
func (p *Clients) runOf(o *dataflow.Origin) (at token.Pos, kept bool) {
	if o.Place.Here() {
		at = o.Place.Pos
	}
	for _, s := range o.Steps {
		switch {
		case s.Word == dataflow.Stored:
			return at, true
		case s.Word == dataflow.Returned && s.At.Here():
			kept = kept || !p.calledFrom(at, s)
			at = s.At.Pos
		}
	}
	return at, kept
}

// calledFrom reports whether a step came out of a call of the declared function
// around a place.
func (p *Clients) calledFrom(at token.Pos, s dataflow.Step) bool {
	call := p.flow.CallAt(s)
	fn := p.unit.FuncAround(at)
	if call == nil || fn == nil || p.unit.Site.Callee(call) != p.unit.Pass.TypesInfo.Defs[fn.Name] {
		return false
	}
	for _, n := range p.unit.Around(at, at) {
		if _, ok := n.(*ast.FuncLit); ok {
			return false
		}
	}
	return true
}

// outlives reports whether the configuration of a client may be used after the
// run in which it was made: it is put into a field, a variable of the package, or
// another package's hands, or made there.
func (p *Clients) outlives(c *Client) bool {
	if c.Slot == nil || c.Slot.Client == nil {
		return false
	}
	if c.Slot.Row == nil {
		return true
	}
	h := &ConfigUses{Clients: p, set: make(map[types.Object]bool), sources: true, closures: true}
	h.follow(c)
	if h.Lost {
		return true
	}
	for obj := range h.set {
		if v, ok := obj.(*types.Var); ok && (v.IsField() || v.Parent() == p.unit.Pass.Pkg.Scope()) {
			return true
		}
	}
	return false
}

// A run says how often code runs, as far as the package says.
type run int

const (
	unsure run = iota
	// once: while the program or the package starts.
	once
	// often: for every request that the program answers, or without end.
	often
)

// runsAt returns how often the code at a place runs. Known are functions of which
// that was asked: unsure, while it is not known yet.
func (p *Clients) runsAt(pos token.Pos, known map[*ast.FuncDecl]run) run {
	around := p.unit.Around(pos, pos)
	for i, n := range around {
		switch n := n.(type) {
		case *ast.ForStmt:
			if n.Init == nil && n.Cond == nil && n.Post == nil {
				if endless(n.Body) {
					return often
				}
				return unsure
			}
			if n.Init == nil && n.Post == nil {
				return unsure
			}
		case *ast.RangeStmt:
			if t := p.unit.Pass.TypesInfo.TypeOf(n.X); t != nil {
				if _, isChan := t.Underlying().(*types.Chan); isChan && n.Body.Pos() <= pos {
					return often
				}
			}
		case *ast.FuncLit:
			if serves(p.unit.Pass.TypesInfo.TypeOf(n)) {
				return often
			}
			if !p.calledOnce(n, around[i+1:]) {
				return unsure
			}
		case *ast.FuncDecl:
			found, ok := known[n]
			if !ok {
				known[n] = unsure
				found = p.runs(n, known)
				known[n] = found
			}
			return found
		}
	}
	return once // a variable of the package
}

// endless reports whether nothing in the body of a loop without a condition ends
// it: a loop that tries again until something succeeds is left.
func endless(body *ast.BlockStmt) bool {
	ends := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			ends = true
		case *ast.BranchStmt:
			ends = ends || n.Tok == token.BREAK || n.Tok == token.GOTO
		}
		return !ends
	})
	return !ends
}

// calledOnce reports whether a function literal runs as often as the code around
// it: it is called where it stands, or handed to what runs it at most once.
// Around are the nodes around it, the innermost first.
func (p *Clients) calledOnce(lit *ast.FuncLit, around []ast.Node) bool {
	for _, n := range around {
		switch n := n.(type) {
		case *ast.ParenExpr:
			continue
		case *ast.CallExpr:
			if ast.Unparen(n.Fun) == ast.Expr(lit) {
				return true
			}
			fn, ok := p.unit.Site.Callee(n).(*types.Func)
			if !ok {
				return false
			}
			switch fn.FullName() {
			case "(*sync.Once).Do", "sync.OnceFunc", "sync.OnceValue", "sync.OnceValues":
				return true
			}
		}
		return false
	}
	return false
}

// serves reports whether a function of the type is called for every request that
// a server answers.
func serves(t types.Type) bool {
	sig, ok := t.(*types.Signature)
	if !ok || sig.Params().Len() != 2 {
		return false
	}
	return gotypes.IsNetHTTP(sig.Params().At(0).Type(), "ResponseWriter") && gotypes.IsNetHTTP(sig.Params().At(1).Type(), "Request")
}

// runs is runsAt for a function.
func (p *Clients) runs(fn *ast.FuncDecl, known map[*ast.FuncDecl]run) run {
	obj := p.unit.Pass.TypesInfo.Defs[fn.Name]
	switch {
	case fn.Recv == nil && (fn.Name.Name == "init" || fn.Name.Name == "main" && p.unit.Pass.Pkg.Name() == "main"):
		return once
	case obj == nil:
		return unsure
	case serves(obj.Type()):
		return often
	case fn.Name.IsExported() && p.unit.Pass.Pkg.Name() != "main":
		return unsure // other packages decide it
	}
	uses := p.usesOf(obj)
	if len(uses) == 0 {
		return unsure // through an interface, if at all
	}
	all := once
	for i, use := range uses {
		r := unsure
		if use.call {
			r = p.runsAt(use.pos, known)
		}
		if i > 0 && r != all {
			return unsure
		}
		all = r
	}
	return all
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
