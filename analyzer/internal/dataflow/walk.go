package dataflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// The budget of one question: how many values the walk looks at, and how deep
// it follows calls. What is beyond is unknown.
const (
	maxVisits = 12000
	MaxDepth  = 8
	// MaxSummary is maxVisits for what another package is told of one function,
	// variable or field. Nobody may ever ask, and there are many of them.
	MaxSummary = 1500
)

// A Walk answers one question, backwards.
type Walk struct {
	*Flow
	Prog   *ssaindex.Program
	visits int
	// Budget is how many values one question may look at.
	Budget int
	short  bool // the budget ended the question
	// active are the visits under way and their depths; cut is the least depth
	// at which one of them was met again.
	active map[Visit]int
	cut    int
	memo   map[Visit][]*Origin
	frames map[FrameKey]*Frame
	// Summary says that a fact is being made, for callers in other packages.
	Summary bool
}

// A Visit is a value (or, in memory, what is stored through it), a path below
// it and the call that led there.
type Visit struct {
	Value  ssa.Value
	Path   string
	Frame  *Frame
	Memory bool
}

// A Frame is a call that the walk went into: parameters and captured variables
// are looked up there and nowhere else. Outside any call the frame is nil and
// a parameter is whatever any caller passes.
type Frame struct {
	FrameKey
	depth int
	// Unknown says that nothing is known of the call: parameters are origins.
	Unknown bool
}

// A FrameKey says which call a frame is.
type FrameKey struct {
	Parent *Frame
	Fn     *ssa.Function
	// Call is where Fn was called, in Parent; nil for a function literal whose
	// caller is unknown.
	Call ssa.CallInstruction
	// Bind is where Fn was made, if it is a function literal, in BindFrame.
	Bind      *ssa.MakeClosure
	BindFrame *Frame
	// self is the receiver of a method whose call is in another package.
	self ssa.Value
}

// NewWalk returns a walk with a memo of its own.
func (p *Flow) NewWalk() *Walk {
	return &Walk{Flow: p, Prog: p.Program(), Budget: maxVisits, active: make(map[Visit]int), cut: maxVisits, memo: make(map[Visit][]*Origin), frames: make(map[FrameKey]*Frame)}
}

// Enter returns the frame of a call, or nil and false where the calls are too
// deep.
func (w *Walk) Enter(key FrameKey) (*Frame, bool) {
	if f := w.frames[key]; f != nil {
		return f, true
	}
	f := &Frame{FrameKey: key}
	for _, outer := range []*Frame{key.Parent, key.BindFrame} {
		if outer != nil && outer.depth >= f.depth {
			f.depth = outer.depth + 1
		}
	}
	if f.depth > MaxDepth {
		return nil, false
	}
	w.frames[key] = f
	return f, true
}

// Get returns the origins of the part of v that the path leads to.
func (w *Walk) Get(v ssa.Value, p *Path, fr *Frame) []*Origin {
	if p.length() > maxPath {
		return unknown("a long way")
	}
	return w.visit(Visit{v, p.String(), fr, false}, func() []*Origin { return w.value(v, p, fr) })
}

// Begin begins a question, with a budget of its own.
func (w *Walk) Begin() { w.visits, w.short, w.cut = 0, false, maxVisits }

// exhausted notes that the budget ended the question.
func (w *Walk) exhausted() {
	if !w.short {
		w.short = true
		w.unit.Stats.Exhausted++
	}
}

// theBudget is why the walk stopped at what there was no budget for.
const theBudget = "the budget"

// visit guards against cycles, repetition and endless work.
func (w *Walk) visit(key Visit, look func() []*Origin) []*Origin {
	if known, ok := w.memo[key]; ok {
		return known
	}
	if depth, ok := w.active[key]; ok {
		w.cut = min(w.cut, depth)
		return nil
	}
	if w.visits++; w.visits > w.Budget {
		w.exhausted()
		w.cut = 0
		return unknown(theBudget)
	}
	// What was cut short by a cycle is right only below the visit where the
	// cycle began, and what the budget cut short is right nowhere else.
	depth, cutBefore := len(w.active)+1, w.cut
	w.active[key], w.cut = depth, maxVisits
	found := w.Distinct(look())
	delete(w.active, key)
	if w.cut >= depth {
		w.memo[key] = found
		w.cut = maxVisits
	}
	w.cut = min(w.cut, cutBefore)
	return found
}

// AParameter is why the walk stopped at a parameter that nobody in the package
// passes anything for.
const AParameter = "a parameter"

func unknown(what string) []*Origin { return []*Origin{{Kind: facts.Unknown, Name: what}} }

// value is get without the guard.
func (w *Walk) value(v ssa.Value, p *Path, fr *Frame) []*Origin {
	switch v := v.(type) {
	case *ssa.Const:
		if p == nil {
			return w.constant(v)
		}
		return nil
	case *ssa.Parameter:
		return w.withStoresThrough(w.parameter(v, p, fr), v, p, fr)
	case *ssa.FreeVar:
		return w.captured(v, fr, func(bound ssa.Value, f *Frame) []*Origin { return w.Get(bound, p, f) })
	case *ssa.Function:
		if p == nil {
			return []*Origin{{Kind: facts.Function, fn: v}}
		}
	case *ssa.MakeClosure:
		if p == nil {
			return []*Origin{{Kind: facts.Function, fn: v.Fn.(*ssa.Function), bind: v, frame: fr}}
		}
	case *ssa.Alloc:
		if p.is(deref) {
			return w.Memory(v, p.rest, fr)
		}
	case *ssa.Global:
		if p.is(deref) {
			return w.Global(v, p.rest)
		}
	case *ssa.FieldAddr:
		if p.is(deref) {
			return w.withStoresThrough(w.Get(v.X, Through(Into(v.X.Type(), v.Field, p.rest)), fr), v, p, fr)
		}
	case *ssa.Field:
		if w.Trap(gotypes.FieldOf(v.X.Type(), v.Field)) {
			return unknown("another kind of secret")
		}
		return w.withAnyObject(w.Get(v.X, Into(v.X.Type(), v.Field, p), fr), Into(v.X.Type(), v.Field, p))
	case *ssa.IndexAddr:
		if p.is(deref) {
			inner := At(KeyOf(v.Index), p.rest)
			if _, isSlice := v.X.Type().Underlying().(*types.Slice); isSlice {
				return w.Get(v.X, inner, fr)
			}
			return w.Get(v.X, Through(inner), fr)
		}
	case *ssa.Index:
		if _, isString := v.X.Type().Underlying().(*types.Basic); !isString {
			return w.Get(v.X, At(KeyOf(v.Index), p), fr)
		}
	case *ssa.Lookup:
		return w.Get(v.X, At(w.keyIn(v.Index, fr), p), fr)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			fa, ok := v.X.(*ssa.FieldAddr)
			if ok && w.Trap(gotypes.FieldOf(fa.X.Type(), fa.Field)) {
				return unknown("another kind of secret")
			}
			found := w.Get(v.X, Through(p), fr)
			if ok {
				return w.withAnyObject(found, Into(fa.X.Type(), fa.Field, p))
			}
			return found
		}
	case *ssa.Phi:
		return w.withStoresThrough(w.phi(v, p, fr), v, p, fr)
	case *ssa.Extract:
		return w.withStoresThrough(w.extract(v, p, fr), v, p, fr)
	case *ssa.Call:
		return w.withStoresThrough(w.call(v, 0, p, fr), v, p, fr)
	case *ssa.BinOp:
		if v.Op == token.ADD && p == nil {
			return w.Stepped(concat(w.Get(v.X, nil, fr), w.Get(v.Y, nil, fr)), Concat, v.Pos())
		}
	case *ssa.Convert:
		if p == nil {
			return w.convert(v, fr)
		}
		return w.Get(v.X, p, fr)
	case *ssa.ChangeType:
		return w.Get(v.X, p, fr)
	case *ssa.ChangeInterface:
		return w.Get(v.X, p, fr)
	case *ssa.MakeInterface:
		return w.Get(v.X, p, fr)
	case *ssa.MultiConvert:
		return w.Get(v.X, p, fr)
	case *ssa.SliceToArrayPointer:
		return w.Get(v.X, p, fr)
	case *ssa.TypeAssert:
		return w.Get(v.X, p, fr)
	case *ssa.Slice:
		return w.slice(v, p, fr)
	case *ssa.MakeMap, *ssa.MakeSlice:
		if p.is(element) {
			return w.elements(v, p, fr)
		}
		if p == nil {
			return w.copied(v, fr)
		}
		return nil
	}
	return unknown("an operation")
}

// withStoresThrough adds what is stored through other names of a pointer:
//
//	p := &x; q := p; *q = secret
//
// Each name is looked at where it is met.
func (w *Walk) withStoresThrough(found []*Origin, v ssa.Value, p *Path, fr *Frame) []*Origin {
	if !p.is(deref) {
		return found
	}
	return append(found[:len(found):len(found)], w.Memory(v, p.rest, fr)...)
}

// Trap reports whether the catalogue says that a field holds no OAuth secret,
// whatever its name.
func (w *Walk) Trap(f *types.Var) bool { return f != nil && w.unit.Site.Row(f, catalog.Trap) != nil }

func (w *Walk) extract(v *ssa.Extract, p *Path, fr *Frame) []*Origin {
	switch t := v.Tuple.(type) {
	case *ssa.Call:
		return w.call(t, v.Index, p, fr)
	case *ssa.Lookup:
		if v.Index == 0 {
			return w.Get(t.X, At(w.keyIn(t.Index, fr), p), fr)
		}
	case *ssa.TypeAssert:
		if v.Index == 0 {
			return w.Get(t.X, p, fr)
		}
	case *ssa.Next:
		if r, ok := t.Iter.(*ssa.Range); ok && v.Index == 2 && !t.IsString {
			return w.Get(r.X, At(AnyKey, p), fr)
		}
	}
	return unknown("an operation")
}

// constant returns the origin of a constant.
func (w *Walk) constant(c *ssa.Const) []*Origin {
	if c.Value == nil || c.Value.Kind() != constant.String {
		return nil
	}
	if e, ok := w.Prog.Constants[c.Value]; ok {
		return w.constantAt(e)
	}
	return []*Origin{TextOrigin(shape.Of(""), "", unit.Place{})}
}

// parameter returns what callers pass.
func (w *Walk) parameter(v *ssa.Parameter, p *Path, fr *Frame) []*Origin {
	fn := v.Parent()
	index := slices.Index(fn.Params, v)
	if fr != nil && fr.Fn == fn && fr.Call != nil {
		arg := gotypes.Argument(fr.Call.Common(), fn, index)
		if arg == nil {
			return unknown("an argument")
		}
		return w.Stepped(w.Get(arg, p, fr.Parent), Called, fr.Call.Pos())
	}
	if fr != nil && fr.Fn == fn && fr.self != nil && index == 0 {
		return w.Get(fr.self, p, nil)
	}
	var all []*Origin
	var sites []ssa.CallInstruction
	if fr == nil || fr.Fn != fn || !fr.Unknown {
		sites = w.Callers(fn)
	}
	for _, call := range sites {
		if arg := gotypes.Argument(call.Common(), fn, index); arg != nil {
			frames := []*Frame{nil}
			if call.Common().IsInvoke() {
				if some := w.callersOf(call, fn); some != nil {
					frames = some
				}
			}
			for _, f := range frames {
				all = append(all, w.Stepped(w.Get(arg, p, f), Called, call.Pos())...)
			}
		}
	}
	obj, _ := gotypes.Declared(fn).(*types.Func)
	switch {
	case obj != nil && obj.Exported():
		o := &Origin{Kind: facts.Param, Name: v.Name(), Object: obj, Param: index}
		if obj.Signature().Recv() != nil {
			o.Param-- // facts count without the receiver, which is -1
		}
		fields, plain := p.fields()
		if o.Fields = fields; plain {
			return append(all, o)
		}
		return append(all, unknown(AParameter)...)
	case len(sites) == 0:
		return append(all, unknown(AParameter)...)
	}
	return all
}

// captured asks about a variable of the enclosing function.
func (w *Walk) captured(v *ssa.FreeVar, fr *Frame, ask func(ssa.Value, *Frame) []*Origin) []*Origin {
	fn := v.Parent()
	index := -1
	for i, fv := range fn.FreeVars {
		if fv == v {
			index = i
		}
	}
	if fr != nil && fr.Fn == fn && fr.Bind != nil {
		return ask(fr.Bind.Bindings[index], fr.BindFrame)
	}
	var all []*Origin
	for _, made := range w.Prog.Closures[fn] {
		all = append(all, ask(made.Bindings[index], nil)...)
	}
	if len(all) == 0 {
		return unknown("a captured variable")
	}
	return all
}

// Stepped returns the origins with one more step.
func (w *Walk) Stepped(origins []*Origin, word string, pos token.Pos) []*Origin {
	out := make([]*Origin, len(origins))
	for i, o := range origins {
		c := *o
		c.Steps = make([]Step, len(o.Steps)+1)
		copy(c.Steps, o.Steps)
		c.Steps[len(o.Steps)] = Step{Word: word, At: unit.Place{Pos: pos, End: pos}}
		out[i] = &c
	}
	return out
}
