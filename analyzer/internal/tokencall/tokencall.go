package tokencall

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A Call is a call whose error tells that a token could not be acquired,
// refreshed, exchanged, revoked or introspected.
type Call struct {
	// Expr is the call in the source.
	Expr *ast.CallExpr
	// Label names what is called; End names the token call that it leads to,
	// or is empty where it is that itself.
	Label, End string
	// Stage is empty, or says which part of a hand-written token request it is.
	Stage Stage
	// Grant and Provider are the words of the catalogue, or empty.
	Grant, Provider string
	// Handling says what becomes of the error.
	Handling Handling
	// Reads are the calls that read what this one decodes and whose errors are
	// lost too: one mistake, told here.
	Reads []*Call
}

// A Stage is a part of a hand-written token request.
type Stage string

// The stages.
const (
	Sending  Stage = "send"
	Reading  Stage = "read"
	Decoding Stage = "decode"
)

// A failing is a call in SSA, and the result with the error that it may yield.
type failing struct {
	Call
	instr  ssa.CallInstruction
	result int
	// helper says that it stands in a function that sends other requests too.
	helper bool
	// decodes are the calls that decode what the call reads.
	decodes []*failing
}

// A failureFinder finds the token calls of a package and what becomes of their
// errors.
type failureFinder struct {
	unit  *unit.Package
	prog  *ssaindex.Program
	walk  *dataflow.Walk
	exprs map[token.Pos]*ast.CallExpr
	queue []*failing
	known map[ssa.CallInstruction]bool
	found map[*ast.CallExpr]*failing
	fails map[*types.Func][]facts.Failure
	// elsewhere are the functions for which implementedElsewhere has been asked.
	elsewhere map[types.Object]bool
	// carriers are the functions whose error results carry a token failure.
	carriers map[errflow.Result]bool
}

// Calls are the token calls of a package.
type Calls struct {
	// All are the token calls, in source order.
	All []*Call
	// Redemptions are the calls that redeem a code again after they failed, in
	// source order.
	Redemptions []*Redemption
	// fails are the error results that carry a token failure, by function.
	fails map[*types.Func][]facts.Failure
}

// Find finds the token calls of a package, and what becomes of their
// errors.
func Find(flow *dataflow.Flow) *Calls {
	u, all := flow.Unit(), &Calls{}
	if len(u.Pass.TypeErrors) > 0 {
		return all // go/ssa panics on some
	}
	exprs := make(map[token.Pos]*ast.CallExpr)
	known, sends, elsewhere := false, false, make(map[types.Object]bool)
	for _, f := range u.Pass.Files {
		if u.Skipped(f.FileStart) {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				exprs[n.Lparen] = n
				obj := u.Site.Callee(n)
				known, sends = known || MayFail(u, obj) || implementedElsewhere(u, obj, elsewhere), sends || obj != nil && u.Site.Sends(obj)
			}
			return true
		})
	}
	if !known && !(sends && u.Index().Requests) {
		return all
	}
	f := &failureFinder{
		unit: u, prog: flow.Program(), walk: flow.SlotWalk(), exprs: exprs, fails: make(map[*types.Func][]facts.Failure),
		elsewhere: elsewhere, known: make(map[ssa.CallInstruction]bool), found: make(map[*ast.CallExpr]*failing), carriers: make(map[errflow.Result]bool),
	}
	f.roots()
	for len(f.queue) > 0 {
		c := f.queue[0]
		f.queue = f.queue[1:]
		f.handle(c)
	}
	all.fails = f.fails
	all.Redemptions = f.findRedemptions()
	for _, c := range f.found {
		if i := slices.IndexFunc(c.decodes, func(d *failing) bool { return d.Handling.Lost() }); i >= 0 {
			if c.Handling.Outcome == errflow.Dropped {
				c.decodes[i].Reads = append(c.decodes[i].Reads, &c.Call)
				continue // one mistake: what is not read can't be decoded
			}
		}
		all.All = append(all.All, &c.Call)
	}
	slices.SortFunc(all.All, func(a, b *Call) int { return u.ComparePos(a.Expr.Lparen, b.Expr.Lparen) })
	return all
}

// MayFail reports whether a call of a function is a token call without any SSA.
func MayFail(p *unit.Package, obj types.Object) bool {
	if obj == nil {
		return false
	}
	if r := p.Site.TokenRow(obj); r != nil {
		return failedResult(r) >= 0
	}
	return len(failures(p, obj)) > 0
}

// failedResult returns the result with the failure of the token call that a row is
// about, or -1. What is lazy asks no server: its error is about arguments.
func failedResult(r *catalog.Row) int {
	if r.Word("lazy") != "" {
		return -1
	}
	return r.Param("err")
}

// failures returns what the facts of another package say of a function's error
// results.
func failures(p *unit.Package, obj types.Object) []facts.Failure {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Pkg() == p.Pass.Pkg {
		return nil
	}
	var f facts.WrapperFact
	if !p.Pass.ImportObjectFact(fn.Origin(), &f) {
		return nil
	}
	return f.Fails
}

// roots finds the calls that facts and the catalogue know, and the hand-written
// requests.
func (f *failureFinder) roots() {
	for _, instr := range f.calls() {
		obj := f.object(instr)
		if obj == nil {
			continue
		}
		if r := f.unit.Site.TokenRow(obj); r != nil {
			if i := failedResult(r); i >= 0 {
				c := &failing{instr: instr, result: i}
				c.Label, c.Grant, c.Provider = site.FuncLabel(obj), r.Word("grant"), r.Word("provider")
				f.add(c)
			}
			continue
		}
		for _, told := range append(failures(f.unit, obj), f.boxedFailures(instr.Common())...) {
			c := &failing{instr: instr, result: told.Result}
			c.Label, c.End, c.Grant, c.Provider = site.FuncLabel(obj), told.End, told.Grant, told.Provider
			f.add(c)
		}
	}
	f.requestCalls()
}

// calls returns the calls of the package that stand in its sources.
func (f *failureFinder) calls() []ssa.CallInstruction {
	var all []ssa.CallInstruction
	for _, sites := range f.prog.Calls {
		all = append(all, sites...)
	}
	for _, sites := range f.prog.Invokes {
		all = append(all, sites...)
	}
	all = append(all, f.prog.Indirect...) // a library's function may be a variable
	slices.SortStableFunc(all, func(a, b ssa.CallInstruction) int { return f.unit.ComparePos(a.Common().Pos(), b.Common().Pos()) })
	return all
}

// object returns the function, method or variable that a call names, or nil.
func (f *failureFinder) object(instr ssa.CallInstruction) types.Object {
	if expr := f.exprs[instr.Common().Pos()]; expr != nil {
		if obj := f.unit.Site.Callee(expr); obj != nil {
			return obj
		}
	}
	return gotypes.Callee(instr.Common())
}

// add takes a token call, once.
func (f *failureFinder) add(c *failing) {
	expr := f.exprs[c.instr.Common().Pos()]
	if expr == nil || f.known[c.instr] {
		return
	}
	results := c.instr.Common().Signature().Results()
	if c.result >= results.Len() || !types.AssignableTo(results.At(c.result).Type(), gotypes.ErrorType) {
		return
	}
	f.known[c.instr] = true
	c.Expr = expr
	f.queue = append(f.queue, c)
}

// handle finds out what becomes of the error of a call, and who gets it.
func (f *failureFinder) handle(c *failing) {
	h := errflow.New(f.prog, f.unit, c.instr, c.result)
	c.Handling = f.handling(h, c)
	if was := f.found[c.Expr]; was == nil || was.Handling.Lost() && !c.Handling.Lost() {
		f.found[c.Expr] = c // of the instances of a generic function one speaks
	}
	if c.helper || h.Logged() {
		return // whoever gets it need not say it again
	}
	for _, to := range h.Returned {
		f.carry(c, to)
	}
	for _, instr := range h.Repeated {
		f.wrapped(c, instr, site.ErrorResult(instr.Common().Signature()))
	}
}

// carry notes that a function returns the error of a call, and makes token
// calls of its own calls.
func (f *failureFinder) carry(c *failing, to errflow.Result) {
	if f.carriers[to] || f.ends(to.Fn) {
		return
	}
	f.carriers[to] = true
	if fn, ok := gotypes.Declared(to.Fn).(*types.Func); ok {
		f.fails[fn] = append(f.fails[fn], facts.Failure{Result: to.Result, End: c.end(), Grant: c.Grant, Provider: c.Provider})
	}
	for _, instr := range f.walk.Callers(to.Fn) {
		f.wrapped(c, instr, to.Result)
	}
}

// wrapped adds a call that yields the error of another one.
func (f *failureFinder) wrapped(c *failing, instr ssa.CallInstruction, result int) {
	obj := f.object(instr)
	if obj != nil && f.unit.Site.TokenRow(obj) != nil || result < 0 {
		return // the catalogue knows it
	}
	outer := &failing{instr: instr, result: result}
	outer.Label, outer.End, outer.Grant, outer.Provider = "the function literal", c.end(), c.Grant, c.Provider
	if obj != nil {
		outer.Label = site.FuncLabel(obj)
	}
	f.add(outer)
}

// end names the token call at the end of a chain of wrappers.
func (c *failing) end() string {
	switch {
	case c.End != "":
		return c.End
	case c.Stage != "":
		return tokenRequest
	}
	return c.Label
}

// tokenRequest is the end of wrappers around a hand-written request.
const tokenRequest = "a token request"

// Handwritten reports whether the call is a part of a hand-written token
// request, or leads to one.
func (c *Call) Handwritten() bool { return c.Stage != "" || c.End == tokenRequest }

// Failing returns the functions of the package whose error results carry a
// token failure.
func (p *Calls) Failing() map[*types.Func][]facts.Failure {
	fails := make(map[*types.Func][]facts.Failure)
	for fn, all := range p.fails {
		all = slices.Clone(all)
		slices.SortStableFunc(all, func(a, b facts.Failure) int { return a.Result - b.Result })
		// Instances of a generic function speak once.
		fails[fn] = slices.CompactFunc(all, func(a, b facts.Failure) bool { return a.Result == b.Result })
	}
	return fails
}
