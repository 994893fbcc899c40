package cleartext

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// exposesGrant marks a form that asks for a token: it need not be confidential
// itself, but its answer is.
const exposesGrant Exposure = "grant"

// composite returns what a struct, map or request shows; nil where the value
// has to be followed farther.
func (c *tracer) composite(pt dataflow.Point, t types.Type, how manner) []exposure {
	switch {
	case gotypes.IsNetHTTP(t, "Request"):
		return c.request(pt)
	case gotypes.IsNetHTTP(t, "Response"):
		if how == asBody {
			return c.answer(pt)
		}
		return []exposure{} // fmt shows its body as an address
	case gotypes.IsNamed(t, "bytes", "Buffer"), gotypes.IsNamed(t, "strings", "Builder"):
		return c.written(pt, how)
	case gotypes.IsNamed(t, "net/url", "URL"):
		return c.address(pt)
	}
	switch u := t.Underlying().(type) {
	case *types.Map:
		return c.mapping(pt, gotypes.IsNamed(t, "net/url", "Values"), how)
	case *types.Struct:
		return c.structure(pt, t, how)
	case *types.Pointer:
		if _, ok := u.Elem().Underlying().(*types.Struct); ok {
			return c.structure(pt.Pointee(), u.Elem(), how)
		}
	case *types.Slice:
		return c.list(pt, t, u.Elem(), how)
	case *types.Array:
		return c.list(pt, t, u.Elem(), how)
	}
	return nil
}

// list returns what a list of structs shows; nil for one of other elements.
func (c *tracer) list(pt dataflow.Point, t, elem types.Type, how manner) []exposure {
	if gotypes.StructOf(elem) == nil {
		return nil
	}
	return c.structure(pt, t, how)
}

// mapping returns what is put into a map, by whatever name: form parameters, the
// fields of a log line.
func (c *tracer) mapping(pt dataflow.Point, form bool, how manner) []exposure {
	all := c.put(pt, form, how)
	if p, ok := pt.Value.(*ssa.Parameter); ok && c.isOpen(pt) && pt.IsWhole() {
		all = append(all, exposure{param: p, how: how})
	}
	if len(all) == 0 {
		if sh := c.shows(pt.Type(), how); sh.token != "" || sh.secret != "" {
			return []exposure{{what: ExposesToken, name: sh.token + sh.secret}}
		}
	}
	return all
}

// put returns what is put into a map, also by functions that it is passed to.
func (c *tracer) put(pt dataflow.Point, form bool, how manner) []exposure {
	var all []exposure
	masked := false
	add := func(k ssa.Value, v dataflow.Point) {
		key, ok := gotypes.StringConstant(k)
		switch {
		case !ok:
			all = append(all, c.at(v, how)...)
			return
		case c.harmless(v):
			masked = masked || key == "client_secret"
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
		found := c.at(v, how)
		if len(found) == 0 && !form && named(v.Value) {
			found = c.named(key)
		}
		all = append(all, found...)
	}
	params := 0
	for _, name := range c.names(pt.Elements()) {
		if p, ok := name.Value.(*ssa.Parameter); ok && name.Value != pt.Value && c.isOpen(name) {
			all = append(all, exposure{param: p, how: how})
			params++
		}
		for _, instr := range c.Prog.Uses(name.Value) {
			switch i := instr.(type) {
			case *ssa.MapUpdate:
				if i.Map == name.Value {
					add(i.Key, dataflow.Point{Value: i.Value, Frame: name.Frame})
				}
			case ssa.CallInstruction:
				if k, value := keyValue(i, name.Value); k != nil {
					add(k, dataflow.Point{Value: value, Frame: name.Frame})
				}
			}
		}
	}
	if masked {
		return nil
	}
	return all
}

// named reports whether a value is a parameter, field or variable: something
// that the key beside it names.
//
// go/ssa: what a value is called is read off it; no value is followed.
func named(v ssa.Value) bool {
	v = gotypes.Unboxed(v)
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
		return []exposure{{what: ExposesForm, name: key}}
	case "assertion":
		return []exposure{{what: ExposesForm, name: key}}
	case "grant":
		return []exposure{{what: exposesGrant}}
	case "token":
		if lexicon.IsTokenName(key) {
			return []exposure{{what: ExposesToken, name: key}}
		}
	}
	return nil
}

// keyValue returns the key and value that a call puts into its receiver.
func keyValue(call ssa.CallInstruction, v ssa.Value) (key, value ssa.Value) {
	fn := call.Common().StaticCallee()
	if fn == nil || len(call.Common().Args) < 3 || call.Common().Args[0] != v || fn.Signature.Recv() == nil {
		return nil, nil
	}
	if name := fn.Name(); name != "Set" && name != "Add" {
		return nil, nil
	}
	return call.Common().Args[1], call.Common().Args[2]
}

// address returns what a URL shows: its query.
func (c *tracer) address(pt dataflow.Point) []exposure {
	if _, ok := pt.Type().Underlying().(*types.Pointer); ok {
		pt = pt.Pointee()
	}
	query, ok := pt.Named("RawQuery")
	if !ok {
		return nil
	}
	if found := c.at(query, plain); len(found) > 0 {
		return found
	}
	return nil
}

// request returns what an HTTP request holds: its body, its headers and its address.
func (c *tracer) request(pt dataflow.Point) []exposure {
	if _, ok := pt.Type().Underlying().(*types.Pointer); ok {
		pt = pt.Pointee()
	}
	all := []exposure{}
	for _, name := range c.names(pt) {
		switch v := name.Value.(type) {
		case *ssa.Parameter:
			if c.isOpen(name) {
				all = append(all, exposure{param: v, how: plain})
			}
		case *ssa.Call:
			if !name.Memory && !c.hasBody(v, name.Frame) {
				for _, arg := range v.Common().Args {
					all = append(all, c.reader(dataflow.Point{Value: arg, Frame: name.Frame})...)
				}
			}
		}
		for _, instr := range c.Prog.Uses(name.Value) {
			if call, ok := instr.(ssa.CallInstruction); ok {
				all = append(all, c.basic(call, name)...)
			}
		}
	}
	if body, ok := pt.Named("Body"); ok {
		all = append(all, c.reader(body)...)
	}
	if header, ok := pt.Named("Header"); ok {
		all = append(all, c.header(header)...)
	}
	if u, ok := pt.Named("URL"); ok {
		all = append(all, c.address(u)...)
	}
	return sent(all)
}

// basic returns what a call puts into the Basic header of a request.
func (c *tracer) basic(call ssa.CallInstruction, request dataflow.Point) []exposure {
	fn := call.Common().StaticCallee()
	if fn == nil || call.Common().Args == nil || call.Common().Args[0] != request.Value {
		return nil
	}
	r := c.Unit().Site.Row(gotypes.Declared(fn), catalog.Basic)
	if r == nil {
		return nil
	}
	if at := r.Param("password") + gotypes.ReceiverCount(fn); at < len(call.Common().Args) {
		return c.at(dataflow.Point{Value: call.Common().Args[at], Frame: request.Frame}, plain)
	}
	return nil
}

// header returns what is put into the headers of a request.
func (c *tracer) header(pt dataflow.Point) []exposure {
	var all []exposure
	for _, name := range c.names(pt.Elements()) {
		for _, instr := range c.Prog.Uses(name.Value) {
			if call, ok := instr.(ssa.CallInstruction); ok {
				if k, v := keyValue(call, name.Value); k != nil {
					all = append(all, c.at(dataflow.Point{Value: v, Frame: name.Frame}, plain)...)
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
		case ExposesSecret, ExposesConfig, ExposesForm:
			h.what = ExposesRequest
		}
		all = append(all, h)
	}
	return all
}

// reader returns what can be read from a reader, or what a text holds.
func (c *tracer) reader(pt dataflow.Point) []exposure {
	t := pt.Type()
	switch {
	case t == nil:
		return nil
	case gotypes.IsText(t):
		return c.at(pt, plain)
	case !gotypes.IsReadFrom(t) || c.reading[pt.Visit()]:
		return nil // r = io.TeeReader(r, w) in a loop reads from itself
	}
	c.reading[pt.Visit()] = true
	defer delete(c.reading, pt.Visit())
	var all []exposure
	for _, name := range c.names(pt.Pointee()) {
		made, ok := name.Value.(*ssa.Call)
		if !ok || name.Memory || c.hasBody(made, name.Frame) {
			continue
		}
		for _, arg := range made.Common().Args {
			all = append(all, c.reader(dataflow.Point{Value: arg, Frame: name.Frame})...)
		}
	}
	return append(append(all, c.written(pt.Pointee(), plain)...), c.at(pt, plain)...)
}
