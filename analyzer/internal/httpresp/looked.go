package httpresp

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// Whether somebody looks at an answer.

// tells reports whether a member says how the request ended.
func (r *Reading) tells(name string) bool {
	for _, part := range strings.Fields(name) {
		if part == "errors" && !r.anyErrors {
			continue // OAuth's member has another name
		}
		if lexicon.IsOutcomeMember(part) {
			return true
		}
	}
	return false
}

// Decoded reports whether the answer is decoded where one can see it.
func (r *Reading) Decoded() bool { return len(r.Decodes) > 0 }

// Looked reports whether somebody looks at the error or the token in the answer, or
// may do so.
func (r *Reading) Looked() bool {
	if r.Escaped || len(r.looks) > 0 {
		return true
	}
	for _, s := range r.shows {
		if s.printed && s.stage == member && lexicon.IsErrorMember(s.name) && r.tells(s.name) {
			return true // the error is shown, asked for or not
		}
	}
	return false
}

// StatusLooked reports whether the status decides something for an answer that was
// refused, or may do so.
func (r *Reading) StatusLooked() bool {
	if len(r.tests) == 0 {
		return false
	}
	reader := r.Status()
	for _, test := range r.tests {
		b := test.Parent()
		if cond, ok := test.(*ssa.BinOp); ok {
			if _, about := reader.Side(cond, true); !about {
				return true // with a number that is not known
			}
		}
		for _, b := range b.Blocks {
			if reader.In(b) == Refused && acts(b) {
				return true
			}
		}
		if returnsBool(b) {
			return true // what its callers make of it
		}
	}
	for _, d := range r.Decodes {
		if reader.In(d.Block()) == Accepted {
			return true
		}
	}
	return false
}

// acts reports whether a block does something: it calls, returns or panics.
//
// go/ssa: it asks what an instruction does, not where a value goes.
func acts(b *ssa.BasicBlock) bool {
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Return, *ssa.Panic, *ssa.Store, *ssa.Send, *ssa.MapUpdate:
			return true
		case ssa.CallInstruction:
			if name := gotypes.CalleeName(i.Common()); name != "Close" {
				return true
			}
		}
	}
	return false
}

func returnsBool(fn *ssa.Function) bool {
	for v := range fn.Signature.Results().Variables() {
		if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
			return true
		}
	}
	return false
}
