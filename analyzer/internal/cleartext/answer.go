package cleartext

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// requestText returns what a call of another package makes of a request or an
// answer that it is passed: a dump, the bytes of a body.
func (c *tracer) requestText(pt dataflow.Point, common *ssa.CallCommon, how manner) []exposure {
	if t := pt.Type(); t == nil || !gotypes.IsText(t) && !gotypes.IsReadFrom(t) {
		return nil
	}
	for i, arg := range common.Args {
		p := dataflow.Point{Value: arg, Frame: pt.Frame}
		switch {
		case gotypes.IsNetHTTP(arg.Type(), "Request") && i == 0 && isMethod(common):
			continue // r.FormValue(key)
		case gotypes.IsNetHTTP(arg.Type(), "Request"), gotypes.IsNetHTTP(arg.Type(), "Response"):
			return c.at(p, asBody)
		case gotypes.IsReadFrom(arg.Type()) && c.isBody(p):
			return c.at(p, how)
		}
	}
	return nil
}

// isMethod reports whether the first argument of a call is its receiver.
func isMethod(common *ssa.CallCommon) bool {
	fn := common.StaticCallee()
	return fn != nil && fn.Signature.Recv() != nil
}

// isBody reports whether a reader reads the body of an HTTP response.
func (c *tracer) isBody(pt dataflow.Point) bool {
	found, ok := c.bodies[pt.Visit()]
	if !ok {
		found = c.reaches(pt, func(pt dataflow.Point) bool {
			f, ok := pt.Field()
			return ok && f.Var.Name() == "Body" && f.Owner != nil && gotypes.IsNetHTTP(f.Owner, "Response")
		})
		c.bodies[pt.Visit()] = found
	}
	return found
}

// answer returns what the body of an HTTP response holds, by the request that it
// answers.
func (c *tracer) answer(pt dataflow.Point) []exposure {
	all := []exposure{}
	t := pt.Type()
	if t == nil {
		return all
	}
	if gotypes.StructOf(t) != nil && gotypes.Pointee(t) != t {
		pt = pt.Pointee()
	}
	for _, name := range c.names(pt) {
		switch v := name.Value.(type) {
		case *ssa.Parameter:
			if c.isOpen(name) {
				all = append(all, exposure{param: v, how: asBody})
			}
		case *ssa.Call:
			if !name.Memory && !c.hasBody(v, name.Frame) && c.answersTokenRequest(v, name.Frame) {
				return append(all, exposure{what: ExposesAnswer, name: "the answer to the token request"})
			}
		}
	}
	return all
}

// answersTokenRequest reports whether a call that yields a response is given a token
// request.
func (c *tracer) answersTokenRequest(call *ssa.Call, fr *dataflow.Frame) bool {
	for _, arg := range call.Common().Args {
		pt := dataflow.Point{Value: arg, Frame: fr}
		found := c.reader(pt)
		if _, ok := arg.Type().Underlying().(*types.Map); ok || gotypes.IsNetHTTP(arg.Type(), "Request") {
			found = c.at(pt, plain)
		}
		for _, h := range found {
			switch h.what {
			case ExposesSecret, ExposesConfig, ExposesForm, ExposesRequest, exposesGrant:
				return !c.asksForNone(call)
			}
		}
	}
	return false
}

// asksForNone reports whether the function around a call names an address where
// there is no token to get.
func (c *tracer) asksForNone(call *ssa.Call) bool {
	var operands [10]*ssa.Value
	for _, b := range call.Parent().Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(operands[:0]) {
				if text, ok := gotypes.StringConstant(*op); ok && strings.Contains(text, "/") && lexicon.GetsNoToken(text) {
					return true
				}
			}
		}
	}
	return lexicon.GetsNoToken(call.Parent().Name())
}

// instruction returns the SSA of a call, or nil.
func (c *tracer) instruction(call *ast.CallExpr) ssa.CallInstruction {
	if c.byParen == nil {
		c.byParen = make(map[token.Pos]ssa.CallInstruction)
		add := func(calls []ssa.CallInstruction) {
			for _, i := range calls {
				c.byParen[i.Pos()] = i
			}
		}
		for _, calls := range c.Prog.Calls {
			add(calls)
		}
		for _, calls := range c.Prog.Invokes {
			add(calls)
		}
		add(c.Prog.Indirect)
	}
	return c.byParen[call.Lparen]
}

// refused reports whether an instruction runs only where an answer was refused, or
// where that is not known: what the server says then is what people need to see. In
// a function that only the package calls, its calls may know.
func (c *tracer) refused(instr ssa.Instruction, depth int) bool {
	if instr == nil {
		return true
	}
	if lit, ok := instr.(*ssa.Alloc); ok && depth == 0 {
		return c.usedWhereRefused(lit)
	}
	accepted, failed := false, false
	for b := instr.Block(); b != nil && b.Idom() != nil; b = b.Idom() {
		for _, side := range c.sides(b) {
			switch side {
			case good:
				accepted = true
			case bad, unclear:
				return true
			case broken:
				failed = true
			}
		}
	}
	if accepted {
		return false
	}
	return failed || c.calledWhereRefused(instr.Parent(), depth)
}

// calledWhereRefused reports whether all calls of a function are where an answer was
// refused; of one that others may call, that is not known.
func (c *tracer) calledWhereRefused(fn *ssa.Function, depth int) bool {
	const deepest = 3
	if obj := gotypes.Declared(fn); depth >= deepest || obj != nil && obj.Exported() {
		return false
	}
	calls := c.Callers(fn)
	for _, call := range calls {
		if !c.refused(call, depth+1) {
			return false
		}
	}
	return len(calls) > 0
}

// usedWhereRefused reports whether an error that is made early is used only where the
// answer was refused.
//
//	e := &oauth2.RetrieveError{Response: res, Body: body}
//	if res.StatusCode != http.StatusOK { return nil, e }
//
// go/ssa: the uses of one address are looked at; no value is followed.
func (c *tracer) usedWhereRefused(lit *ssa.Alloc) bool {
	uses := 0
	for _, instr := range c.Prog.Uses(lit) {
		switch i := instr.(type) {
		case *ssa.FieldAddr, *ssa.DebugRef:
			continue
		case *ssa.Store:
			if i.Addr == lit {
				continue
			}
		}
		if uses++; !c.refused(instr, 1) {
			return false
		}
	}
	return uses > 0
}

// sides returns what the branches that lead into a block say of an answer, if
// nothing else leads there: one, or those of conditions with || between them.
func (c *tracer) sides(b *ssa.BasicBlock) []int {
	var all []int
	for _, pred := range b.Preds {
		branch, ok := pred.Instrs[len(pred.Instrs)-1].(*ssa.If)
		if !ok {
			return nil // what follows both sides of a branch
		}
		side := c.side(branch.Cond, b == pred.Succs[0])
		if side == unclear && !looksAtAnswer(branch.Cond, 0, make(map[dataflow.ValueAt]bool)) {
			side = neutral
		}
		all = append(all, side)
	}
	return all
}

// looksAtAnswer reports whether a condition is made of an HTTP response, or of
// what was read or decoded from somewhere.
func looksAtAnswer(v ssa.Value, depth int, seen map[dataflow.ValueAt]bool) bool {
	const deepest = 8
	if depth > deepest || v == nil || seen[dataflow.ValueAt{Value: v, Depth: depth}] {
		return false
	}
	seen[dataflow.ValueAt{Value: v, Depth: depth}] = true
	if gotypes.IsNetHTTP(v.Type(), "Response") || gotypes.IsNamed(v.Type(), "bytes", "Buffer") {
		return true
	}
	if alloc, ok := v.(*ssa.Alloc); ok {
		for _, instr := range *alloc.Referrers() {
			switch i := instr.(type) {
			case *ssa.MakeInterface:
				return true // json.Unmarshal(body, &token)
			case *ssa.UnOp:
				if i.Referrers() != nil && slices.ContainsFunc(*i.Referrers(), func(use ssa.Instruction) bool { _, ok := use.(*ssa.MakeInterface); return ok }) {
					return true
				}
			}
		}
		return false
	}
	instr, ok := v.(ssa.Instruction)
	if !ok {
		return false
	}
	for _, op := range instr.Operands(nil) {
		if *op != nil && looksAtAnswer(*op, depth+1, seen) {
			return true
		}
	}
	return false
}

// What a branch says of an answer.
const (
	unclear = iota // it may be the answer that is looked at
	neutral        // nothing
	good           // the status is one of success
	bad            // the status is one of failure
	broken         // something failed, reading or decoding
)

// side returns what is known of an answer on one side of a condition.
func (c *tracer) side(cond ssa.Value, side bool) int {
	if op, ok := cond.(*ssa.BinOp); ok && gotypes.IsNil(op.Y) {
		// whether something failed; asking why, of all that may fail, has no end
	} else if verdict, about := c.status.Side(cond, side); about {
		switch verdict {
		case httpresp.Accepted:
			return good
		case httpresp.Refused:
			return bad
		}
		return neutral
	}
	op, ok := cond.(*ssa.BinOp)
	if !ok {
		if u, ok := cond.(*ssa.UnOp); ok && u.Op == token.NOT {
			return c.side(u.X, !side)
		}
		return unclear
	}
	switch there := (op.Op == token.NEQ) == side; {
	case !gotypes.IsNil(op.Y):
		return unclear
	case gotypes.IsError(op.X.Type()) && there:
		return broken
	case gotypes.IsError(op.X.Type()) || there:
		return neutral // no error, or an answer at all
	}
	return unclear
}

// output returns where a writer leads, or "" where that is not known.
func (c *tracer) output(e ast.Expr) Output {
	if e == nil {
		return ""
	}
	if t := c.Unit().Pass.TypesInfo.TypeOf(e); t != nil && gotypes.IsNetHTTP(t, "ResponseWriter") {
		return ToResponse
	}
	v, ok := c.Prog.Values[ast.Unparen(e)]
	if !ok {
		return ""
	}
	var out Output
	c.outputs(dataflow.Point{Value: v.Value}, &out, 0)
	return out
}

// outputs follows a writer back to the one that it was made of.
func (c *tracer) outputs(pt dataflow.Point, out *Output, depth int) {
	const deepest = 4
	c.reaches(pt, func(pt dataflow.Point) bool {
		if t := pt.Type(); t != nil && gotypes.IsNetHTTP(t, "ResponseWriter") {
			*out = ToResponse
		}
		switch v := pt.Value.(type) {
		case *ssa.Global:
			switch v.RelString(nil) {
			case "os.Stdout":
				*out = ToStdout
			case "os.Stderr":
				*out = ToStderr
			}
		case *ssa.Call:
			switch gotypes.CalleeName(v.Common()) {
			case "OpenFile":
				if call := c.Prog.CallSource(v); call != nil && opensForAll(v.Common()) {
					*out, c.opened = ToFile, call
				}
			case "OutOrStdout":
				*out = ToStdout
			case "ErrOrStderr", "OutOrStderr":
				*out = ToStderr
			}
			args := v.Common().Args    // json.NewEncoder(os.Stdout)
			if v.Common().IsInvoke() { // w.Header()
				args = append(args[:len(args):len(args)], v.Common().Value)
			}
			for _, arg := range args {
				if *out == "" && depth < deepest && !c.hasBody(v, pt.Frame) {
					c.outputs(dataflow.Point{Value: arg, Frame: pt.Frame}, out, depth+1)
				}
			}
		}
		return *out != ""
	})
}
