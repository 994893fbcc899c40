package errflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// passed looks at a call that gets the error, or something that holds it: a
// pure predicate does not handle it, and what is made of it has to be followed.
// Any other function may do with it what it wants, so it is handled.
func (h *Follower) passed(call ssa.CallInstruction, v ssa.Value, derived bool) {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		h.builtin(b, call)
		return
	}
	if common.Value == v && common.IsInvoke() {
		h.method(call)
		return
	}
	if common.Value == v {
		return // a function among what holds the error
	}
	fn := common.StaticCallee()
	if fn != nil && fn.Blocks != nil {
		h.into(call, fn, v, derived)
		return
	}
	obj := gotypes.Callee(common)
	if obj == nil {
		h.found[Reported] = true // a callback
		return
	}
	if sig, ok := obj.Type().(*types.Signature); ok && sig.Recv() != nil && !common.IsInvoke() && len(common.Args) > 0 && common.Args[0] == v {
		h.method(call)
		return
	}
	h.outer(call, obj, v)
}

// builtin looks at append, print and the like.
func (h *Follower) builtin(b *ssa.Builtin, call ssa.CallInstruction) {
	switch b.Name() {
	case "print", "println":
		h.found[Logged] = true
	case "append", "min", "max":
		h.results(call, 0)
	}
}

// method looks at a method of the error or of what holds it: Error, Unwrap, a
// question, a part of it.
func (h *Follower) method(call ssa.CallInstruction) {
	switch results := call.Common().Signature().Results(); {
	case results.Len() == 0:
		h.found[Reported] = true // a builder that shows itself
	case !gotypes.IsBool(results.At(0).Type()):
		h.results(call, -1)
	}
}

// into follows the error into a function of the package.
func (h *Follower) into(call ssa.CallInstruction, fn *ssa.Function, v ssa.Value, derived bool) {
	if len(h.inside) > budget.ErrorCalls.Max || slices.Contains(h.inside[fn], call) {
		h.found[Reported] = len(h.inside) > budget.ErrorCalls.Max || h.found[Reported]
		return
	}
	h.inside[fn] = append(h.inside[fn], call)
	for i, param := range fn.Params {
		if gotypes.Argument(call.Common(), fn, i) == v {
			h.follow(param, derived)
		}
	}
}

// outer looks at a function of another package, or a method of an interface.
func (h *Follower) outer(call ssa.CallInstruction, obj types.Object, v ssa.Value) {
	if gotypes.FullName(obj) == "errors.As" {
		h.target(call)
		return
	}
	if results := call.Common().Signature().Results(); results.Len() == 1 && gotypes.IsBool(results.At(0).Type()) {
		return // errors.Is, strings.Contains, os.IsTimeout
	}
	if h.holds(obj) {
		h.results(call, -1)
		return
	}
	h.found[h.outcome(obj)] = true
}

// target follows what errors.As finds.
func (h *Follower) target(call ssa.CallInstruction) {
	args := call.Common().Args
	if len(args) < 2 {
		return
	}
	v := args[1]
	if m, ok := v.(*ssa.MakeInterface); ok {
		v = m.X
	}
	if refs := v.Referrers(); refs != nil {
		for _, r := range *refs {
			if load, ok := r.(*ssa.UnOp); ok {
				h.follow(load, true)
			}
		}
	}
}

// holds reports whether a function does nothing with an error but make
// something of it that holds its text, or a part of it.
func (h *Follower) holds(obj types.Object) bool {
	for _, r := range h.site.Rows(obj) {
		switch {
		case r.Verb == catalog.Format, r.Verb == catalog.Pass, r.Verb == catalog.Trim, r.Verb == catalog.Join, r.Verb == catalog.Mangle, r.Verb == catalog.Escape:
			return true
		case r.Verb == catalog.Print && r.Word("to") == "error":
			return true
		}
	}
	switch obj.Name() {
	case "Cause", "Unwrap", "UnwrapAll", "Code", "FromError", "Convert":
		return true
	}
	if obj.Pkg() == nil {
		return false
	}
	switch obj.Pkg().Path() {
	case "errors", "strings", "bytes", "strconv", "regexp", "unicode":
		return true
	}
	return false
}

// outcome says what a function does with an error that is passed to it.
func (h *Follower) outcome(obj types.Object) Outcome {
	if r := h.site.Row(obj, catalog.Print); r != nil {
		switch r.Word("to") {
		case "log", "stdout", "stderr":
			return Logged
		}
	}
	return Reported
}

// prints reports whether a function shows something to somebody.
func (h *Follower) prints(obj types.Object) bool {
	r := h.site.Row(obj, catalog.Print)
	return r != nil && r.Word("to") != "error" && r.Word("to") != "metric"
}
