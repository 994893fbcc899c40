package flow

import (
	"go/constant"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// source returns what a call of a source row yields: the source itself and the
// defaults that it falls back to.
func (w *walk) source(call ssa.CallInstruction, fn *ssa.Function, r *catalog.Row, fr *frame) []*Origin {
	c := rowCall{walk: w, call: call, common: call.Common(), row: r, frame: fr}
	if fn != nil {
		c.recv = receivers(fn)
	}
	o := &Origin{Kind: Kind(r.Word("kind")), Place: Place{Pos: call.Pos(), End: call.Pos()}}
	if o.Kind == Reader {
		o.Kind, o.Name = c.readFrom()
	}
	var all []*Origin
	if r.Word("chain") != "" {
		o.Name, all = c.chain()
	}
	if v := c.arg(r.Param("name")); r.Param("name") >= 0 && v != nil {
		o.Name = w.name(v, fr)
	}
	if v := c.arg(r.Param("default")); r.Param("default") >= 0 && v != nil {
		all = append(all, w.get(v, nil, fr)...)
	}
	if len(all) == 0 && o.Name != "" {
		all = w.defaults(o.Name, r, call)
	}
	if r.Word("trimmed") != "" {
		o.Steps = []Step{{Word: Trimmed, At: o.Place}}
	}
	return fallback(append(w.stepped(all, Default, call.Pos()), o))
}

// readFrom tells what a reader reads: the receiver of a method, or the first
// argument.
func (c *rowCall) readFrom() (Kind, string) {
	from := c.arg(catalog.Receiver)
	if c.recv == 0 && !c.common.IsInvoke() {
		from = c.arg(0)
	}
	if from == nil {
		return Reader, ""
	}
	for _, o := range c.get(from, nil, c.frame) {
		switch o.Kind {
		case File, Stdin, Exec:
			return o.Kind, o.Name
		}
	}
	return Reader, ""
}

// name returns the constant text of a value that names something.
func (w *walk) name(v ssa.Value, fr *frame) string {
	for _, o := range w.get(v, nil, fr) {
		if o.Kind == Const {
			if s, ok := o.Text.Name(); ok {
				return s
			}
		}
	}
	return ""
}

// chain follows the calls that led to the receiver of a call, as in
// app.Flag("client-secret", "...").Default("...").String().
func (c *rowCall) chain() (name string, defaults []*Origin) {
	v := c.arg(catalog.Receiver)
	for range 12 {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v = x.X // a promoted method of an embedded struct
		case *ssa.UnOp:
			v = x.X
		case *ssa.Call:
			fn := x.Common().StaticCallee()
			if fn == nil {
				return name, defaults
			}
			step := rowCall{walk: c.walk, call: x, common: x.Common(), recv: receivers(fn), frame: c.frame}
			for _, r := range c.site.Rows(declared(fn)) {
				step.row = r
				if i := r.Param("name"); i >= 0 && step.arg(i) != nil {
					if r.Word("kind") == string(Env) {
						defaults = append(defaults, &Origin{Kind: Env, Name: c.walk.name(step.arg(i), c.frame)})
					} else {
						name = c.walk.name(step.arg(i), c.frame)
					}
				}
				if i := r.Param("value"); r.Verb == catalog.Default && i >= 0 && step.arg(i) != nil {
					v := step.arg(i)
					if _, isSlice := v.Type().Underlying().(*types.Slice); isSlice {
						defaults = append(defaults, c.get(v, at(anyKey, nil), c.frame)...)
					} else {
						defaults = append(defaults, c.ask(v)...)
					}
				}
			}
			if v = step.arg(catalog.Receiver); step.recv == 0 {
				return name, defaults
			}
		default:
			return name, defaults
		}
		if v == nil {
			break
		}
	}
	return name, defaults
}

// defaults returns the values that other calls and structs of the package set
// for a name in the same library: viper.SetDefault, the flag that a lookup by
// name reads. The names of settings have no case, those of variables and flags
// do.
func (w *walk) defaults(name string, r *catalog.Row, except ssa.CallInstruction) []*Origin {
	var all []*Origin
	config := r.Word("kind") == string(Config)
	for _, d := range w.settings() {
		kind := d.row.Word("kind")
		bound := config && kind == string(Flag) // viper.BindPFlags
		switch {
		case d.call == except:
			continue
		case !bound && (d.row.Library.Module != r.Library.Module || kind != "" && kind != r.Word("kind")):
			continue
		case d.name != name && !(config && strings.EqualFold(d.name, name)):
			continue
		}
		all = append(all, w.get(d.value, nil, nil)...)
	}
	return all
}

// A setting is a default by name.
type setting struct {
	name  string
	value ssa.Value
	call  ssa.CallInstruction
	row   *catalog.Row
}

// settings finds the defaults that the package sets by constant names.
func (w *walk) settings() []setting {
	if w.prog.settings != nil {
		return w.prog.settings
	}
	found := []setting{} // not nil: looked for
	for _, fn := range w.prog.callees {
		rows := w.site.Rows(declared(fn))
		for _, r := range rows {
			if r.Verb == catalog.Default && r.Param("map") >= 0 {
				for _, call := range w.prog.calls[fn] {
					c := rowCall{walk: w, common: call.Common(), recv: receivers(fn)}
					found = append(found, mapSettings(c.arg(r.Param("map")), call, r)...)
				}
				continue
			}
			key, value := r.Param("key"), r.Param("value")
			if r.Verb == catalog.Source {
				key, value = r.Param("name"), r.Param("default")
			} else if r.Verb != catalog.Default {
				continue
			}
			if key < 0 || value < 0 {
				continue
			}
			for _, call := range w.prog.calls[fn] {
				c := rowCall{walk: w, common: call.Common(), recv: receivers(fn)}
				k, v := c.arg(key), c.arg(value)
				if name, ok := constantString(k); ok && v != nil {
					found = append(found, setting{name, v, call, r})
				}
			}
		}
	}
	w.prog.settings = append(found, w.structSettings()...)
	return w.prog.settings
}

// mapSettings returns the elements of a map that is written in place.
func mapSettings(v ssa.Value, call ssa.CallInstruction, r *catalog.Row) []setting {
	switch x := v.(type) {
	case *ssa.ChangeType:
		v = x.X
	case *ssa.MakeInterface:
		v = x.X
	}
	m, ok := v.(*ssa.MakeMap)
	if !ok {
		return nil
	}
	var found []setting
	for _, instr := range *m.Referrers() {
		if u, ok := instr.(*ssa.MapUpdate); ok {
			if name, ok := constantString(u.Key); ok {
				found = append(found, setting{name, u.Value, call, r})
			}
		}
	}
	return found
}

// structSettings finds defaults in structs with a name and a value, such as
// cli.StringFlag.
func (w *walk) structSettings() []setting {
	var found []setting
	fields := slices.SortedFunc(maps.Keys(w.prog.stores), func(a, b *types.Var) int { return int(a.Pos() - b.Pos()) })
	for _, f := range fields {
		addrs := w.prog.stores[f]
		for _, r := range w.site.Rows(f) {
			if r.Verb != catalog.Default {
				continue
			}
			keyField, ok := r.Attr("key")
			if !ok || keyField.Field == "" {
				continue
			}
			for _, fa := range addrs {
				value := stored(fa)
				key := sibling(fa, keyField.Field)
				if name, ok := constantString(key); ok && value != nil {
					found = append(found, setting{name: name, value: value, row: r})
				}
			}
		}
	}
	return found
}

// destination returns the default of a setting whose value goes to the pointer
// that is stored in the struct, such as cli.StringFlag's Destination.
func (w *walk) destination(s *ssa.Store, fr *frame) []*Origin {
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	t := structOf(fa.X.Type())
	for i := range t.NumFields() {
		for _, r := range w.site.Rows(t.Field(i)) {
			into, ok := r.Attr("into")
			if r.Verb != catalog.Default || !ok || into.Field != t.Field(fa.Field).Name() {
				continue
			}
			if value := sibling(fa, t.Field(i).Name()); value != nil {
				return w.stepped(w.get(value, nil, fr), Default, s.Pos())
			}
		}
	}
	return nil
}

// stored returns the one value that is stored at an address, or nil.
func stored(addr ssa.Value) ssa.Value {
	if addr == nil || addr.Referrers() == nil {
		return nil
	}
	for _, instr := range *addr.Referrers() {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == addr {
			return s.Val
		}
	}
	return nil
}

// sibling returns what is stored in another field of the same struct.
func sibling(fa *ssa.FieldAddr, name string) ssa.Value {
	if fa.X.Referrers() == nil {
		return nil
	}
	for _, instr := range *fa.X.Referrers() {
		other, ok := instr.(*ssa.FieldAddr)
		if ok && other.X == fa.X && fieldOf(other.X.Type(), other.Field).Name() == name {
			return stored(other)
		}
	}
	return nil
}

func constantString(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

// tagged returns what the tag of a field says of its value: a default, an
// environment variable.
func (w *walk) tagged(f *types.Var, tag string) []*Origin {
	if tag == "" {
		return nil
	}
	var all []*Origin
	if text, ok := w.site.TagDefault(tag); ok {
		place, skip := w.tagPlace(f)
		if !skip {
			o := textOrigin(text, f.Name(), place)
			o.Tag, o.Steps = true, []Step{{Word: Default, At: place}}
			// The package of the field sees its name and its tag.
			o.Told = !place.Here() && text.Real() && w.site.NamesSecret(f.Name(), tag) && userFile(w.pass.Fset.Position(f.Pos()).Filename)
			all = append(all, o)
		}
	}
	if name, ok := w.site.TagEnv(tag); ok {
		all = append(all, &Origin{Kind: Env, Name: name, tagged: f})
	}
	return fallback(all)
}

// tagPlace returns where the tag of a field stands, and whether that file is
// left out.
func (w *walk) tagPlace(f *types.Var) (place Place, skip bool) {
	if f.Pkg() != w.pass.Pkg {
		return Place{Text: w.placeText(f.Pos(), f.Pkg())}, false
	}
	if w.Skipped(f.Pos()) {
		return Place{}, true
	}
	if lit := w.tagLiteral(f); lit != nil {
		return Place{Pos: lit.Pos(), End: lit.End()}, false
	}
	return Place{Pos: f.Pos(), End: f.Pos()}, false
}

// textOrigin is the origin of a text that no constant expression holds.
func textOrigin(text shape.Text, name string, place Place) *Origin {
	return &Origin{Kind: Const, Text: text, Written: text, Name: name, Place: place}
}
