package cleartext

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// holdsGrant marks a form that asks for a token: it need not be confidential
// itself, but its answer is.
const holdsGrant Holding = "grant"

// composite returns what a struct, map or request shows; nil where the value
// has to be followed farther.
func (c *tracer) composite(v ssa.Value, how manner) []exposure {
	t := v.Type()
	switch {
	case gotypes.IsNetHTTP(t, "Request"):
		return c.request(v)
	case gotypes.IsNetHTTP(t, "Response"):
		return c.answer(v)
	case gotypes.IsNamed(t, "bytes", "Buffer"), gotypes.IsNamed(t, "strings", "Builder"):
		return c.written(v, how)
	}
	switch u := t.Underlying().(type) {
	case *types.Map:
		return c.mapping(v, gotypes.IsNamed(t, "net/url", "Values"), how)
	case *types.Struct:
		return c.structure(v, how)
	case *types.Pointer:
		if _, ok := u.Elem().Underlying().(*types.Struct); ok {
			return c.structure(v, how)
		}
	case *types.Slice, *types.Array:
		if sh := c.shows(t, how); sh.secret != "" {
			return []exposure{{what: HoldsConfig, name: sh.secret, client: sh.client}}
		} else if sh.token != "" {
			return []exposure{{what: HoldsToken, name: sh.token, client: sh.client}}
		}
	}
	return nil
}

// mapping returns what is put into a map through the value v: form parameters,
// the fields of a log line.
func (c *tracer) mapping(v ssa.Value, form bool, how manner) []exposure {
	all := c.put(v, form, how, 0)
	if u, ok := v.(*ssa.UnOp); ok {
		all = nil
		for _, same := range c.same(u) {
			all = append(all, c.put(same, form, how, 0)...)
		}
	}
	if p, ok := v.(*ssa.Parameter); ok {
		all = append(all, exposure{param: p, how: how})
	}
	if len(all) == 0 {
		if sh := c.shows(v.Type(), how); sh.token != "" || sh.secret != "" {
			return []exposure{{what: HoldsToken, name: sh.token + sh.secret}}
		}
		return nil
	}
	return all
}

// put returns what is put into a map, and by functions that it is passed to.
func (c *tracer) put(v ssa.Value, form bool, how manner, depth int) []exposure {
	var all []exposure
	masked := make(map[string]bool)
	add := func(k, value ssa.Value) {
		key, ok := gotypes.StringConstant(k)
		if !ok {
			all = append(all, c.value(value, how)...)
			return
		}
		if c.harmless(value) || c.harmlessList(value) {
			masked[key] = true
			if form {
				all = append(all, c.keyed(key)...)
			}
			return
		}
		if form {
			if found := c.keyed(key); found != nil {
				all = append(all, found...)
				return
			}
		}
		found := c.value(value, how)
		if len(found) == 0 && !form && named(value) {
			found = c.named(key)
		}
		all = append(all, found...)
	}
	for _, instr := range c.Prog.Uses(v) {
		switch i := instr.(type) {
		case *ssa.MapUpdate:
			if i.Map == v {
				add(i.Key, i.Value)
			}
		case *ssa.UnOp:
			if _, local := v.(*ssa.Alloc); !local && i.X == v && i.Op == token.MUL {
				all = append(all, c.put(i, form, how, depth)...)
			}
		case ssa.CallInstruction:
			if k, value := c.keyValue(i, v); k != nil {
				add(k, value)
			} else if depth < 2 {
				all = append(all, c.putBy(i, v, form, how, depth)...)
			}
		}
	}
	if masked["client_secret"] {
		return nil
	}
	return all
}

// harmlessList reports whether a list of one text is put in the place of one
// that must not be shown.
func (c *tracer) harmlessList(v ssa.Value) bool {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return false
	}
	only := gotypes.ElementAt(s, 0)
	return only != nil && c.harmless(only)
}

// named reports whether a value is a parameter, field or variable: something
// that the key beside it names.
func named(v ssa.Value) bool {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.Field:
		return gotypes.IsText(v.Type())
	case *ssa.UnOp:
		return v.Op == token.MUL && gotypes.IsText(v.Type())
	}
	return false
}

// keyed returns what a parameter of a form says of the form.
func (c *tracer) keyed(key string) []exposure {
	r := c.Unit().Site.Key(key)
	if r == nil || r.Word("provider") != "" {
		return nil
	}
	switch r.Word("as") {
	case "secret":
		return []exposure{{what: HoldsForm, name: key}}
	case "assertion":
		return []exposure{{what: HoldsForm, name: key}}
	case "grant":
		return []exposure{{what: holdsGrant}}
	case "token":
		if lexicon.IsTokenName(key) {
			return []exposure{{what: HoldsToken, name: key}}
		}
	}
	return nil
}

// keyValue returns the key and value that a call puts into its receiver.
func (c *tracer) keyValue(call ssa.CallInstruction, v ssa.Value) (key, value ssa.Value) {
	fn := call.Common().StaticCallee()
	if fn == nil || len(call.Common().Args) < 3 || call.Common().Args[0] != v || fn.Signature.Recv() == nil {
		return nil, nil
	}
	if name := fn.Name(); name != "Set" && name != "Add" {
		return nil, nil
	}
	return call.Common().Args[1], call.Common().Args[2]
}

// putBy returns what a function of the package puts into a map that it is
// passed.
func (c *tracer) putBy(call ssa.CallInstruction, v ssa.Value, form bool, how manner, depth int) []exposure {
	var all []exposure
	for _, t := range c.Targets(call, nil) {
		if t.Fn.Blocks == nil {
			continue
		}
		for i, param := range t.Fn.Params {
			if gotypes.Argument(call.Common(), t.Fn, i) == v {
				for _, h := range c.put(param, form, how, depth+1) {
					if h.param == nil {
						all = append(all, h)
					}
				}
			}
		}
	}
	return all
}

// request returns what an HTTP request holds: its body and its Authorization
// header.
func (c *tracer) request(v ssa.Value) []exposure {
	var all []exposure
	switch made := v.(type) {
	case *ssa.Parameter:
		return []exposure{{param: made, how: plain}}
	case *ssa.Extract:
		if call, ok := made.Tuple.(*ssa.Call); ok && made.Index == 0 {
			all = c.requestMade(call)
		}
	case *ssa.Call:
		all = c.requestMade(made)
	case *ssa.Phi, *ssa.FreeVar:
		return nil // followed
	case *ssa.UnOp:
		for _, same := range c.same(made) {
			if _, load := same.(*ssa.UnOp); !load {
				all = append(all, c.value(same, plain)...)
			} else {
				all = append(all, c.requestUses(same)...)
			}
		}
		return sent(all)
	}
	return sent(append(all, c.requestUses(v)...))
}

// same returns the values that a variable has, and its other loads: whatever is
// done with one of them is done with the object.
func (c *tracer) same(load *ssa.UnOp) []ssa.Value {
	all := []ssa.Value{}
	for _, instr := range c.Prog.Uses(load.X) {
		switch i := instr.(type) {
		case *ssa.UnOp:
			if i.Op == token.MUL {
				all = append(all, i)
			}
		case *ssa.Store:
			if i.Addr == load.X {
				all = append(all, i.Val)
			}
		case *ssa.MakeClosure:
			fn := i.Fn.(*ssa.Function)
			for k, b := range i.Bindings {
				if b != load.X || k >= len(fn.FreeVars) {
					continue
				}
				for _, use := range c.Prog.Uses(fn.FreeVars[k]) {
					if u, ok := use.(*ssa.UnOp); ok && u.Op == token.MUL {
						all = append(all, u)
					}
				}
			}
		}
	}
	if _, ok := load.X.(*ssa.Alloc); ok {
		all = append(all, load.X) // for calls that are passed its address
	} else if len(all) == 0 {
		all = append(all, load)
	}
	return all
}

// requestUses returns what is put into a request after it was made.
func (c *tracer) requestUses(v ssa.Value) []exposure {
	var all []exposure
	for _, instr := range c.Prog.Uses(v) {
		switch i := instr.(type) {
		case *ssa.FieldAddr:
			all = append(all, c.requestPart(i)...)
		case ssa.CallInstruction:
			fn := i.Common().StaticCallee()
			if fn == nil {
				continue
			}
			if r := c.Unit().Site.Row(gotypes.Declared(fn), catalog.Basic); r != nil && i.Common().Args[0] == v {
				if at := r.Param("password") + gotypes.ReceiverCount(fn); at < len(i.Common().Args) {
					all = append(all, c.value(i.Common().Args[at], plain)...)
				}
			}
		}
	}
	return all
}

// sent says of what a request holds that it is in a request.
func sent(found []exposure) []exposure {
	all := []exposure{}
	for _, h := range found {
		switch h.what {
		case HoldsSecret, HoldsConfig, HoldsForm:
			h.what = HoldsRequest
		}
		all = append(all, h)
	}
	return all
}

// requestMade returns what a new request holds by the arguments of the call
// that makes it.
func (c *tracer) requestMade(call *ssa.Call) []exposure {
	if fn := call.Common().StaticCallee(); fn != nil && fn.Blocks != nil {
		return c.returned(call, fn, func(fn *ssa.Function) []exposure {
			var all []exposure
			for _, v := range gotypes.ReturnValues(fn, 0) {
				all = append(all, c.value(v, plain)...)
			}
			return all
		})
	}
	var all []exposure
	for _, arg := range call.Common().Args {
		all = append(all, c.reader(arg, 0)...)
	}
	return all
}

// requestPart returns what is stored in the body or a header of a request.
func (c *tracer) requestPart(fa *ssa.FieldAddr) []exposure {
	switch gotypes.FieldOf(fa.X.Type(), fa.Field).Name() {
	case "Body":
		if v := gotypes.StoredValue(fa); v != nil {
			return c.reader(v, 0)
		}
	case "Header":
		var all []exposure
		for _, instr := range c.Prog.Uses(fa) {
			if u, ok := instr.(*ssa.UnOp); ok && u.Op == token.MUL {
				for _, use := range c.Prog.Uses(u) {
					if call, ok := use.(ssa.CallInstruction); ok {
						if key, value := c.keyValue(call, u); key != nil {
							all = append(all, c.value(value, plain)...)
						}
					}
				}
			}
		}
		return all
	}
	return nil
}

// reader returns what can be read from a reader, or what a text holds.
func (c *tracer) reader(v ssa.Value, depth int) []exposure {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return c.reader(v.X, depth+1)
	case *ssa.ChangeInterface:
		return c.reader(v.X, depth+1)
	case *ssa.Call:
		if fn := v.Common().StaticCallee(); fn != nil && fn.Blocks == nil && !gotypes.IsText(v.Type()) {
			all := c.written(v, plain)
			for _, arg := range v.Common().Args {
				all = append(all, c.reader(arg, depth+1)...)
			}
			return all
		}
	case *ssa.Alloc:
		return c.written(v, plain)
	}
	if _, ok := v.Type().Underlying().(*types.Interface); ok || gotypes.IsText(v.Type()) {
		return c.value(v, plain)
	}
	return nil
}
