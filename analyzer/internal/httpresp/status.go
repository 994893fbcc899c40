package httpresp

import (
	"go/constant"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A StatusReader says what conditions and branches make known of an answer.
type StatusReader struct {
	walk *dataflow.Walk
	// is reports whether a value is the status of the answer in question.
	is func(ssa.Value) bool
	// about are the values that were asked whether they are a status.
	about map[ssa.Value]bool
	// said are conditions that are not about the status, and the statuses that go
	// with what they ask for.
	said map[ssa.Value]sides
	// known are the statuses that are possible in the blocks of functions.
	known map[*ssa.Function]map[*ssa.BasicBlock]codes
	// answered are questions that need not be asked again until more is known of
	// blocks: many conditions end in the same few, and each way to one of them would
	// ask for it.
	answered map[question]sides
	depth    int
}

// A question is a condition, or an error of which is asked whether it is one, and how
// deep it was met.
type question struct {
	value   ssa.Value
	failure bool
	depth   int
}

// NewStatusReader returns a reader of tests of any answer, or of the one whose status
// the function knows.
func NewStatusReader(w *dataflow.Walk, is func(ssa.Value) bool) *StatusReader {
	r := &StatusReader{walk: w, is: is, about: make(map[ssa.Value]bool), known: make(map[*ssa.Function]map[*ssa.BasicBlock]codes), answered: make(map[question]sides)}
	if is == nil {
		r.is = r.IsStatus
	}
	return r
}

// Side says what is known of the answer on one side of a condition; about is false
// where the condition does not ask for the status:
//
//	if resp.StatusCode/100 != 2 { ... }   // true: Refused, false: Accepted
//	if !ok(resp.StatusCode) { ... }       // what the function makes of it
func (r *StatusReader) Side(cond ssa.Value, side bool) (v Verdict, about bool) {
	s := r.sides(cond)
	if s.yes == s.no {
		return Unclear, false
	}
	return s.side(side).verdict(), true
}

// In says what is known of the answer in a block.
func (r *StatusReader) In(b *ssa.BasicBlock) Verdict {
	return r.blocks(b.Parent())[b].verdict()
}

// sides are the statuses for which a condition can be true, and can be false.
type sides struct{ yes, no codes }

var nothing = sides{anyCode, anyCode}

func (s sides) side(yes bool) codes {
	if yes {
		return s.yes
	}
	return s.no
}

func (s sides) or(t sides) sides { return sides{s.yes.or(t.yes), s.no.or(t.no)} }

// only are the sides for the statuses of a set.
func (s sides) only(t codes) sides { return sides{s.yes.and(t), s.no.and(t)} }

// testedDepth is how deep conditions are looked into.
const testedDepth = 12

// ask answers a question, once at each depth.
func (r *StatusReader) ask(q question, look func(ssa.Value) sides) sides {
	if q.depth = r.depth + 1; q.depth > testedDepth {
		return nothing
	}
	s, ok := r.answered[q]
	if !ok {
		r.depth++
		s = look(q.value)
		r.depth--
		r.answered[q] = s
	}
	return s
}

// sides looks into a condition.
func (r *StatusReader) sides(cond ssa.Value) sides {
	return r.ask(question{value: cond}, r.condition)
}

// condition returns which codes go to which side of a branch.
//
// go/ssa: it reads the expression that a branch asks.
func (r *StatusReader) condition(cond ssa.Value) sides {
	if s, ok := r.said[cond]; ok {
		return s
	}
	switch v := cond.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.Bool {
			if constant.BoolVal(v.Value) {
				return sides{yes: anyCode}
			}
			return sides{no: anyCode}
		}
	case *ssa.UnOp:
		if v.Op == token.NOT {
			s := r.sides(v.X)
			return sides{s.no, s.yes}
		}
	case *ssa.Phi: // && and ||
		return r.phi(v, r.sides)
	case *ssa.BinOp:
		return r.comparison(v)
	case *ssa.Call:
		return r.call(v, 0, r.sides)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return r.call(call, v.Index, r.sides)
		}
	}
	return nothing
}

// phi joins the edges of a phi.
func (r *StatusReader) phi(v *ssa.Phi, ask func(ssa.Value) sides) sides {
	var s sides
	found := false
	for i, edge := range v.Edges {
		one := ask(edge)
		at := r.edge(v.Block().Preds[i], v.Block())
		found = found || one != nothing || at != anyCode
		s = s.or(one.only(at))
	}
	if !found {
		return nothing
	}
	return s
}

// comparison looks into x == y and its like.
func (r *StatusReader) comparison(v *ssa.BinOp) sides {
	x, y, op := v.X, v.Y, v.Op
	if _, ok := x.(*ssa.Const); ok {
		x, y, op = y, x, mirrored(op)
	}
	k, ok := y.(*ssa.Const)
	switch {
	case !ok:
		return nothing
	case k.Value == nil && gotypes.IsError(x.Type()): // err != nil
		s := r.failure(x)
		if op == token.EQL {
			s = sides{s.no, s.yes}
		}
		return s
	case k.Value == nil:
		return nothing
	case k.Value.Kind() == constant.Int && r.asks(x):
		want := k.Int64()
		yes := codesWhere(func(code int64) bool { n, ok := r.number(x, code); return !ok || compare(n, op, want) })
		no := codesWhere(func(code int64) bool { n, ok := r.number(x, code); return !ok || !compare(n, op, want) })
		return sides{yes, no}
	case k.Value.Kind() == constant.String && (op == token.EQL || op == token.NEQ) && r.is(x): // resp.Status == "200 OK"
		return matching(constant.StringVal(k.Value), op == token.EQL)
	case k.Value.Kind() == constant.Bool && (op == token.EQL || op == token.NEQ):
		s := r.sides(x)
		if constant.BoolVal(k.Value) != (op == token.EQL) {
			s = sides{s.no, s.yes}
		}
		return s
	}
	return nothing
}

// mirrored is an operator with its operands exchanged.
func mirrored(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.GTR:
		return token.LSS
	case token.LEQ:
		return token.GEQ
	case token.GEQ:
		return token.LEQ
	}
	return op
}

// matching are the sides of a comparison with the beginning of a status line.
func matching(text string, equal bool) sides {
	text, _, _ = strings.Cut(text, " ")
	yes := codesWhere(func(code int64) bool { return strings.HasPrefix(strconv.FormatInt(code, 10), text) })
	no := codesWhere(func(code int64) bool { return !strings.HasPrefix(strconv.FormatInt(code, 10), text) })
	if !equal {
		yes, no = no, yes
	}
	return sides{yes, no}
}

// call looks into a question that is a function: of a library, or one with a body.
func (r *StatusReader) call(call *ssa.Call, result int, ask func(ssa.Value) sides) sides {
	common := call.Common()
	switch gotypes.CalleeName(common) {
	case "IsSuccess", "IsSuccessState", "IsOK", "IsSuccessful":
		if success := codesWhere(func(code int64) bool { return code >= 200 && code < 300 }); lastParam(common) == nil {
			return sides{success, codesWhere(func(code int64) bool { return code < 200 || code >= 300 })}
		}
	case "IsError", "IsErrorState":
		if lastParam(common) == nil {
			return sides{codesWhere(func(code int64) bool { return code >= 400 }), codesWhere(func(code int64) bool { return code < 400 })}
		}
	case "HasPrefix":
		if args := common.Args; len(args) == 2 && r.is(args[0]) {
			if text, ok := gotypes.StringConstant(args[1]); ok {
				return matching(text, true)
			}
		}
	}
	var s sides
	found := false
	for _, t := range r.walk.Targets(call, nil) {
		for _, b := range t.Fn.Blocks {
			ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
			if !ok || result >= len(ret.Results) {
				continue
			}
			at := r.blocks(t.Fn)[b]
			one := ask(ret.Results[result])
			found = found || at != anyCode || one != nothing
			s = s.or(one.only(at))
		}
	}
	if !found {
		return nothing
	}
	return s
}

// lastParam returns what a method is given beside its receiver, or nil.
func lastParam(common *ssa.CallCommon) ssa.Value {
	if n := len(common.Args); n > 1 || n > 0 && common.IsInvoke() {
		return common.Args[n-1]
	}
	return nil
}

// failure returns the statuses for which an error can be one, and can be nil.
func (r *StatusReader) failure(v ssa.Value) sides {
	return r.ask(question{value: v, failure: true}, r.errorIn)
}

// errorIn returns for which codes a function returns this as its error.
//
// go/ssa: it reads what a branch returns; an error that was stored before is another
// one.
func (r *StatusReader) errorIn(v ssa.Value) sides {
	switch v := v.(type) {
	case *ssa.Const:
		return sides{no: anyCode}
	case *ssa.MakeInterface:
		return sides{yes: anyCode}
	case *ssa.Phi:
		return r.phi(v, r.failure)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return r.call(call, v.Index, r.failure)
		}
	case *ssa.Call:
		if obj := gotypes.Callee(v.Common()); obj != nil && obj.Pkg() != nil {
			switch gotypes.FullName(obj) {
			case "errors.New", "fmt.Errorf":
				return sides{yes: anyCode}
			}
		}
		return r.call(v, 0, r.failure)
	case *ssa.UnOp:
		if _, ok := v.X.(*ssa.Global); ok && v.Op == token.MUL {
			return sides{yes: anyCode} // var errStatus = errors.New("...")
		}
	}
	return nothing
}

// blocks returns the statuses that are possible in each block of a function.
func (r *StatusReader) blocks(fn *ssa.Function) map[*ssa.BasicBlock]codes {
	if known, ok := r.known[fn]; ok {
		return known
	}
	known := make(map[*ssa.BasicBlock]codes)
	r.known[fn] = known
	if len(fn.Blocks) == 0 {
		return known
	}
	known[fn.Blocks[0]] = anyCode
	if fn.Recover != nil {
		known[fn.Recover] = anyCode
	}
	for changed := true; changed; {
		changed = false
		clear(r.answered)
		for _, b := range fn.Blocks {
			now := known[b]
			for _, pred := range b.Preds {
				now = now.or(r.edge(pred, b))
			}
			if now != known[b] {
				known[b], changed = now, true
			}
		}
	}
	return known
}

// edge returns the statuses with which one block leads to the next. Where nothing
// is left, the test is about another answer than those before it.
func (r *StatusReader) edge(from, to *ssa.BasicBlock) codes {
	before := r.blocks(from.Parent())[from]
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return before
	}
	after := r.sides(branch.Cond).side(to == from.Succs[0])
	if both := before.and(after); both != (codes{}) || before == (codes{}) {
		return both
	}
	return after
}
