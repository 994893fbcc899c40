package cleartext

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A tracer answers what a value holds that must not be printed. Parameters
// stay parameters: where a function of the package is called, its arguments
// take their place.
type tracer struct {
	*dataflow.Walk
	known   map[exposureKey][]exposure
	under   map[exposureKey]bool
	budget  int
	byParen map[token.Pos]ssa.CallInstruction
	cutOff  bool
}

type exposureKey struct {
	value ssa.Value
	how   manner
}

// maxCarry is the number of values that one question looks at.
const maxCarry = 1500

// printed returns what a sink shows.
func (c *tracer) printed(s *sink) []exposure {
	v, ok := c.Prog.Values[s.arg]
	if !ok {
		return nil
	}
	if s.to == "writer" {
		if s.to = c.output(s.writer); s.to == "" {
			return nil
		}
	}
	c.budget = maxCarry
	c.Walk.Begin()
	var found []exposure
	switch {
	case v.IsAddr:
		t := c.Unit().Pass.TypesInfo.TypeOf(s.arg)
		if c.hides(t, s.how) {
			return nil
		}
		if _, ok := t.Underlying().(*types.Struct); ok {
			found = c.value(v.Value, s.how)
		} else {
			found = c.loaded(v.Value, s.how)
		}
	case s.spread:
		found = c.value(v.Value, s.how)
	default:
		found = c.boxed(v.Value, s.how)
	}
	return slices.DeleteFunc(slices.Clone(found), func(h exposure) bool {
		return h.what == holdsGrant || h.what == HoldsAnswer && c.refused(s)
	})
}

// boxed returns what a value shows where it is printed as an operand of its
// own: its type may hide it.
func (c *tracer) boxed(v ssa.Value, how manner) []exposure {
	if c.hides(v.Type(), how) {
		return nil
	}
	return c.value(v, how)
}

// value returns what a value holds.
func (c *tracer) value(v ssa.Value, how manner) []exposure {
	key := exposureKey{v, how}
	if found, ok := c.known[key]; ok {
		return found
	}
	if c.under[key] {
		c.cutOff = true
		return nil
	}
	if c.budget--; c.budget < 0 {
		return nil
	}
	outer := c.cutOff
	c.under[key], c.cutOff = true, false
	found := unique(c.look(v, how))
	delete(c.under, key)
	if !c.cutOff && c.budget > 0 {
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

func (c *tracer) look(v ssa.Value, how manner) []exposure {
	if gotypes.IsError(v.Type()) {
		return nil // whoever made it has been asked
	}
	if !gotypes.IsText(v.Type()) && !types.IsInterface(v.Type()) {
		if found := c.composite(v, how); found != nil {
			return found
		}
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return c.param(v, how)
	case *ssa.FreeVar:
		return c.bindings(v, func(b ssa.Value) []exposure { return c.value(b, how) })
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return c.loaded(v.X, how)
		}
	case *ssa.Field:
		return c.field(v.X, v.X.Type(), v.Field, how)
	case *ssa.Phi:
		var all []exposure
		for _, edge := range v.Edges {
			all = append(all, c.value(edge, how)...)
		}
		return all
	case *ssa.Extract:
		switch t := v.Tuple.(type) {
		case *ssa.Call:
			return c.call(t, v.Index, how)
		case *ssa.TypeAssert:
			return c.value(t.X, how)
		case *ssa.Lookup:
			return c.lookup(t, how)
		case *ssa.Next:
			if r, ok := t.Iter.(*ssa.Range); ok && v.Index == 2 {
				return c.value(r.X, how)
			}
		}
	case *ssa.Call:
		return c.call(v, 0, how)
	case *ssa.BinOp:
		if v.Op == token.ADD {
			return append(slices.Clone(c.value(v.X, how)), c.value(v.Y, how)...)
		}
	case *ssa.Convert:
		return c.value(v.X, how)
	case *ssa.ChangeType:
		return c.value(v.X, how)
	case *ssa.MultiConvert:
		return c.value(v.X, how)
	case *ssa.ChangeInterface:
		return c.value(v.X, how)
	case *ssa.MakeInterface:
		return c.boxed(v.X, how)
	case *ssa.TypeAssert:
		return c.value(v.X, how)
	case *ssa.Slice:
		return c.part(v, how)
	case *ssa.Lookup:
		return c.lookup(v, how)
	case *ssa.Alloc:
		return c.elements(v, how)
	}
	return nil
}

// param returns what a parameter holds: its name may tell, else its callers
// know.
func (c *tracer) param(v *ssa.Parameter, how manner) []exposure {
	if gotypes.IsText(v.Type()) {
		switch {
		case lexicon.IsSecretName(v.Name()):
			return []exposure{{what: HoldsSecret, name: v.Name()}}
		case lexicon.IsTokenName(v.Name()):
			return []exposure{{what: HoldsToken, name: v.Name()}}
		}
	}
	return []exposure{{param: v, how: how}}
}

// bindings asks about what a captured variable is.
func (c *tracer) bindings(v *ssa.FreeVar, ask func(ssa.Value) []exposure) []exposure {
	fn := v.Parent()
	index := slices.Index(fn.FreeVars, v)
	var all []exposure
	for _, made := range c.Prog.Closures[fn] {
		all = append(all, ask(made.Bindings[index])...)
	}
	return all
}

// loaded returns what is stored where a pointer points to.
func (c *tracer) loaded(addr ssa.Value, how manner) []exposure {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		return c.field(addr.X, addr.X.Type(), addr.Field, how)
	case *ssa.Global:
		return c.variable(addr, how)
	case *ssa.FreeVar:
		return c.bindings(addr, func(b ssa.Value) []exposure { return c.loaded(b, how) })
	case *ssa.IndexAddr:
		return c.value(addr.X, how)
	case *ssa.Alloc:
		return c.stores(addr, how)
	}
	return c.value(addr, how)
}

// stores returns what is stored in a variable.
func (c *tracer) stores(addr ssa.Value, how manner) []exposure {
	var all []exposure
	filled := false
	for _, instr := range c.Prog.Uses(addr) {
		switch i := instr.(type) {
		case *ssa.Store:
			if i.Addr == addr {
				all = append(all, c.value(i.Val, how)...)
			}
		case *ssa.MakeClosure:
			fn := i.Fn.(*ssa.Function)
			for k, b := range i.Bindings {
				if b == addr && k < len(fn.FreeVars) {
					all = append(all, c.stores(fn.FreeVars[k], how)...)
				}
			}
		case ssa.CallInstruction:
			filled = true
		}
	}
	if filled && len(all) == 0 {
		if u := loadOf(addr); u != nil {
			return c.looksUp(u)
		}
	}
	return all
}

// loadOf returns a load from an address, or nil.
func loadOf(addr ssa.Value) ssa.Value {
	if addr.Referrers() == nil {
		return nil
	}
	for _, instr := range *addr.Referrers() {
		if u, ok := instr.(*ssa.UnOp); ok && u.Op == token.MUL && gotypes.IsText(u.Type()) {
			return u
		}
	}
	return nil
}

// variable returns what a package variable holds.
func (c *tracer) variable(g *ssa.Global, how manner) []exposure {
	obj := g.Object()
	if obj == nil {
		return nil
	}
	if spec := c.Unit().Site.SecretVariable(obj); spec != nil && (spec.Row != nil || spec.Inside == site.Whole && lexicon.IsConfidential(obj.Name())) {
		return []exposure{{what: HoldsSecret, name: spec.Label, client: spec.Row != nil}}
	}
	if t := g.Type().Underlying().(*types.Pointer).Elem(); gotypes.IsText(t) && lexicon.IsTokenName(obj.Name()) {
		return []exposure{{what: HoldsToken, name: obj.Name()}}
	}
	if g.Pkg != c.Prog.Package {
		return nil
	}
	return c.stores(g, how)
}

// elements returns what is put into an array, the arguments of a variadic call
// above all.
func (c *tracer) elements(v *ssa.Alloc, how manner) []exposure {
	var all []exposure
	for _, instr := range c.Prog.Uses(v) {
		if ia, ok := instr.(*ssa.IndexAddr); ok {
			if value := gotypes.StoredValue(ia); value != nil {
				all = append(all, c.value(value, how)...)
			}
		}
	}
	return all
}

// part returns what a part of a text or slice holds. A few characters are a
// hint, and the beginning of a token says what kind it is.
func (c *tracer) part(v *ssa.Slice, how manner) []exposure {
	if _, ok := v.X.Type().Underlying().(*types.Pointer); ok {
		return c.value(v.X, how)
	}
	if !gotypes.IsText(v.X.Type()) {
		return c.value(v.X, how)
	}
	low, high := gotypes.IntConstant(v.Low, 0), gotypes.IntConstant(v.High, -1)
	switch {
	case v.Low == nil && v.High == nil:
		return c.value(v.X, how)
	case v.High == nil && low > 0:
		return c.value(v.X, how)
	case v.Low == nil && high > maxHint:
		return slices.DeleteFunc(slices.Clone(c.value(v.X, how)), func(h exposure) bool {
			return h.param != nil || h.what != HoldsSecret
		})
	}
	return nil
}

// lookup returns what an element of a map holds: its key may tell.
func (c *tracer) lookup(v *ssa.Lookup, how manner) []exposure {
	if gotypes.IsText(v.X.Type()) {
		return nil // a character
	}
	if key, ok := gotypes.StringConstant(v.Index); ok {
		return c.named(key)
	}
	return nil
}

// named returns what stands under a key, by the key's name.
func (c *tracer) named(key string) []exposure {
	switch {
	case lexicon.IsSecretName(key) && !strings.ContainsAny(key, " "):
		return []exposure{{what: HoldsSecret, name: key}}
	case lexicon.IsTokenName(key):
		return []exposure{{what: HoldsToken, name: key}}
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
func (c *tracer) looksUp(v ssa.Value) []exposure {
	if !gotypes.IsText(v.Type()) {
		return nil
	}
	var all []exposure
	for _, o := range c.Get(v, nil, nil) {
		switch o.Kind {
		case facts.Env, facts.Config, facts.Flag, facts.Vault, facts.Keyring, facts.Prompt:
			all = append(all, own(c.named(o.Name))...)
		}
	}
	return all
}
