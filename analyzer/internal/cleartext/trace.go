package cleartext

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A tracer answers what a value holds that must not be printed. It is a question
// to [dataflow.Walk.Preds]: its sources are fields, variables, parameters and map
// keys by type and name, calls by their rows, requests and their answers; types that
// hide what they hold, masks and cuts are its barriers. Parameters of declared
// functions stay parameters: where such a function is called, its arguments take
// their place.
type tracer struct {
	*dataflow.Walk
	known map[question][]exposure
	// aliases are the names of objects: many calls write to the same buffer.
	aliases map[dataflow.Visit][]dataflow.Point
	under   map[question]bool
	// read is the instruction that reads what is asked for: what is put over a secret
	// later does not hide it.
	read ssa.Instruction
	// left and steps are the values and the steps that are left to one question.
	left    budget.Meter
	steps   budget.Meter
	byParen map[token.Pos]ssa.CallInstruction
	cutOff  bool
	// slots are values that are put into a place for a client secret.
	slots map[ssa.Value]string
	// What was found out about points: the names of objects, what reads the body of an
	// answer, which fields hold something.
	objects map[dataflow.Visit][]dataflow.Point
	bodies  map[dataflow.Visit]bool
	// reading are the readers that are looked into.
	reading map[dataflow.Visit]bool
	present map[question]bool
	// opened is where the file is opened that the last writer is.
	opened ast.Expr
	// status reads what conditions say of an answer.
	status *httpresp.StatusReader
}

type question struct {
	dataflow.Visit
	read ssa.Instruction
	how  manner
}

func newTracer(flow *dataflow.Flow) *tracer {
	return &tracer{
		Walk: &dataflow.Walk{Flow: flow}, known: make(map[question][]exposure), under: make(map[question]bool),
		objects: make(map[dataflow.Visit][]dataflow.Point), bodies: make(map[dataflow.Visit]bool), reading: make(map[dataflow.Visit]bool), present: make(map[question]bool),
	}
}

// begin builds what questions need of the package.
func (c *tracer) begin() {
	c.Walk = c.NewWalk()
	c.status = httpresp.NewStatusReader(c.Walk, nil)
	c.ask()
}

// ask begins a question.
func (c *tracer) ask() {
	c.left, c.steps = c.meter(budget.Printed), c.meter(budget.PrintedSteps)
	c.Walk.Begin()
}

func (c *tracer) meter(l budget.Limit) budget.Meter { return c.Unit().Budget.Meter(l) }

// printed returns what a sink shows.
func (c *tracer) printed(s *sink) []exposure {
	v, ok := c.Prog.Values[s.arg]
	if !ok {
		return nil
	}
	if s.to == "writer" {
		c.opened = nil
		if s.to = c.output(s.writer); s.to == "" {
			return nil
		}
		s.opened = c.opened
	}
	c.ask()
	c.About(s.arg.Pos())
	s.instr = c.instructionOf(s)
	c.read = s.instr
	pt := dataflow.Point{Value: v.Value}
	var found []exposure
	switch {
	case v.IsAddr:
		if c.hides(c.Unit().Pass.TypesInfo.TypeOf(s.arg), s.how) {
			return nil
		}
		found = c.at(pt.Pointee(), s.how)
	case s.spread:
		found = c.at(pt, s.how)
	default:
		found = c.boxed(pt, s.how)
	}
	refused := s.refused || c.refused(s.instr, 0)
	var out []exposure
	for _, h := range found {
		h.refused = h.refused || refused
		if h.what != exposesGrant && (h.what != ExposesAnswer || !h.refused) {
			out = append(out, h)
		}
	}
	return out
}

// instructionOf returns the instruction that prints, or nil.
func (c *tracer) instructionOf(s *sink) ssa.Instruction {
	if s.call == nil {
		instr, ok := c.Prog.Values[s.lit].Value.(ssa.Instruction)
		if !ok {
			instr, _ = c.Prog.Values[s.arg].Value.(ssa.Instruction)
		}
		return instr
	}
	if call := c.instruction(s.call); call != nil {
		return call
	}
	return nil
}

// boxed returns what a value shows where it is printed as an operand of its
// own: its type may hide it.
func (c *tracer) boxed(pt dataflow.Point, how manner) []exposure {
	if t := pt.Type(); t != nil && c.hides(t, how) {
		return nil
	}
	return c.at(pt, how)
}

// at returns what a point holds.
func (c *tracer) at(pt dataflow.Point, how manner) []exposure {
	key := question{pt.Visit(), c.read, how}
	if found, ok := c.known[key]; ok {
		return found
	}
	if c.under[key] {
		c.cutOff = true
		return nil
	}
	if !c.left.Take() {
		return nil
	}
	outer := c.cutOff
	c.under[key], c.cutOff = true, false
	found := unique(c.look(pt, how))
	delete(c.under, key)
	if !c.cutOff && !c.left.Over() {
		c.known[key] = found
	}
	c.cutOff = c.cutOff && len(c.under) > 0 || outer
	return found
}

func unique(found []exposure) []exposure {
	var out []exposure
	for _, h := range found {
		if !slices.Contains(out, h) {
			out = append(out, h)
		}
	}
	return out
}

// look is at without the memory.
func (c *tracer) look(pt dataflow.Point, how manner) []exposure {
	found := c.sources(pt, how)
	if label, ok := c.inSlot(pt); ok && !slices.ContainsFunc(found, func(h exposure) bool { return h.param == nil }) {
		return []exposure{{what: ExposesSecret, name: label, client: true}}
	}
	return found
}

// sources returns what a point holds by its type and name, or by where it comes from.
//
// go/ssa: the ends of this question, to which Preds led.
func (c *tracer) sources(pt dataflow.Point, how manner) []exposure {
	t := pt.Type()
	if t != nil && gotypes.IsError(t) {
		return nil // whoever made it has been asked
	}
	field, isField := pt.Field()
	if isField {
		if found, ok := c.field(pt, field); ok {
			return found
		}
	}
	text := t != nil && gotypes.IsText(t)
	if key, ok := pt.Key(); ok && (text || t != nil && types.IsInterface(t)) {
		if found := c.named(key); found != nil {
			return found
		}
	}
	if t != nil && !text && !types.IsInterface(t) {
		if found := c.composite(pt, t, how); found != nil {
			return found
		}
	}
	if text {
		if found := c.decoded(pt); found != nil {
			return found
		}
	}
	switch v := pt.Value.(type) { // sources; how values move is Preds' to know
	case *ssa.Parameter:
		if c.isOpen(pt) && pt.IsWhole() {
			return append(c.param(v, how), c.follow(pt, t, how)...)
		}
	case *ssa.Global:
		if found := c.variable(v, pt); found != nil {
			return found
		}
	case *ssa.Call:
		if pt.Memory {
			break
		}
		found, ok := c.call(pt, v, how)
		if ok && pt.Path.ThroughReference() {
			stored := pt
			stored.Memory = true
			found = append(slices.Clone(found), c.follow(stored, t, how)...)
		}
		if ok {
			return found
		}
	}
	found := c.follow(pt, t, how)
	if len(found) == 0 {
		found = c.anywhere(field, isField, how)
	}
	if u, ok := pt.Value.(*ssa.UnOp); ok && len(found) == 0 && text && pt.Path == nil && gotypes.IsLocal(u.X) {
		return c.looksUp(u, pt.Frame) // filled by a function that was given its address
	}
	return found
}

// follow returns what the points hold that a value comes from.
func (c *tracer) follow(pt dataflow.Point, t types.Type, how manner) []exposure {
	var all []exposure
	read := c.read
	for _, e := range c.inside(pt) {
		if e.Kind == dataflow.Cut && !c.showsCut(e) || c.isShort(pt, e) {
			continue
		}
		from := e.Point.Type()
		if t != nil && types.IsInterface(t) && from != nil && !types.IsInterface(from) && c.hides(from, how) {
			continue
		}
		c.read = readBy(e, read)
		found := c.at(e.Point, how)
		if e.Kind == dataflow.Cut && isBeginning(e) {
			found = slices.DeleteFunc(slices.Clone(found), func(h exposure) bool { return h.param != nil || h.what != ExposesSecret })
		}
		all = append(all, found...)
	}
	c.read = read
	return all
}

// readBy returns the instruction that reads the point that an edge leads to.
func readBy(e dataflow.Edge, read ssa.Instruction) ssa.Instruction {
	switch e.Between {
	case dataflow.Argument:
		return e.Instr
	case dataflow.Result, dataflow.Captured:
		return nil
	}
	if u, ok := e.Instr.(*ssa.UnOp); ok && u.Op == token.MUL && !e.Point.Memory {
		return u
	}
	return read
}

// isOpen reports whether a point is a parameter of a declared function that the
// question did not come in through: its callers are asked on their own.
func (c *tracer) isOpen(pt dataflow.Point) bool {
	p, ok := pt.Value.(*ssa.Parameter)
	if !ok || pt.Memory || gotypes.Declared(p.Parent()) == nil {
		return false
	}
	return pt.Frame == nil || pt.Frame.Fn != p.Parent() || pt.Frame.Call == nil
}

// param returns what a parameter holds: its name may say it, else its callers
// know.
func (c *tracer) param(v *ssa.Parameter, how manner) []exposure {
	if gotypes.IsText(v.Type()) {
		switch {
		case lexicon.IsSecretName(v.Name()):
			return []exposure{{what: ExposesSecret, name: v.Name()}}
		case lexicon.IsTokenName(v.Name()):
			return []exposure{{what: ExposesToken, name: v.Name()}}
		}
	}
	return []exposure{{param: v, how: how}}
}

// variable returns what a package variable holds by its name; nil where what is
// stored in it has to be asked for.
func (c *tracer) variable(g *ssa.Global, pt dataflow.Point) []exposure {
	obj := g.Object()
	if obj == nil || !pt.IsWhole() {
		return nil
	}
	if spec := c.Unit().Site.SecretVariable(obj); spec != nil && (spec.Row != nil || spec.Inside == site.Whole && lexicon.IsConfidential(obj.Name())) {
		return []exposure{{what: ExposesSecret, name: spec.Label, client: spec.Row != nil}}
	}
	if t := g.Type().Underlying().(*types.Pointer).Elem(); gotypes.IsText(t) && lexicon.IsTokenName(obj.Name()) {
		return []exposure{{what: ExposesToken, name: obj.Name()}}
	}
	return nil
}

// showsCut reports whether a part of a text is more than a hint: a few characters
// at one end.
func (c *tracer) showsCut(e dataflow.Edge) bool {
	s, ok := e.Instr.(*ssa.Slice)
	if !ok || !gotypes.IsText(s.X.Type()) {
		return true
	}
	low, high := gotypes.IntConstant(s.Low, 0), gotypes.IntConstant(s.High, -1)
	return s.High == nil && low > 0 || s.Low == nil && high > maxHint
}

// isBeginning reports whether a cut leaves the beginning of a text, which says of a
// token what kind it is.
func isBeginning(e dataflow.Edge) bool {
	s, ok := e.Instr.(*ssa.Slice)
	return ok && s.High != nil && gotypes.IsText(s.X.Type())
}

// named returns what stands under a key, by the key's name.
func (c *tracer) named(key string) []exposure {
	switch {
	case lexicon.IsSecretName(key) && !strings.ContainsAny(key, " "):
		return []exposure{{what: ExposesSecret, name: key}}
	case lexicon.IsTokenName(key):
		return []exposure{{what: ExposesToken, name: key}}
	}
	return nil
}

// own marks what comes from a setting: it is the program's own, no record that
// a server keeps of its clients.
func own(all []exposure) []exposure {
	for i := range all {
		all[i].client = true
	}
	return all
}

// looksUp returns what a text is by the name that it was looked up by.
func (c *tracer) looksUp(v ssa.Value, fr *dataflow.Frame) []exposure {
	if !gotypes.IsText(v.Type()) {
		return nil
	}
	var all []exposure
	for _, o := range c.Get(v, nil, fr) {
		switch o.Kind {
		case facts.Env, facts.Config, facts.Flag, facts.Vault, facts.Keyring, facts.Prompt:
			all = append(all, own(c.named(o.Name))...)
		}
	}
	return all
}
