package tokencall

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
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
	for range budget.Senders.Max {
		var outer []ssa.CallInstruction
		for _, send := range sends {
			yes, param := f.tokenRequest(send)
			switch {
			case yes:
				f.sent(send, nil, false)
				var fr *dataflow.Frame
				for outer, in := send, inner[send]; in != nil; outer, in = in, inner[in] {
					var ok bool
					if fr, ok = f.walk.Enter(dataflow.FrameKey{Parent: fr, Fn: in.Parent(), Call: outer}); !ok {
						break
					}
					f.sent(in, fr, true)
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

// sent adds a call that sends a token request, and what is done with the answer, in
// the frame of the call that gives the request to a helper. One in a helper that sends
// others too says nothing of the helper's callers: those that send token requests are
// known.
func (f *failureFinder) sent(send ssa.CallInstruction, fr *dataflow.Frame, helper bool) {
	c := &failing{instr: send, result: site.ErrorResult(send.Common().Signature())}
	if c.result < 0 || f.known[send] {
		return
	}
	obj := f.object(send)
	if obj == nil {
		return
	}
	c.Label, c.Stage, c.helper = site.FuncLabel(obj), Sending, helper
	f.add(c)
	a := httpresp.Read(f.walk, send, fr, true)
	status := a.Status()
	tells := func(c *failing) bool {
		return status.In(c.instr.Block()) == httpresp.Refused || tellsAlways(c.instr.Block())
	}
	decodes := f.stages(a.Decodes, Decoding, helper)
	for _, c := range f.stages(a.Reads, Reading, helper) {
		c.decodes = decodes
		if len(decodes) > 0 && !tells(c) {
			f.add(c)
		}
	}
	for _, c := range decodes {
		if !tells(c) && !f.decodedBefore(decodes, c) {
			f.add(c)
		}
	}
}

// stages returns calls that read or decode an answer, as far as they have an error.
func (f *failureFinder) stages(calls []ssa.CallInstruction, stage Stage, helper bool) []*failing {
	var all []*failing
	seen := make(map[ssa.CallInstruction]bool)
	for _, call := range calls {
		c := &failing{instr: call, result: site.ErrorResult(call.Common().Signature()), helper: helper}
		if obj := f.object(call); obj != nil && c.result >= 0 && !seen[call] {
			c.Label, c.Stage = site.FuncLabel(obj), stage
			all, seen[call] = append(all, c), true
		}
	}
	return all
}

// decodedBefore reports whether a call is one of two that decode the answer, and the
// error of the other one is looked at: one looks for optional members, or for an error
// that may not be there.
func (f *failureFinder) decodedBefore(decodes []*failing, c *failing) bool {
	for _, d := range decodes {
		if d == c || d.instr.Parent() != c.instr.Parent() {
			continue
		}
		order := f.unit.ComparePos(d.instr.Pos(), c.instr.Pos())
		before := order < 0 && d.instr.Block().Dominates(c.instr.Block())
		after := order > 0 && c.instr.Block().Dominates(d.instr.Block())
		if (before || after && f.outcome(c) == errflow.Swallowed) && f.outcome(d) != errflow.Dropped {
			return true
		}
	}
	return false
}

func (f *failureFinder) outcome(c *failing) errflow.Outcome {
	return errflow.New(f.prog, f.unit, c.instr, c.result).Outcome()
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
