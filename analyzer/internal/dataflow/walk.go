package dataflow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A Walk answers one question, backwards.
type Walk struct {
	*Flow
	Prog *ssaindex.Program
	// Limit is how many values one question may look at, left how many of them are
	// left to it.
	Limit  budget.Limit
	left   budget.Meter
	frames map[FrameKey]*Frame
	// debug prints the walk, or is nil.
	debug *debugger
	memory
	// reached are the methods that calls through interfaces reach.
	reached map[callSite]methodSet
	// Summary says that a fact is being made, for callers in other packages.
	Summary bool
}

// A Visit is a value (or, in memory, what is stored through it), a path below
// it and the call that led there; or a field, of any object.
type Visit struct {
	Value  any // an ssa.Value or a *types.Var
	Path   string
	Frame  *Frame
	Memory bool
	Below  int
	// Dynamic and Within are those of the [Point].
	Dynamic types.Type
	Within  int
}

// A Frame is a call that the walk went into: parameters and captured variables
// are looked up there and nowhere else. Outside any call the frame is nil and
// a parameter is whatever any caller passes.
type Frame struct {
	FrameKey
	depth int
	// Unknown says that nothing is known of the call: parameters are origins.
	Unknown bool
	// constants says that the call passes constants: they may exclude blocks.
	constants bool
	// asked is noted when the frame is asked for a parameter.
	asked *memory
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
	return &Walk{Flow: p, Prog: p.Program(), Limit: budget.Values, left: p.unit.Budget.Meter(budget.Values), memory: newMemory(), frames: make(map[FrameKey]*Frame), reached: make(map[callSite]methodSet)}
}

// Enter returns the frame of a call, or nil and false where the calls are too
// deep.
func (w *Walk) Enter(key FrameKey) (*Frame, bool) {
	if f := w.frames[key]; f != nil {
		return f, true
	}
	f := &Frame{FrameKey: key, asked: &w.memory, constants: passesConstants(key.Call)}
	for _, outer := range []*Frame{key.Parent, key.BindFrame} {
		if outer != nil && outer.depth >= f.depth {
			f.depth = outer.depth + 1
		}
	}
	if f.depth > budget.Calls.Max || f.recursive() {
		w.outermost = outside // fewer calls may have led there, another time
		if f.depth > budget.Calls.Max {
			w.unit.Budget.End(budget.Calls)
		}
		return nil, false
	}
	w.frames[key] = f
	return f, true
}

// Begin begins a question, with a budget of its own.
func (w *Walk) Begin() {
	w.left, w.cut = w.unit.Budget.Meter(w.Limit), uncut
	w.forget(0)
}

// recursive reports whether a frame is one more call of a function within itself than
// is followed.
func (f *Frame) recursive() bool {
	n := 0
	for outer := f.Parent; outer != nil; outer = outer.Parent {
		if outer.Fn == f.Fn {
			n++
		}
	}
	return n >= budget.Recursion.Max
}

// theBudget is why the walk stopped at what there was no budget for.
const theBudget = "the budget"

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
