package cleartext

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// requestText returns what a call of another package makes of a request or an
// answer that it is passed: a dump, the bytes of a body.
func (c *tracer) requestText(common *ssa.CallCommon, how manner) []exposure {
	for _, arg := range common.Args {
		switch {
		case gotypes.IsNetHTTP(arg.Type(), "Request"), gotypes.IsNetHTTP(arg.Type(), "Response"):
			return c.value(arg, how)
		case isBody(arg):
			return c.value(arg, how)
		}
	}
	return nil
}

// isBody reports whether a value is the body of an HTTP response.
func isBody(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.ChangeInterface:
			v = x.X
			continue
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.UnOp:
			if fa, ok := x.X.(*ssa.FieldAddr); ok {
				return gotypes.IsNetHTTP(fa.X.Type(), "Response") && gotypes.FieldOf(fa.X.Type(), fa.Field).Name() == "Body"
			}
		}
		return false
	}
}

// answer returns what an HTTP response holds, by the request that it answers.
func (c *tracer) answer(v ssa.Value) []exposure {
	var call *ssa.Call
	switch v := v.(type) {
	case *ssa.Extract:
		call, _ = v.Tuple.(*ssa.Call)
	case *ssa.Call:
		call = v
	}
	if call == nil {
		if phi, ok := v.(*ssa.Phi); ok {
			for _, edge := range phi.Edges {
				if found := c.answer(edge); len(found) > 0 {
					return found
				}
			}
		}
		return nil
	}
	if fn := call.Common().StaticCallee(); fn != nil && fn.Blocks != nil && !gotypes.TakesRequest(call) {
		return []exposure{}
	}
	for _, arg := range call.Common().Args {
		var found []exposure
		if gotypes.IsNetHTTP(arg.Type(), "Request") {
			found = c.value(arg, plain)
		} else {
			found = c.reader(arg, 0)
			if _, ok := arg.Type().Underlying().(*types.Map); ok {
				found = c.value(arg, plain)
			}
		}
		for _, h := range found {
			switch h.what {
			case HoldsSecret, HoldsConfig, HoldsForm, HoldsRequest, holdsGrant:
				if !c.asksForNone(call) {
					return []exposure{{what: HoldsAnswer, name: "the answer to the token request"}}
				}
			}
		}
	}
	return []exposure{}
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

// refused reports whether an answer is printed where it was refused, or where
// that is not known: what the server says then is what people need to see.
func (c *tracer) refused(s *sink) bool {
	var instr ssa.Instruction
	if s.call == nil {
		instr, _ = c.Prog.Values[s.arg].Value.(ssa.Instruction)
	} else if call := c.instruction(s.call); call != nil {
		instr = call
	}
	if instr == nil {
		return true
	}
	accepted, failed := false, false
	for b := instr.Block(); b != nil && b.Idom() != nil; b = b.Idom() {
		for _, side := range sides(b) {
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
	return failed && !accepted
}

// sides returns what the branches that lead into a block say of an answer, if
// nothing else leads there: one, or those of conditions with || between them.
func sides(b *ssa.BasicBlock) []int {
	var all []int
	for _, pred := range b.Preds {
		branch, ok := pred.Instrs[len(pred.Instrs)-1].(*ssa.If)
		if !ok {
			return nil // what follows both sides of a branch
		}
		side := statusSide(branch.Cond, b == pred.Succs[0])
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

// statusSide returns what is known of an answer on one side of a condition.
func statusSide(cond ssa.Value, side bool) int {
	op, ok := cond.(*ssa.BinOp)
	if !ok {
		if u, ok := cond.(*ssa.UnOp); ok && u.Op == token.NOT {
			return statusSide(u.X, !side)
		}
		return unclear
	}
	x, y, o := op.X, op.Y, op.Op
	if _, ok := x.(*ssa.Const); ok {
		x, y = y, x
		switch o {
		case token.LSS:
			o = token.GTR
		case token.GTR:
			o = token.LSS
		case token.LEQ:
			o = token.GEQ
		case token.GEQ:
			o = token.LEQ
		}
	}
	k, ok := y.(*ssa.Const)
	if !ok || !isStatus(x, make(map[ssa.Value]bool)) || k.Value == nil || k.Value.Kind() != constant.Int {
		switch there := (o == token.NEQ) == side; {
		case !ok || k.Value != nil:
			return unclear
		case gotypes.IsError(x.Type()) && there:
			return broken
		case gotypes.IsError(x.Type()) || there:
			return neutral // no error, or an answer at all
		}
		return unclear
	}
	n, _ := constant.Int64Val(k.Value)
	success := false
	switch o {
	case token.EQL, token.LEQ, token.LSS:
		success = n >= 200 && n <= 300
		if n == 200 && o == token.LSS {
			success = false
		}
	case token.NEQ, token.GTR, token.GEQ:
		success = n < 200 || n == 200 && o == token.GEQ
		if o == token.NEQ {
			success = n < 200 || n >= 300
		}
	}
	if success == side {
		return good
	}
	return bad
}

// isStatus reports whether a value is a status code, other than by those seen.
func isStatus(v ssa.Value, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return false
	}
	seen[v] = true
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok {
			return strings.HasPrefix(gotypes.FieldOf(fa.X.Type(), fa.Field).Name(), "Status")
		}
	case *ssa.Phi:
		for _, edge := range v.Edges {
			if isStatus(edge, seen) {
				return true
			}
		}
	}
	return false
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
	return c.outputOf(v.Value, 0)
}

func (c *tracer) outputOf(v ssa.Value, depth int) Output {
	if depth > 8 {
		return ""
	}
	if gotypes.IsNetHTTP(v.Type(), "ResponseWriter") {
		return ToResponse
	}
	again := func(v ssa.Value) Output { return c.outputOf(v, depth+1) }
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return again(v.X)
	case *ssa.ChangeInterface:
		return again(v.X)
	case *ssa.Global:
		switch v.RelString(nil) {
		case "os.Stdout":
			return ToStdout
		case "os.Stderr":
			return ToStderr
		}
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return ""
		}
		if alloc, ok := v.X.(*ssa.Alloc); ok {
			if s := gotypes.StoredValue(alloc); s != nil {
				return again(s)
			}
		}
		return again(v.X)
	case *ssa.FreeVar:
		var out Output
		c.bindings(v, func(b ssa.Value) []exposure {
			if alloc, ok := b.(*ssa.Alloc); ok && gotypes.StoredValue(alloc) != nil {
				b = gotypes.StoredValue(alloc)
			}
			out = again(b)
			return nil
		})
		return out
	case *ssa.Extract:
		return again(v.Tuple)
	case *ssa.Call:
		switch gotypes.CalleeName(v.Common()) {
		case "OutOrStdout":
			return ToStdout
		case "ErrOrStderr", "OutOrStderr":
			return ToStderr
		}
		for _, arg := range v.Common().Args {
			if out := again(arg); out != "" {
				return out
			}
		}
	}
	return ""
}
