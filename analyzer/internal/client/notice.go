package client

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Notice says whether somebody notices that a value is missing.
type Notice string

// The notices.
const (
	// Noticed: the value is compared with something, or its absence is told.
	Noticed Notice = "checked"
	// Unnoticed: nothing in the package looks at it.
	Unnoticed Notice = "unchecked"
	// Unclear: it comes from elsewhere, or goes where it may be looked at.
	Unclear Notice = ""
)

// NoticeOf returns whether somebody notices that a part of a client is missing.
// A constant is there.
func (p *Clients) NoticeOf(c *Client, part *Part) Notice {
	if part == nil || part.Written() {
		return Unclear
	}
	field := ""
	if c.Slot != nil && c.Slot.Row != nil {
		field = c.Slot.Row.Symbol.Name
	}
	answer := Unnoticed
	for _, o := range part.Origins {
		switch o.Kind {
		case facts.Env, facts.Config, facts.Flag, facts.File, facts.Vault, facts.Keyring:
		case facts.Const:
			continue
		default:
			return Unclear
		}
		call := p.born(o)
		switch {
		case call != nil && p.tested(call, make(map[ssa.Value]bool)):
			return Noticed
		case call == nil || o.Name == "" || p.Asks(o.Name, field):
			answer = Unclear
		}
	}
	return answer
}

// born returns the call that an origin is, or nil.
func (p *Clients) born(o *dataflow.Origin) ssa.Value {
	if !p.flow.Built() || !o.Place.Here() {
		return nil
	}
	for _, sites := range p.flow.Program().Calls {
		for _, call := range sites {
			if call.Pos() == o.Place.Pos && call.Value() != nil {
				return call.Value()
			}
		}
	}
	return nil
}

// tested reports whether anything depends on a value: a comparison, a branch.
// The error beside it tells that it could not be read, not that it is empty.
func (p *Clients) tested(v ssa.Value, seen map[ssa.Value]bool) bool {
	if v == nil || seen[v] || len(seen) > budget.Tests.Max || v.Referrers() == nil {
		return false
	}
	seen[v] = true
	return slices.ContainsFunc(*v.Referrers(), func(instr ssa.Instruction) bool {
		switch i := instr.(type) {
		case *ssa.BinOp:
			return i.Op != token.ADD || p.tested(i, seen)
		case *ssa.If:
			return true
		case *ssa.Extract:
			return !gotypes.AcceptsError(i.Type()) && p.tested(i, seen)
		case *ssa.Phi, *ssa.Convert, *ssa.ChangeType, *ssa.Slice:
			return p.tested(i.(ssa.Value), seen)
		case *ssa.Store:
			return i.Val == v && p.testedAt(i.Addr, seen)
		case *ssa.Return:
			return p.testedResult(i, v, seen)
		case ssa.CallInstruction:
			return p.testedBy(i, v, seen)
		}
		return false
	})
}

// testedAt looks at what is loaded from an address, or from the same field of
// anything.
func (p *Clients) testedAt(addr ssa.Value, seen map[ssa.Value]bool) bool {
	addrs := []ssa.Value{addr}
	if fa, ok := addr.(*ssa.FieldAddr); ok {
		for _, other := range p.flow.Program().FieldAddrs[gotypes.FieldOf(fa.X.Type(), fa.Field)] {
			addrs = append(addrs, other)
		}
	}
	for _, addr := range addrs {
		if addr.Referrers() == nil {
			continue
		}
		for _, instr := range *addr.Referrers() {
			if load, ok := instr.(*ssa.UnOp); ok && load.Op == token.MUL && p.tested(load, seen) {
				return true
			}
		}
	}
	return false
}

// testedResult looks at what the callers in the package do with a result.
func (p *Clients) testedResult(ret *ssa.Return, v ssa.Value, seen map[ssa.Value]bool) bool {
	index := slices.Index(ret.Results, v)
	for _, call := range p.flow.Program().Calls[ret.Parent()] {
		result := call.Value()
		if result == nil {
			continue
		}
		if len(ret.Results) == 1 {
			if p.tested(result, seen) {
				return true
			}
			continue
		}
		for _, instr := range *result.Referrers() {
			if e, ok := instr.(*ssa.Extract); ok && e.Index == index && p.tested(e, seen) {
				return true
			}
		}
	}
	return false
}

// testedBy looks at what a function does with a value: one of the package, the
// length of it, what is left when the blanks are gone.
func (p *Clients) testedBy(call ssa.CallInstruction, v ssa.Value, seen map[ssa.Value]bool) bool {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		return b.Name() == "len" && call.Value() != nil && p.tested(call.Value(), seen)
	}
	fn := common.StaticCallee()
	if fn == nil {
		return false
	}
	if fn.Blocks == nil {
		obj, ok := gotypes.Declared(fn).(*types.Func)
		return ok && call.Value() != nil && p.unit.Site.Row(obj, catalog.Trim) != nil && p.tested(call.Value(), seen)
	}
	for i, arg := range common.Args {
		if arg == v && i < len(fn.Params) && p.tested(fn.Params[i], seen) {
			return true
		}
	}
	return false
}

// Asks reports whether the package names the variable a second time, compares a
// field of that name, or checks its settings in a function of its own.
func (p *Clients) Asks(name, field string) bool {
	mentions, asked := 0, false
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		switch n := n.(type) {
		case *ast.BasicLit:
			if s, ok := p.unit.Site.String(n); ok && s == name {
				mentions++
			}
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ || n.Op == token.GTR {
				asked = asked || namesField(n.X, field) || namesField(n.Y, field)
			}
		case *ast.CallExpr:
			asked = asked || checks(n)
		}
	})
	return asked || mentions > 1
}

// namesField reports whether an expression is a field, or its length.
func namesField(e ast.Expr, field string) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		return e.Sel.Name == field
	case *ast.CallExpr:
		return len(e.Args) == 1 && namesField(e.Args[0], field)
	}
	return false
}

// checks reports whether the name of a function says that it checks something.
func checks(call *ast.CallExpr) bool {
	return lexicon.IsCheck(site.NameOf(call.Fun))
}
