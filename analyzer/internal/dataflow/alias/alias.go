package alias

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A Name is a name of an object: a value and the call in which it is one.
type Name struct {
	Value ssa.Value
	Frame *dataflow.Frame
}

// A Trace is the names of one object, and what is done with it.
type Trace struct {
	walk  *dataflow.Walk
	left  budget.Meter
	seen  map[Name]bool
	queue []Name
	// unbound are the functions whose parameters were met and not known.
	unbound map[*ssa.Function]bool
	// Returned are the functions that return the object to callers that are not
	// known.
	Returned map[*ssa.Function]bool
	// Leaked says that the object goes to a function that is not known.
	Leaked bool
	// Roots are the names that no other name explains.
	Roots []Name
}

// Of finds the names of the object v in all functions that it reaches, and where
// it comes from. It calls use for each use of each name; use may be nil. Functions
// whose parameters are met and not known are added to unbound: their callers know
// more.
func Of(w *dataflow.Walk, v ssa.Value, fr *dataflow.Frame, unbound map[*ssa.Function]bool, use func(instr ssa.Instruction, name Name)) *Trace {
	t := &Trace{walk: w, left: w.Unit().Budget.Meter(budget.Names), seen: make(map[Name]bool), Returned: make(map[*ssa.Function]bool), unbound: unbound}
	t.add(v, fr)
	for len(t.queue) > 0 {
		next := t.queue[0]
		t.queue = t.queue[1:]
		if !t.backward(next) {
			t.Roots = append(t.Roots, next)
		}
		for _, instr := range w.Prog.Uses(next.Value) {
			t.forward(instr, next)
			if use != nil {
				use(instr, next)
			}
		}
	}
	return t
}

func (t *Trace) add(v ssa.Value, fr *dataflow.Frame) {
	a := Name{v, fr}
	if v == nil || t.seen[a] || !t.left.Take() {
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
func (t *Trace) backward(a Name) bool {
	switch v := a.Value.(type) {
	case *ssa.Phi:
		for _, e := range v.Edges {
			t.add(e, a.Frame)
		}
		return true
	case *ssa.ChangeType:
		t.add(v.X, a.Frame)
		return true
	case *ssa.MakeInterface:
		t.add(v.X, a.Frame)
		return true
	case *ssa.ChangeInterface:
		t.add(v.X, a.Frame)
		return true
	case *ssa.TypeAssert:
		t.add(v.X, a.Frame)
		return true
	case *ssa.UnOp:
		return t.cell(v.X, a.Frame)
	case *ssa.FreeVar:
		if bound, f := Binding(t.walk.Prog, v, a.Frame); bound != nil {
			t.add(bound, f)
			return true
		}
	case *ssa.Parameter:
		if arg, f, ok := a.Frame.Bound(v); ok {
			t.add(arg, f)
			return true
		} else if !a.Frame.Calls(v.Parent()) {
			t.unbound[v.Parent()] = true
		}
	case *ssa.Extract:
		switch tuple := v.Tuple.(type) {
		case *ssa.Call:
			return t.result(tuple, v.Index, a.Frame)
		case *ssa.TypeAssert:
			t.add(tuple.X, a.Frame)
			return true
		}
	case *ssa.Call:
		return t.result(v, 0, a.Frame)
	}
	return false
}

// result adds the names of a result in the functions that return it; a method
// that returns its receiver's type returns its receiver.
func (t *Trace) result(call *ssa.Call, index int, fr *dataflow.Frame) bool {
	found := false
	for _, target := range t.walk.Targets(call, fr) {
		if target.Fn.Blocks == nil {
			if gotypes.ReturnsReceiver(target.Fn) && len(call.Common().Args) > 0 {
				t.add(call.Common().Args[0], fr)
				found = true
			}
			continue
		}
		f, ok := t.walk.Enter(dataflow.FrameKey{Parent: fr, Fn: target.Fn, Call: call, Bind: target.Bind, BindFrame: target.Frame})
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
func (t *Trace) cell(addr ssa.Value, fr *dataflow.Frame) bool {
	f := fr
	if fv, ok := addr.(*ssa.FreeVar); ok {
		if addr, f = Binding(t.walk.Prog, fv, fr); addr == nil {
			return false
		}
	}
	found := false
	for _, same := range t.walk.Cells(addr) {
		for _, instr := range t.walk.Prog.Uses(same) {
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
func (t *Trace) closure(made *ssa.MakeClosure, cell ssa.Value, fr *dataflow.Frame) {
	fn := made.Fn.(*ssa.Function)
	f, ok := t.walk.Enter(dataflow.FrameKey{Fn: fn, Bind: made, BindFrame: fr})
	if !ok {
		return
	}
	for i, b := range made.Bindings {
		if b != cell || i >= len(fn.FreeVars) {
			continue
		}
		t.add(fn.FreeVars[i], f)
		for _, instr := range t.walk.Prog.Uses(fn.FreeVars[i]) {
			if load, ok := instr.(*ssa.UnOp); ok {
				t.add(load, f)
			}
		}
	}
}

// forward adds the names that an instruction gives the object.
func (t *Trace) forward(instr ssa.Instruction, a Name) {
	switch i := instr.(type) {
	case *ssa.Phi:
		t.add(i, a.Frame)
	case *ssa.ChangeType:
		t.add(i, a.Frame)
	case *ssa.MakeInterface:
		t.add(i, a.Frame)
	case *ssa.ChangeInterface:
		t.add(i, a.Frame)
	case *ssa.TypeAssert:
		t.asserted(i, a.Frame)
	case *ssa.Store:
		if i.Val == a.Value {
			t.cell(i.Addr, a.Frame)
			if fa, ok := i.Addr.(*ssa.FieldAddr); ok && !gotypes.IsLocal(fa.X) {
				t.Leaked = true
			}
		}
	case *ssa.MakeClosure:
		t.closure(i, a.Value, a.Frame)
	case *ssa.Return:
		t.handedBack(i, a)
	case ssa.CallInstruction:
		t.passed(i, a)
	}
}

// asserted adds the object under its own type: x.(*T), and v of v, ok := x.(*T).
func (t *Trace) asserted(i *ssa.TypeAssert, fr *dataflow.Frame) {
	if !i.CommaOk {
		t.add(i, fr)
		return
	}
	for _, instr := range t.walk.Prog.Uses(i) {
		if e, ok := instr.(*ssa.Extract); ok && e.Index == 0 {
			t.add(e, fr)
		}
	}
}

// handedBack adds the name that a returned object has in the caller.
func (t *Trace) handedBack(ret *ssa.Return, a Name) {
	fn := ret.Parent()
	if a.Frame == nil || a.Frame.Fn != fn || a.Frame.Call == nil {
		t.Returned[fn] = true
		return
	}
	call := a.Frame.Call.Value()
	if call == nil {
		return
	}
	for i, res := range ret.Results {
		if res != a.Value {
			continue
		}
		if len(ret.Results) == 1 {
			t.add(call, a.Frame.Parent)
			continue
		}
		for _, instr := range t.walk.Prog.Uses(call) {
			if e, ok := instr.(*ssa.Extract); ok && e.Index == i {
				t.add(e, a.Frame.Parent)
			}
		}
	}
}

// passed adds the names of the object in the functions that it is passed to.
func (t *Trace) passed(call ssa.CallInstruction, a Name) {
	common := call.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok || common.Value == a.Value && !common.IsInvoke() {
		return
	}
	targets := t.walk.Targets(call, a.Frame)
	for _, target := range targets {
		if target.Fn.Blocks == nil {
			if v := call.Value(); v != nil && gotypes.ReturnsReceiver(target.Fn) && len(common.Args) > 0 && common.Args[0] == a.Value {
				t.add(v, a.Frame)
			} else if !t.harmless(gotypes.Declared(target.Fn)) {
				t.Leaked = true
			}
			continue
		}
		f, ok := t.walk.Enter(dataflow.FrameKey{Parent: a.Frame, Fn: target.Fn, Call: call, Bind: target.Bind, BindFrame: target.Frame})
		if !ok {
			t.Leaked = true
			continue
		}
		for i, param := range target.Fn.Params {
			if gotypes.Argument(common, target.Fn, i) == a.Value {
				t.add(param, f)
			}
		}
	}
	if len(targets) == 0 && !sends(common) {
		t.Leaked = true
	}
}

// harmless reports whether a function of another package does nothing to an
// object but what rows tell.
func (t *Trace) harmless(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	if fn.Pkg() != nil && (fn.Pkg().Path() == "net/http" || fn.Pkg().Path() == "net/url" || fn.Pkg().Path() == "fmt" || fn.Pkg().Path() == "encoding/json") {
		return true
	}
	for _, row := range t.walk.Unit().Site.Rows(fn) {
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
