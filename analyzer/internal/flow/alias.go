package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// maxAliases is the number of names of one object that a reader looks at.
const maxAliases = 300

// An alias is a name of an object: a value and the call in which it is one.
type alias struct {
	value ssa.Value
	frame *dataflow.Frame
}

// A tracer finds the names of one object and what is done with it.
type tracer struct {
	*reader
	seen  map[alias]bool
	queue []alias
	// use is asked about each use of each name.
	use func(instr ssa.Instruction, name alias)
	// returned are the functions that return the object to callers that are not
	// known.
	returned map[*ssa.Function]bool
	// leaked says that the object goes to a function that is not known.
	leaked bool
	// roots are the names that no other name explains.
	roots []alias
}

// trace finds what is done with the object v in all functions that it reaches,
// and where it comes from.
func (r *reader) trace(v ssa.Value, fr *dataflow.Frame, use func(instr ssa.Instruction, name alias)) *tracer {
	t := &tracer{reader: r, seen: make(map[alias]bool), returned: make(map[*ssa.Function]bool), use: use}
	t.add(v, fr)
	for len(t.queue) > 0 {
		next := t.queue[0]
		t.queue = t.queue[1:]
		if !t.backward(next) {
			t.roots = append(t.roots, next)
		}
		for _, instr := range t.Prog.Uses(next.value) {
			t.forward(instr, next)
			if use != nil {
				use(instr, next)
			}
		}
	}
	return t
}

func (t *tracer) add(v ssa.Value, fr *dataflow.Frame) {
	a := alias{v, fr}
	if v == nil || t.seen[a] || len(t.seen) >= maxAliases {
		return
	}
	if c, ok := v.(*ssa.Const); ok && c.Value == nil {
		return
	}
	t.seen[a] = true
	t.queue = append(t.queue, a)
}

// backward adds the names that the object had before, and reports whether
// there are any.
func (t *tracer) backward(a alias) bool {
	switch v := a.value.(type) {
	case *ssa.Phi:
		for _, e := range v.Edges {
			t.add(e, a.frame)
		}
		return true
	case *ssa.ChangeType:
		t.add(v.X, a.frame)
		return true
	case *ssa.MakeInterface:
		t.add(v.X, a.frame)
		return true
	case *ssa.ChangeInterface:
		t.add(v.X, a.frame)
		return true
	case *ssa.TypeAssert:
		t.add(v.X, a.frame)
		return true
	case *ssa.UnOp:
		return t.cell(v.X, a.frame)
	case *ssa.FreeVar:
		if bound, f := t.binding(v, a.frame); bound != nil {
			t.add(bound, f)
			return true
		}
	case *ssa.Parameter:
		if arg, f, ok := t.bound(v, a.frame); ok {
			t.add(arg, f)
			return true
		}
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return t.result(call, v.Index, a.frame)
		}
	case *ssa.Call:
		return t.result(v, 0, a.frame)
	}
	return false
}

// result adds the names of a result in the functions that return it; a method
// that returns its receiver's type returns its receiver.
func (t *tracer) result(call *ssa.Call, index int, fr *dataflow.Frame) bool {
	found := false
	for _, target := range t.Targets(call, fr) {
		if target.Fn.Blocks == nil {
			if gotypes.ReturnsReceiver(target.Fn) && len(call.Common().Args) > 0 {
				t.add(call.Common().Args[0], fr)
				found = true
			}
			continue
		}
		f, ok := t.Enter(dataflow.FrameKey{Parent: fr, Fn: target.Fn, Call: call, Bind: target.Bind, BindFrame: target.Frame})
		if !ok {
			continue
		}
		for _, v := range gotypes.ReturnValues(target.Fn, index) {
			t.add(v, f)
			found = true
		}
	}
	return found
}

// cell adds what is stored in a variable and what is read from it, and reports
// whether something is.
func (t *tracer) cell(addr ssa.Value, fr *dataflow.Frame) bool {
	f := fr
	if fv, ok := addr.(*ssa.FreeVar); ok {
		if addr, f = t.binding(fv, fr); addr == nil {
			return false
		}
	}
	found := false
	for _, same := range t.Cells(addr) {
		for _, instr := range t.Prog.Uses(same) {
			switch i := instr.(type) {
			case *ssa.Store:
				if i.Addr == same {
					t.add(i.Val, f)
					found = true
				}
			case *ssa.UnOp:
				t.add(i, f)
			case *ssa.MakeClosure:
				t.closure(i, same, f)
			}
		}
	}
	return found
}

// closure adds what a function literal reads from a captured variable.
func (t *tracer) closure(made *ssa.MakeClosure, cell ssa.Value, fr *dataflow.Frame) {
	fn := made.Fn.(*ssa.Function)
	f, ok := t.Enter(dataflow.FrameKey{Fn: fn, Bind: made, BindFrame: fr})
	if !ok {
		return
	}
	for i, b := range made.Bindings {
		if b != cell || i >= len(fn.FreeVars) {
			continue
		}
		t.add(fn.FreeVars[i], f)
		for _, instr := range t.Prog.Uses(fn.FreeVars[i]) {
			if load, ok := instr.(*ssa.UnOp); ok {
				t.add(load, f)
			}
		}
	}
}

// forward adds the names that an instruction gives the object.
func (t *tracer) forward(instr ssa.Instruction, a alias) {
	switch i := instr.(type) {
	case *ssa.Phi:
		t.add(i, a.frame)
	case *ssa.ChangeType:
		t.add(i, a.frame)
	case *ssa.MakeInterface:
		t.add(i, a.frame)
	case *ssa.ChangeInterface:
		t.add(i, a.frame)
	case *ssa.Store:
		if i.Val == a.value {
			t.cell(i.Addr, a.frame)
			if fa, ok := i.Addr.(*ssa.FieldAddr); ok && !gotypes.IsLocal(fa.X) {
				t.leaked = true
			}
		}
	case *ssa.MakeClosure:
		t.closure(i, a.value, a.frame)
	case *ssa.Return:
		t.handedBack(i, a)
	case ssa.CallInstruction:
		t.passed(i, a)
	}
}

// handedBack adds the name that a returned object has in the caller.
func (t *tracer) handedBack(ret *ssa.Return, a alias) {
	fn := ret.Parent()
	if a.frame == nil || a.frame.Fn != fn || a.frame.Call == nil {
		t.returned[fn] = true
		return
	}
	call := a.frame.Call.Value()
	if call == nil {
		return
	}
	for i, res := range ret.Results {
		if res != a.value {
			continue
		}
		if len(ret.Results) == 1 {
			t.add(call, a.frame.Parent)
			continue
		}
		for _, instr := range t.Prog.Uses(call) {
			if e, ok := instr.(*ssa.Extract); ok && e.Index == i {
				t.add(e, a.frame.Parent)
			}
		}
	}
}

// passed adds the names of the object in the functions that it is passed to.
func (t *tracer) passed(call ssa.CallInstruction, a alias) {
	common := call.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok || common.Value == a.value && !common.IsInvoke() {
		return
	}
	targets := t.Targets(call, a.frame)
	for _, target := range targets {
		if target.Fn.Blocks == nil {
			if v := call.Value(); v != nil && gotypes.ReturnsReceiver(target.Fn) && len(common.Args) > 0 && common.Args[0] == a.value {
				t.add(v, a.frame)
			} else if !t.harmless(gotypes.Declared(target.Fn)) {
				t.leaked = true
			}
			continue
		}
		f, ok := t.Enter(dataflow.FrameKey{Parent: a.frame, Fn: target.Fn, Call: call, Bind: target.Bind, BindFrame: target.Frame})
		if !ok {
			t.leaked = true
			continue
		}
		for i, param := range target.Fn.Params {
			if gotypes.Argument(common, target.Fn, i) == a.value {
				t.add(param, f)
			}
		}
	}
	if len(targets) == 0 && !sends(common) {
		t.leaked = true
	}
}

// harmless reports whether a function of another package does nothing to an
// object but what rows tell.
func (t *tracer) harmless(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	if fn.Pkg() != nil && (fn.Pkg().Path() == "net/http" || fn.Pkg().Path() == "net/url" || fn.Pkg().Path() == "fmt" || fn.Pkg().Path() == "encoding/json") {
		return true
	}
	for _, row := range t.Unit().Site.Rows(fn) {
		switch row.Verb {
		case catalog.Form, catalog.Basic, catalog.Request, catalog.Pass, catalog.Escape, catalog.Print, catalog.Append, catalog.Contents:
			return true
		}
	}
	return sendsBy(fn.Name())
}

// sends reports whether a call of an interface method only sends what it is
// given.
func sends(common *ssa.CallCommon) bool { return common.IsInvoke() && sendsBy(common.Method.Name()) }

func sendsBy(name string) bool {
	switch name {
	case "Do", "DoTimeout", "DoDeadline", "DoRedirects", "RoundTrip", "Send", "Bytes", "Close", "ReleaseRequest":
		return true
	}
	return false
}
