package tokencall

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// requestCalls adds the calls that send a hand-written token request, read its
// answer and decode it. What counts as a token request is decided by
// tokenRequest alone.
func (f *failureFinder) requestCalls() {
	var sends []ssa.CallInstruction
	seen := make(map[ssa.CallInstruction]bool)
	for _, instr := range f.calls() {
		if obj := f.object(instr); obj != nil && f.unit.Site.Sends(obj) && f.unit.Site.TokenRow(obj) == nil {
			sends = append(sends, instr)
			seen[instr] = true
		}
	}
	inner := make(map[ssa.CallInstruction]ssa.CallInstruction) // what a call of a helper sends
	for range dataflow.MaxDepth {
		var outer []ssa.CallInstruction
		for _, send := range sends {
			yes, param := f.tokenRequest(send)
			switch {
			case yes:
				f.sent(send, false)
				for in := inner[send]; in != nil; in = inner[in] {
					f.sent(in, true)
				}
			case param: // a helper that sends what its callers make
				fn := send.Parent()
				if site.ErrorResult(fn.Signature) < 0 {
					continue
				}
				for _, call := range f.walk.Callers(fn) {
					if !seen[call] {
						seen[call], inner[call] = true, send
						outer = append(outer, call)
					}
				}
			}
		}
		if sends = outer; len(sends) == 0 {
			return
		}
	}
}

// sent adds a call that sends a token request, and what is done with the
// answer. One in a helper that sends others too says nothing of the helper's
// callers: those that send token requests are known.
func (f *failureFinder) sent(send ssa.CallInstruction, helper bool) {
	common := send.Common()
	c := &failing{instr: send, result: site.ErrorResult(common.Signature())}
	if c.result < 0 || f.known[send] {
		return
	}
	obj := f.object(send)
	if obj == nil {
		return
	}
	c.Label, c.Stage, c.helper = site.FuncLabel(obj), Sending, helper
	f.add(c)
	v := send.Value()
	if v == nil {
		return
	}
	a := &answerReader{failureFinder: f, helper: helper, seen: make(map[ssa.Value]bool)}
	if common.Signature().Results().Len() == 1 {
		for _, arg := range common.Args { // fasthttp fills one
			if strings.HasSuffix(arg.Type().String(), "Response") {
				a.follow(arg)
			}
		}
	} else {
		a.followResults(v)
	}
	for _, c := range a.reads {
		c.decodes = a.decodes
		if !slices.ContainsFunc(a.decodes, func(d *failing) bool { return d.instr == c.instr }) && len(a.decodes) > 0 && !a.refused(c.instr) {
			f.add(c)
		}
	}
	for _, c := range a.decodes {
		if !a.refused(c.instr) && !f.decodedBefore(a.decodes, c) {
			f.add(c)
		}
	}
}

// decodedBefore reports whether the answer was decoded on the way to a call that
// decodes it again, and that the error of the first was looked at: the second
// looks for optional members.
func (f *failureFinder) decodedBefore(decodes []*failing, again *failing) bool {
	for _, d := range decodes {
		if d == again || d.instr.Parent() != again.instr.Parent() || d.instr.Pos() >= again.instr.Pos() || !d.instr.Block().Dominates(again.instr.Block()) {
			continue
		}
		h := errflow.New(f.prog, f.unit.Site, d.instr, d.result)
		if h.Outcome() != errflow.Dropped {
			return true
		}
	}
	return false
}

// An answerReader follows the answer to a token request to where it is read
// and decoded.
type answerReader struct {
	*failureFinder
	helper         bool
	seen           map[ssa.Value]bool
	reads, decodes []*failing
	// refusals are the blocks in which the status is known to be none of
	// success.
	refusals []*ssa.BasicBlock
}

func (a *answerReader) follow(v ssa.Value) {
	if a.seen[v] || v.Referrers() == nil {
		return
	}
	a.seen[v] = true
	for _, instr := range *v.Referrers() {
		switch i := instr.(type) {
		case *ssa.FieldAddr:
			if name := gotypes.FieldName(i.X.Type(), i.Field); strings.HasPrefix(name, "Status") {
				a.status(i)
			} else if name == "Body" {
				a.follow(i)
			}
		case *ssa.UnOp, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Convert, *ssa.ChangeType, *ssa.Phi, *ssa.Slice:
			a.follow(i.(ssa.Value))
		case *ssa.Extract:
			if !gotypes.AcceptsError(i.Type()) {
				a.follow(i)
			}
		case *ssa.Store:
			if cell, ok := i.Addr.(*ssa.Alloc); ok && i.Val == v {
				a.follow(cell)
			}
		case *ssa.MakeClosure:
			for n, b := range i.Bindings {
				if b == v {
					a.follow(i.Fn.(*ssa.Function).FreeVars[n])
				}
			}
		case ssa.CallInstruction:
			a.call(i, v)
		}
	}
}

// call looks at a call that gets the answer, its body or what was read of it.
func (a *answerReader) call(call ssa.CallInstruction, v ssa.Value) {
	common := call.Common()
	obj := gotypes.Callee(common)
	if obj == nil || call.Value() == nil {
		return
	}
	sig := common.Signature()
	c := &failing{instr: call, result: site.ErrorResult(sig), helper: a.helper}
	c.Label = site.FuncLabel(obj)
	switch stage := stageOf(obj); {
	case stage == Reading && c.result >= 0:
		c.Stage = Reading
		a.reads = append(a.reads, c)
		a.followResults(call.Value())
		if into := a.buffer(common, v); into != nil {
			a.follow(into)
		}
	case stage == Decoding && c.result >= 0:
		c.Stage = Decoding
		a.decodes = append(a.decodes, c)
	case stage == "" && common.StaticCallee() != nil && common.StaticCallee().Blocks != nil:
		for i, param := range common.StaticCallee().Params {
			if gotypes.Argument(common, common.StaticCallee(), i) == v {
				a.follow(param)
			}
		}
		a.followBytes(call.Value())
	case lexicon.IsReaderMaker(obj.Name()):
		a.followResults(call.Value())
	}
}

func (a *answerReader) followResults(v *ssa.Call) {
	if v.Common().Signature().Results().Len() == 1 {
		a.follow(v)
		return
	}
	for _, r := range *v.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && !gotypes.AcceptsError(e.Type()) {
			a.follow(e)
		}
	}
}

// followBytes follows what a function of the package hands out of an answer.
func (a *answerReader) followBytes(v *ssa.Call) {
	values := []ssa.Value{v}
	for _, r := range *v.Referrers() {
		if e, ok := r.(*ssa.Extract); ok {
			values = append(values, e)
		}
	}
	for _, v := range values {
		if b, ok := v.Type().Underlying().(*types.Basic); gotypes.IsBytes(v.Type()) || ok && b.Kind() == types.String {
			a.follow(v)
		}
	}
}

// buffer returns what a reading call fills, if it is not the result.
func (a *answerReader) buffer(common *ssa.CallCommon, from ssa.Value) ssa.Value {
	for _, arg := range common.Args {
		if arg == from {
			continue
		}
		if m, ok := arg.(*ssa.MakeInterface); ok {
			arg = m.X
		}
		if _, ok := arg.Type().Underlying().(*types.Pointer); ok {
			return arg
		}
	}
	return nil
}

// stageOf tells readers and decoders by their names: there are many of both,
// and all have these.
func stageOf(obj types.Object) Stage {
	switch {
	case obj == nil:
	case lexicon.IsReadAll(obj.Name()):
		return Reading
	case lexicon.IsDecode(obj.Name()):
		return Decoding
	}
	return ""
}

// status notes where the status of the answer is found to be none of success.
func (a *answerReader) status(addr *ssa.FieldAddr) {
	for _, r := range *addr.Referrers() {
		load, ok := r.(*ssa.UnOp)
		if !ok {
			continue
		}
		for _, r := range *load.Referrers() {
			cond, ok := r.(*ssa.BinOp)
			if !ok {
				continue
			}
			k, ok := cond.Y.(*ssa.Const)
			if !ok || k.Value == nil || k.Value.Kind() != constant.Int {
				continue
			}
			for _, r := range *cond.Referrers() {
				if branch, ok := r.(*ssa.If); ok {
					if n := refusal(cond.Op.String(), k.Int64()); n >= 0 {
						a.refusals = append(a.refusals, branch.Block().Succs[n])
					}
				}
			}
		}
	}
}

// refusal returns which way a comparison with a status sends refused answers:
// 0 where it is true, 1 where it is false, -1 where that is not known.
func refusal(op string, status int64) int {
	good := status >= 200 && status < 300
	switch {
	case op == "!=" && good, op == ">=" && status >= 300, op == ">" && status >= 299:
		return 0
	case op == "==" && good, op == "<" && status >= 300, op == "<=" && status >= 299:
		return 1
	case op == "==" && status >= 400:
		return 0
	}
	return -1
}

// refused reports whether a call looks at a refused answer: the refusal itself
// is told then, or is lost for another reason.
func (a *answerReader) refused(call ssa.CallInstruction) bool {
	b := call.Block()
	for _, root := range a.refusals {
		if len(root.Preds) == 1 && root.Parent() == b.Parent() && root.Dominates(b) {
			return true
		}
	}
	return tellsAlways(b)
}

// tellsAlways reports whether every way out of a block returns an error that
// is made there.
func tellsAlways(b *ssa.BasicBlock) bool {
	any := false
	for next := range ctrlflow.Reachable([]*ssa.BasicBlock{b}) {
		ret, ok := next.Instrs[len(next.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		switch v := gotypes.ReturnedError(ret).(type) {
		case *ssa.MakeInterface:
		case *ssa.Call:
			if obj := gotypes.Callee(v.Common()); obj == nil || obj.Pkg() == nil || obj.Pkg().Path() != "fmt" && obj.Pkg().Path() != "errors" {
				return false
			}
		default:
			return false
		}
		any = true
	}
	return any
}
