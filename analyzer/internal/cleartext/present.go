package cleartext

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A presence asks whether a confidential field holds something where it is shown: not
// where it was never filled, and not where a mask was put over it.
type presence struct {
	*tracer
	known map[question]bool
	left  budget.Meter
	// unmasked asks whether there was something before a mask was put over it.
	unmasked bool
}

// isPresent reports whether the field at a point holds something where it is read.
func (c *tracer) isPresent(pt dataflow.Point) bool {
	key := question{Visit: pt.Visit(), read: c.read}
	found, ok := c.present[key]
	if !ok {
		p := &presence{tracer: c, known: make(map[question]bool), left: c.meter(budget.Presence)}
		found = p.at(pt, c.read)
		c.present[key] = found
	}
	return found
}

func (p *presence) at(pt dataflow.Point, read ssa.Instruction) bool {
	key := question{Visit: pt.Visit(), read: read}
	if found, ok := p.known[key]; ok {
		return found
	}
	if !p.left.Take() || p.steps.Over() {
		return false
	}
	p.known[key] = false // a value that comes from itself is no source
	found := p.look(pt, read)
	p.known[key] = found
	return found
}

func (p *presence) look(pt dataflow.Point, read ssa.Instruction) bool {
	edges, filled, source := p.object(pt, read)
	// What is stored before a mask is hidden by it.
	var last ssa.Instruction
	for _, e := range edges {
		if e.Kind == dataflow.Store && p.covers(e, read) && (last == nil || before(last, p.lifted(e, read))) {
			last = p.lifted(e, read)
		}
	}
	for _, e := range edges {
		at := p.lifted(e, read)
		if last != nil && (e.Kind != dataflow.Store || !before(last, at)) {
			continue
		}
		if e.Kind == dataflow.Store && read != nil && at != nil && at.Parent() == read.Parent() && !before(at, read) {
			continue // afterwards
		}
		if p.harmless(e.Point) {
			continue
		}
		if p.at(e.Point, readBy(e, at)) {
			return true
		}
	}
	return last == nil && (filled || source)
}

// object returns the steps into the object that a point is a part of, by whatever of
// its names; filled says that a function of another package is given its address, and
// source that it comes from outside: a caller, a function of another package.
func (p *presence) object(pt dataflow.Point, read ssa.Instruction) (edges []dataflow.Edge, filled, source bool) {
	seen := map[dataflow.Visit]bool{pt.Visit(): true}
	queue := []dataflow.Point{pt}
	own := 0
	left := p.meter(budget.ObjectNames)
	for len(queue) > 0 && left.Take() {
		next := queue[0]
		queue = queue[1:]
		source = source || p.isOpen(next)
		filled = filled || p.isFilled(next, read)
		for _, e := range p.inside(next) {
			if e.Part != nil {
				continue
			}
			if !e.Alias {
				if next == pt {
					own++
				}
				edges = append(edges, e)
			} else if key := e.Point.Visit(); !seen[key] {
				seen[key] = true
				queue = append(queue, e.Point)
			}
		}
	}
	if own == 0 && p.isSource(pt) {
		source = true
	}
	return edges, filled, source
}

// isSource reports whether a value that comes from nowhere in the package may be
// something.
func (p *presence) isSource(pt dataflow.Point) bool {
	switch v := pt.Value.(type) {
	case *ssa.Const:
		return !p.harmless(pt)
	case *ssa.Alloc, *ssa.MakeMap, *ssa.MakeSlice, *ssa.Slice:
		return false
	case *ssa.Call:
		return !p.isMask(v)
	}
	return !pt.Memory
}

// isFilled reports whether a function of another package is given the address of an
// object, to put something into it: json.Unmarshal(data, &conf).
func (p *presence) isFilled(pt dataflow.Point, read ssa.Instruction) bool {
	if pt.Path.Steps() == 0 {
		return false
	}
	if _, ok := pt.Value.Type().Underlying().(*types.Map); ok {
		return false
	}
	for _, instr := range p.Prog.Uses(pt.Value) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok || instr == read || !pt.Path.ThroughReference() || p.hasBody(call, pt.Frame) {
			continue
		}
		obj := gotypes.Callee(call.Common())
		if obj == nil || call.Common().IsInvoke() && call.Common().Value == pt.Value || p.onlyReads(obj) {
			continue
		}
		if p.Unit().Site.Row(obj, catalog.Decode) != nil && p.isOtherAnswer(call, pt) {
			continue
		}
		return true
	}
	return false
}

// onlyReads reports whether a function only reads what it is given, by its rows.
func (p *presence) onlyReads(obj types.Object) bool {
	for _, r := range p.Unit().Site.Rows(obj) {
		switch r.Verb {
		case catalog.Print, catalog.Format, catalog.Escape, catalog.Token, catalog.Append:
			return true
		}
	}
	return false
}

// isOtherAnswer reports whether a document is decoded that an API answered with, into
// something that has a field for a secret which nobody in the package uses: the type is
// also that of a registration's answer.
func (p *presence) isOtherAnswer(call ssa.CallInstruction, pt dataflow.Point) bool {
	f, ok := pt.Field()
	if !ok || len(p.Prog.FieldAddrs[f.Var]) > 0 || f.Base.Path.Fields() == 0 {
		return false
	}
	for _, arg := range call.Common().Args {
		if p.isBody(dataflow.Point{Value: arg, Frame: pt.Frame}) {
			return true
		}
	}
	return false
}

// covers reports whether a store hides what was there before: it stores something
// harmless, or all of a variable's field, before the read, and on every way that leads
// there with a secret.
func (p *presence) covers(e dataflow.Edge, read ssa.Instruction) bool {
	if p.unmasked {
		return false
	}
	at := p.lifted(e, read)
	if !replaces(e, at) && !p.harmless(e.Point) {
		return false
	}
	if read == nil || at == nil || at.Parent() != read.Parent() {
		return p.unconditional(e.Instr, nil)
	}
	return before(at, read) && p.unconditional(at, read)
}

// replaces reports whether a store in the function that reads puts something else into a
// field of one of its own variables: what was there is gone.
//
//	view := *conf
//	view.Servers = shown
func replaces(e dataflow.Edge, at ssa.Instruction) bool {
	store, ok := e.Instr.(*ssa.Store)
	if !ok || at != e.Instr || e.Guess {
		return false
	}
	_, local := gotypes.OutermostStruct(store.Addr).(*ssa.Alloc)
	return local
}

// unconditional reports whether an instruction runs whenever the other one is come to,
// but for questions whether there is anything to hide, and for the ends of loops.
func (p *presence) unconditional(instr, read ssa.Instruction) bool {
	for b := instr.Block(); b != nil && b.Idom() != nil; b = b.Idom() {
		if read != nil && b.Dominates(read.Block()) {
			return true
		}
		if len(b.Preds) != 1 || b.Preds[0] != b.Idom() {
			continue
		}
		if over := b.Idom(); !ctrlflow.TestsEmpty(over) && !isLoop(over) {
			return false
		}
	}
	return true
}

// isLoop reports whether a block is where a loop begins again.
func isLoop(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Preds, b.Dominates)
}

// lifted returns the instruction of an edge, or the call in the function of the reading
// instruction that leads to it.
func (p *presence) lifted(e dataflow.Edge, read ssa.Instruction) ssa.Instruction {
	instr := e.Instr
	if phi, ok := instr.(*ssa.Phi); ok && e.Kind == dataflow.Branch { // read where the branch ends
		instrs := phi.Block().Preds[e.Index].Instrs
		instr = instrs[len(instrs)-1]
	}
	for f := e.Point.Frame; read != nil && instr != nil && instr.Parent() != read.Parent() && f != nil && f.Call != nil; f = f.Parent {
		instr = f.Call
	}
	return instr
}

// before reports whether an instruction runs before another one of its function; of two
// in a loop, the one that stands first.
func before(a, b ssa.Instruction) bool {
	switch {
	case a == nil || b == nil || a.Parent() != b.Parent():
		return true
	case a.Block() == b.Block():
		for _, instr := range a.Block().Instrs {
			if instr == a || instr == b {
				return instr == a
			}
		}
	}
	there := ctrlflow.Reachable(a.Block().Succs)[b.Block()]
	back := ctrlflow.Reachable(b.Block().Succs)[a.Block()]
	switch {
	case there && back && a.Block().Dominates(b.Block()):
		return true
	case there && back && b.Block().Dominates(a.Block()):
		return false
	case there && back:
		return a.Pos() < b.Pos()
	}
	return there
}

// harmless reports whether a value is put in the place of one that must not be
// shown.
func (c *tracer) harmless(pt dataflow.Point) bool { return c.isHarmless(pt, 0) }

func (c *tracer) isHarmless(pt dataflow.Point, depth int) bool {
	const deepest = 6
	switch v := pt.Value.(type) {
	case *ssa.Const:
		if v.Value == nil || v.Value.Kind() != constant.String {
			return v.Value == nil
		}
		text := shape.Of(constant.StringVal(v.Value))
		return !text.Real() && text.Class() != shape.GUID // many servers make secrets of GUIDs
	case *ssa.Call:
		if c.isMask(v) {
			return true
		}
	case *ssa.Parameter:
		return false
	}
	if depth > deepest || pt.Memory {
		return false
	}
	edges := c.inside(pt)
	if s, ok := pt.Value.(*ssa.Slice); ok && !gotypes.IsText(s.X.Type()) { // []string{"***"}
		edges = nil
		if only := gotypes.ElementAt(s, 0); only != nil {
			return c.isHarmless(dataflow.Point{Value: only, Frame: pt.Frame}, depth+1)
		}
	}
	for _, e := range edges {
		if e.Kind == dataflow.Cut && !c.showsCut(e) || c.isShort(pt, e) {
			continue
		}
		if !c.isHarmless(e.Point, depth+1) {
			return false
		}
	}
	return len(edges) > 0
}

// isMask reports whether a call hides what it is given, by its name, or because it
// makes a text of asterisks.
func (c *tracer) isMask(call *ssa.Call) bool {
	obj := gotypes.Callee(call.Common())
	if obj == nil {
		return false
	}
	if gotypes.FullName(obj) == "strings.Repeat" {
		_, constant := gotypes.StringConstant(call.Common().Args[0])
		return constant
	}
	return lexicon.IsMask(obj.Name()) || c.isHider(obj)
}
