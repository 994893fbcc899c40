package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// The budget of one question: how many values the walk looks at, and how deep
// it follows calls. What is beyond is unknown.
const (
	maxVisits = 12000
	maxDepth  = 8
	// maxSummary is maxVisits for what another package is told of one function,
	// variable or field. Nobody may ever ask, and there are many of them.
	maxSummary = 1500
)

// A walk answers one question, backwards.
type walk struct {
	*Package
	prog   *program
	visits int // of the budget
	budget int
	short  bool // the budget ended the question
	// active are the visits under way and their depths; cut is the least depth
	// at which one of them was met again.
	active map[visit]int
	cut    int
	memo   map[visit][]*Origin
	frames map[frameKey]*frame
	// summary says that a fact is being made, for callers in other packages.
	summary bool
}

// A visit is a value (or, in memory, what is stored through it), a path below
// it and the call that led there.
type visit struct {
	value  ssa.Value
	path   string
	frame  *frame
	memory bool
}

// A frame is a call that the walk went into: parameters and captured variables
// are looked up there and nowhere else. Outside any call the frame is nil and
// a parameter is whatever any caller passes.
type frame struct {
	frameKey
	depth int
	// unknown says that nothing is known of the call: parameters are origins.
	unknown bool
}

type frameKey struct {
	parent *frame
	fn     *ssa.Function
	// call is where fn was called, in parent; nil for a function literal whose
	// caller is unknown.
	call ssa.CallInstruction
	// bind is where fn was made, if it is a function literal, in bindFrame.
	bind      *ssa.MakeClosure
	bindFrame *frame
	// self is the receiver of a method whose call is in another package.
	self ssa.Value
}

func (p *Package) newWalk() *walk {
	return &walk{Package: p, prog: p.build(), budget: maxVisits, active: make(map[visit]int), cut: maxVisits, memo: make(map[visit][]*Origin), frames: make(map[frameKey]*frame)}
}

// enter returns the frame of a call, or nil and false where the calls are too
// deep.
func (w *walk) enter(key frameKey) (*frame, bool) {
	if f := w.frames[key]; f != nil {
		return f, true
	}
	f := &frame{frameKey: key}
	for _, outer := range []*frame{key.parent, key.bindFrame} {
		if outer != nil && outer.depth >= f.depth {
			f.depth = outer.depth + 1
		}
	}
	if f.depth > maxDepth {
		return nil, false
	}
	w.frames[key] = f
	return f, true
}

// get returns the origins of the part of v that the path leads to.
func (w *walk) get(v ssa.Value, p *path, fr *frame) []*Origin {
	if p.length() > maxPath {
		return unknown("a long way")
	}
	return w.visit(visit{v, p.String(), fr, false}, func() []*Origin { return w.value(v, p, fr) })
}

// begin begins a question, with a budget of its own.
func (w *walk) begin() { w.visits, w.short, w.cut = 0, false, maxVisits }

// exhausted notes that the budget ended the question.
func (w *walk) exhausted() {
	if !w.short {
		w.short = true
		w.stats.Exhausted++
	}
}

// theBudget is why the walk stopped at what there was no budget for.
const theBudget = "the budget"

// visit guards against cycles, repetition and endless work.
func (w *walk) visit(key visit, look func() []*Origin) []*Origin {
	if known, ok := w.memo[key]; ok {
		return known
	}
	if depth, ok := w.active[key]; ok {
		w.cut = min(w.cut, depth)
		return nil
	}
	if w.visits++; w.visits > w.budget {
		w.exhausted()
		w.cut = 0
		return unknown(theBudget)
	}
	// What was cut short by a cycle is right only below the visit where the
	// cycle began, and what the budget cut short is right nowhere else.
	depth, cutBefore := len(w.active)+1, w.cut
	w.active[key], w.cut = depth, maxVisits
	found := w.distinct(look())
	delete(w.active, key)
	if w.cut >= depth {
		w.memo[key] = found
		w.cut = maxVisits
	}
	w.cut = min(w.cut, cutBefore)
	return found
}

// aParameter is why the walk stopped at a parameter that nobody in the package
// passes anything for.
const aParameter = "a parameter"

func unknown(what string) []*Origin { return []*Origin{{Kind: Unknown, Name: what}} }

// value is get without the guard.
func (w *walk) value(v ssa.Value, p *path, fr *frame) []*Origin {
	switch v := v.(type) {
	case *ssa.Const:
		if p == nil {
			return w.constant(v)
		}
		return nil
	case *ssa.Parameter:
		return w.also(w.parameter(v, p, fr), v, p, fr)
	case *ssa.FreeVar:
		return w.captured(v, fr, func(bound ssa.Value, f *frame) []*Origin { return w.get(bound, p, f) })
	case *ssa.Function:
		if p == nil {
			return []*Origin{{Kind: function, fn: v}}
		}
	case *ssa.MakeClosure:
		if p == nil {
			return []*Origin{{Kind: function, fn: v.Fn.(*ssa.Function), bind: v, frame: fr}}
		}
	case *ssa.Alloc:
		if p.is(deref) {
			return w.memory(v, p.rest, fr)
		}
	case *ssa.Global:
		if p.is(deref) {
			return w.global(v, p.rest)
		}
	case *ssa.FieldAddr:
		if p.is(deref) {
			return w.also(w.get(v.X, through(into(v.X.Type(), v.Field, p.rest)), fr), v, p, fr)
		}
	case *ssa.Field:
		if w.trap(fieldOf(v.X.Type(), v.Field)) {
			return unknown("another kind of secret")
		}
		return w.orAnywhere(w.get(v.X, into(v.X.Type(), v.Field, p), fr), into(v.X.Type(), v.Field, p))
	case *ssa.IndexAddr:
		if p.is(deref) {
			inner := at(keyOf(v.Index), p.rest)
			if _, isSlice := v.X.Type().Underlying().(*types.Slice); isSlice {
				return w.get(v.X, inner, fr)
			}
			return w.get(v.X, through(inner), fr)
		}
	case *ssa.Index:
		if _, isString := v.X.Type().Underlying().(*types.Basic); !isString {
			return w.get(v.X, at(keyOf(v.Index), p), fr)
		}
	case *ssa.Lookup:
		return w.get(v.X, at(w.keyIn(v.Index, fr), p), fr)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			fa, ok := v.X.(*ssa.FieldAddr)
			if ok && w.trap(fieldOf(fa.X.Type(), fa.Field)) {
				return unknown("another kind of secret")
			}
			found := w.get(v.X, through(p), fr)
			if ok {
				return w.orAnywhere(found, into(fa.X.Type(), fa.Field, p))
			}
			return found
		}
	case *ssa.Phi:
		return w.also(w.phi(v, p, fr), v, p, fr)
	case *ssa.Extract:
		return w.also(w.extract(v, p, fr), v, p, fr)
	case *ssa.Call:
		return w.also(w.call(v, 0, p, fr), v, p, fr)
	case *ssa.BinOp:
		if v.Op == token.ADD && p == nil {
			return w.stepped(concat(w.get(v.X, nil, fr), w.get(v.Y, nil, fr)), Concat, v.Pos())
		}
	case *ssa.Convert:
		if p == nil {
			return w.convert(v, fr)
		}
		return w.get(v.X, p, fr)
	case *ssa.ChangeType:
		return w.get(v.X, p, fr)
	case *ssa.ChangeInterface:
		return w.get(v.X, p, fr)
	case *ssa.MakeInterface:
		return w.get(v.X, p, fr)
	case *ssa.MultiConvert:
		return w.get(v.X, p, fr)
	case *ssa.SliceToArrayPointer:
		return w.get(v.X, p, fr)
	case *ssa.TypeAssert:
		return w.get(v.X, p, fr)
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

// also adds what is stored through a pointer under the name v: what v points
// to has other names, and each of them is looked at where it is met.
func (w *walk) also(found []*Origin, v ssa.Value, p *path, fr *frame) []*Origin {
	if !p.is(deref) {
		return found
	}
	return append(found[:len(found):len(found)], w.memory(v, p.rest, fr)...)
}

// trap reports whether the catalogue says that a field holds no OAuth secret,
// whatever its name.
func (w *walk) trap(f *types.Var) bool { return f != nil && w.site.Row(f, catalog.Trap) != nil }

func (w *walk) extract(v *ssa.Extract, p *path, fr *frame) []*Origin {
	switch t := v.Tuple.(type) {
	case *ssa.Call:
		return w.call(t, v.Index, p, fr)
	case *ssa.Lookup:
		if v.Index == 0 {
			return w.get(t.X, at(w.keyIn(t.Index, fr), p), fr)
		}
	case *ssa.TypeAssert:
		if v.Index == 0 {
			return w.get(t.X, p, fr)
		}
	case *ssa.Next:
		if r, ok := t.Iter.(*ssa.Range); ok && v.Index == 2 && !t.IsString {
			return w.get(r.X, at(anyKey, p), fr)
		}
	}
	return unknown("an operation")
}

// constant returns the origin of a constant.
func (w *walk) constant(c *ssa.Const) []*Origin {
	if c.Value == nil || c.Value.Kind() != constant.String {
		return nil
	}
	if e, ok := w.prog.constants[c.Value]; ok {
		return w.constantAt(e)
	}
	return []*Origin{textOrigin(shape.Of(""), "", Place{})}
}

// parameter returns what callers pass.
func (w *walk) parameter(v *ssa.Parameter, p *path, fr *frame) []*Origin {
	fn := v.Parent()
	index := slices.Index(fn.Params, v)
	if fr != nil && fr.fn == fn && fr.call != nil {
		arg := argument(fr.call.Common(), fn, index)
		if arg == nil {
			return unknown("an argument")
		}
		return w.stepped(w.get(arg, p, fr.parent), Called, fr.call.Pos())
	}
	if fr != nil && fr.fn == fn && fr.self != nil && index == 0 {
		return w.get(fr.self, p, nil)
	}
	var all []*Origin
	var sites []ssa.CallInstruction
	if fr == nil || fr.fn != fn || !fr.unknown {
		sites = w.callers(fn)
	}
	for _, call := range sites {
		if arg := argument(call.Common(), fn, index); arg != nil {
			frames := []*frame{nil}
			if call.Common().IsInvoke() {
				if some := w.callersOf(call, fn); some != nil {
					frames = some
				}
			}
			for _, f := range frames {
				all = append(all, w.stepped(w.get(arg, p, f), Called, call.Pos())...)
			}
		}
	}
	obj, _ := declared(fn).(*types.Func)
	switch {
	case obj != nil && obj.Exported():
		o := &Origin{Kind: Param, Name: v.Name(), object: obj, param: index}
		if obj.Signature().Recv() != nil {
			o.param-- // facts count without the receiver, which is -1
		}
		fields, plain := p.fields()
		if o.fields = fields; plain {
			return append(all, o)
		}
		return append(all, unknown(aParameter)...)
	case len(sites) == 0:
		return append(all, unknown(aParameter)...)
	}
	return all
}

// captured asks about a variable of the enclosing function.
func (w *walk) captured(v *ssa.FreeVar, fr *frame, ask func(ssa.Value, *frame) []*Origin) []*Origin {
	fn := v.Parent()
	index := -1
	for i, fv := range fn.FreeVars {
		if fv == v {
			index = i
		}
	}
	if fr != nil && fr.fn == fn && fr.bind != nil {
		return ask(fr.bind.Bindings[index], fr.bindFrame)
	}
	var all []*Origin
	for _, made := range w.prog.closures[fn] {
		all = append(all, ask(made.Bindings[index], nil)...)
	}
	if len(all) == 0 {
		return unknown("a captured variable")
	}
	return all
}

// stepped returns the origins with one more step.
func (w *walk) stepped(origins []*Origin, word string, pos token.Pos) []*Origin {
	out := make([]*Origin, len(origins))
	for i, o := range origins {
		c := *o
		c.Steps = make([]Step, len(o.Steps)+1)
		copy(c.Steps, o.Steps)
		c.Steps[len(o.Steps)] = Step{Word: word, At: Place{Pos: pos, End: pos}}
		out[i] = &c
	}
	return out
}
