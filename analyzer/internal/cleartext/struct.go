package cleartext

import (
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// field returns what a field of a struct holds, of which base is the value or
// the address.
func (c *tracer) field(base ssa.Value, t types.Type, index int, how manner) []exposure {
	f := gotypes.FieldOf(t, index)
	if f == nil || c.Trap(f) {
		return nil
	}
	if gotypes.IsNetHTTP(t, "Response") && f.Name() == "Body" {
		return c.value(base, how)
	}
	s := gotypes.StructOf(t)
	if spec := c.secretField(f, t, s.Tag(index)); spec != nil {
		if c.overwritten(base.Parent(), f) {
			return nil
		}
		return []exposure{{what: HoldsSecret, name: spec.Label, client: spec.Row != nil}}
	}
	if c.Unit().Site.TokenField(f, t, s.Tag(index)) && !lexicon.HoldsNames(ownerName(base)) {
		if c.overwritten(base.Parent(), f) {
			return nil
		}
		return []exposure{{what: HoldsToken, name: gotypes.QualifiedField(t, f), client: c.fromProvider(f), human: c.signsIn(base, 0)}}
	}
	found := c.stored(base, f, how, 0)
	if len(found) == 0 && gotypes.IsText(f.Type()) && lexicon.IsCredential(f.Name()) {
		found = c.storedAnywhere(f, how)
	}
	return found
}

// secretField returns what a field takes if that is a client secret, and
// nothing else. A fact alone says that a field can end in a slot, among other
// places: its name has to agree.
func (c *tracer) secretField(f *types.Var, owner types.Type, tag string) *site.Spec {
	spec := c.Unit().Site.SecretField(f, owner, tag)
	if spec == nil || spec.Row == nil && (spec.Inside != site.Whole || !lexicon.IsConfidential(f.Name())) {
		return nil
	}
	return spec
}

// fromProvider reports whether a field belongs to a library that asks for
// tokens, and not to the code that is being analysed.
func (c *tracer) fromProvider(f *types.Var) bool {
	return f.Pkg() != c.Unit().Pass.Pkg && c.Unit().Site.AsksForTokens(f.Pkg())
}

// signsIn reports whether a token was got with the name and password that
// somebody gave: the program signs its users in with them.
func (c *tracer) signsIn(v ssa.Value, depth int) bool {
	if depth > maxStored {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		return c.signsIn(v.X, depth+1)
	case *ssa.FieldAddr:
		return c.signsIn(v.X, depth+1)
	case *ssa.Alloc:
		s := gotypes.StoredValue(v)
		return s != nil && c.signsIn(s, depth+1)
	case *ssa.Extract:
		return c.signsIn(v.Tuple, depth+1)
	case *ssa.Call:
		obj := gotypes.Callee(v.Common())
		if obj == nil {
			return false
		}
		r := c.Unit().Site.Row(obj, catalog.Token)
		args := v.Common().Args
		if r == nil || r.Word("grant") != "password" || len(args) == 0 {
			return false
		}
		_, fixed := gotypes.StringConstant(args[len(args)-1])
		return !fixed
	}
	return false
}

// storedAnywhere returns what the package stores in a field of any object.
func (c *tracer) storedAnywhere(f *types.Var, how manner) []exposure {
	var all []exposure
	for _, fa := range c.Prog.FieldAddrs[f] {
		if v := gotypes.StoredValue(fa); v != nil {
			for _, h := range c.value(v, how) {
				if h.param == nil {
					all = append(all, h)
				}
			}
		}
	}
	return all
}

// maxStored is how far an object is followed to the place where its fields are
// filled.
const maxStored = 6

// stored returns what is stored in a field of one object.
func (c *tracer) stored(base ssa.Value, f *types.Var, how manner, depth int) []exposure {
	if depth > maxStored {
		return nil
	}
	again := func(v ssa.Value) []exposure { return c.stored(v, f, how, depth+1) }
	var all []exposure
	switch v := base.(type) {
	case *ssa.Alloc, *ssa.Global:
		for _, instr := range c.Prog.Uses(v) {
			switch i := instr.(type) {
			case *ssa.FieldAddr:
				if i.X == v && gotypes.SameField(gotypes.FieldOf(i.X.Type(), i.Field), f) {
					if value := gotypes.StoredValue(i); value != nil {
						all = append(all, c.value(value, how)...)
					}
				}
			case *ssa.Store:
				if i.Addr == v {
					all = append(all, again(i.Val)...)
				}
			}
		}
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return again(v.X)
		}
	case *ssa.FreeVar:
		return c.bindings(v, again)
	case *ssa.Phi:
		for _, edge := range v.Edges {
			all = append(all, again(edge)...)
		}
	case *ssa.MakeInterface:
		return again(v.X)
	case *ssa.ChangeType:
		return again(v.X)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return c.storedBy(call, v.Index, again)
		}
	case *ssa.Call:
		return c.storedBy(v, 0, again)
	}
	return all
}

// storedBy asks about the object that a function of the package returns.
func (c *tracer) storedBy(call *ssa.Call, result int, ask func(ssa.Value) []exposure) []exposure {
	fn := call.Common().StaticCallee()
	if fn == nil || fn.Blocks == nil || lexicon.IsMask(fn.Name()) {
		return nil
	}
	return c.returned(call, fn, func(fn *ssa.Function) []exposure {
		var all []exposure
		for _, v := range gotypes.ReturnValues(fn, result) {
			all = append(all, ask(v)...)
		}
		return all
	})
}

// overwritten reports whether a function puts something harmless into a field
// before it is shown.
func (c *tracer) overwritten(fn *ssa.Function, f *types.Var) bool {
	if fn == nil {
		return false
	}
	for _, fa := range c.Prog.FieldAddrs[f] {
		if fa.Parent() != fn {
			continue
		}
		if v := gotypes.StoredValue(fa); v != nil && c.harmless(v) {
			return true
		}
	}
	return false
}

// harmless reports whether a value is put in the place of one that must not be
// shown.
func (c *tracer) harmless(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value == nil || v.Value.Kind() != constant.String {
			return v.Value == nil
		}
		return !shape.Of(constant.StringVal(v.Value)).Real()
	case *ssa.Call:
		obj := gotypes.Callee(v.Common())
		return obj != nil && lexicon.IsMask(obj.Name())
	case *ssa.MakeInterface:
		return c.harmless(v.X)
	}
	return false
}

// A shown type has confidential parts that printing it shows.
type shown struct {
	secret, token string
	// client says that the secret or token is a client's, by the catalogue.
	client bool
	fields []*types.Var
}

// shows returns what a value of a type shows by its fields.
func (c *tracer) shows(t types.Type, how manner) shown {
	var s shown
	c.showsIn(t, how, 0, &s)
	return s
}

// maxShown is how deep structs are looked into.
const maxShown = 4

func (c *tracer) showsIn(t types.Type, how manner, depth int, s *shown) {
	if depth > maxShown || depth > 0 && c.hides(t, how) {
		return
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if depth == 0 || how == asJSON {
			c.showsIn(u.Elem(), how, depth, s) // fmt shows other pointers as addresses
		}
	case *types.Slice:
		c.showsIn(u.Elem(), how, depth+1, s)
	case *types.Array:
		c.showsIn(u.Elem(), how, depth+1, s)
	case *types.Map:
		c.showsIn(u.Elem(), how, depth+1, s)
	case *types.Struct:
		tn := gotypes.TypeName(t)
		if tn != nil && tn.Pkg() != nil && site.Standard(tn.Pkg().Path()) {
			return
		}
		for i := range u.NumFields() {
			c.showsField(t, u, i, how, depth, s)
		}
	}
}

func (c *tracer) showsField(t types.Type, u *types.Struct, i int, how manner, depth int, s *shown) {
	f := u.Field(i).Origin()
	json := reflect.StructTag(u.Tag(i)).Get("json")
	switch {
	case c.Trap(f), how == asJSON && !f.Exported() && !f.Embedded(), json == "-" && (how == asJSON || how == logged), c.hides(f.Type(), how):
		return
	}
	if ptr, ok := f.Type().Underlying().(*types.Pointer); ok && how != asJSON && gotypes.IsText(ptr.Elem()) {
		return // an address
	}
	if spec := c.secretField(f, t, u.Tag(i)); spec != nil {
		if s.secret == "" {
			s.secret = strings.TrimSuffix(gotypes.QualifiedField(t, f), "."+f.Name())
		}
		s.client = s.client || spec.Row != nil
		s.fields = append(s.fields, f)
		return
	}
	if c.Unit().Site.TokenField(f, t, u.Tag(i)) {
		if s.token == "" {
			s.token = strings.TrimSuffix(gotypes.QualifiedField(t, f), "."+f.Name())
		}
		s.client = s.client || c.fromProvider(f)
		s.fields = append(s.fields, f)
		return
	}
	if !gotypes.IsText(f.Type()) && !lexicon.HoldsNames(f.Name()) {
		c.showsIn(f.Type(), how, depth+1, s)
	}
}

// ownerName returns the name under which a struct is kept, or "".
func ownerName(base ssa.Value) string {
	if fa, ok := base.(*ssa.FieldAddr); ok {
		return gotypes.FieldOf(fa.X.Type(), fa.Field).Name()
	}
	return gotypes.ValueName(base)
}

// revealing are the methods by which a type decides how it is shown.
var revealing = map[manner][]string{
	plain:    {"Format", "String", "Error"},
	goSyntax: {"Format", "GoString"},
	asJSON:   {"MarshalJSON", "MarshalText"},
	logged:   {"LogValue", "MarshalLog", "MarshalLogObject", "MarshalZerologObject", "MarshalZerologArray", "Format", "String", "Error", "GoString", "MarshalJSON", "MarshalText"},
}

// hides reports whether a type decides for itself how it is shown. Types of the
// standard library hide nothing.
func (c *tracer) hides(t types.Type, how manner) bool {
	if types.IsInterface(t) {
		return false
	}
	methods := types.NewMethodSet(t)
	for _, name := range revealing[how] {
		if m := methods.Lookup(nil, name); m != nil {
			return m.Obj().Pkg() == nil || !site.Standard(m.Obj().Pkg().Path())
		}
	}
	return false
}

// structure returns what a struct, or the struct behind a pointer, shows.
func (c *tracer) structure(v ssa.Value, how manner) []exposure {
	sh := c.shows(v.Type(), how)
	for _, f := range sh.fields {
		if c.overwritten(v.Parent(), f) {
			return []exposure{}
		}
	}
	var inside []exposure
	if s := gotypes.StructOf(v.Type()); s != nil {
		for i := range s.NumFields() {
			f := s.Field(i).Origin()
			if how == asJSON && (!f.Exported() || reflect.StructTag(s.Tag(i)).Get("json") == "-") {
				continue
			}
			if (gotypes.IsText(f.Type()) || types.IsInterface(f.Type())) && !c.hides(f.Type(), how) && !c.Trap(f) {
				found := c.stored(v, f, how, 0)
				if len(found) == 0 && gotypes.IsText(f.Type()) && lexicon.IsCredential(f.Name()) && f.Pkg() == c.Unit().Pass.Pkg {
					found = c.storedAnywhere(f, how)
				}
				inside = append(inside, found...)
			}
		}
	}
	var all []exposure
	if sh.secret != "" {
		all = append(all, exposure{what: HoldsConfig, name: sh.secret, client: sh.client})
	}
	if sh.token != "" {
		all = append(all, exposure{what: HoldsToken, name: sh.token, client: sh.client, human: c.signsIn(v, 0)})
	}
	for _, h := range inside {
		if h.what == HoldsSecret && sh.secret != "" {
			h.what, h.name = HoldsConfig, sh.secret
		}
		all = append(all, h)
	}
	return all
}
