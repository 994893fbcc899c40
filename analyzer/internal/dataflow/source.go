package dataflow

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// source returns what a call of a source row yields: the source itself and the
// defaults that it falls back to.
func (w *Walk) source(call ssa.CallInstruction, fn *ssa.Function, r *catalog.Row, fr *Frame) []*Origin {
	c := RowCall{Walk: w, Call: call, Common: call.Common(), Row: r, Frame: fr}
	if fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	o := &Origin{Kind: facts.Kind(r.Word("kind")), Place: unit.Place{Pos: call.Pos(), End: call.Pos()}}
	if o.Kind == facts.Reader {
		o.Kind, o.Name = c.readFrom()
	}
	var all []*Origin
	if r.Word("chain") != "" {
		o.Name, all = c.chain()
	}
	if v := c.Arg(r.Param("name")); r.Param("name") >= 0 && v != nil {
		o.Name = w.Name(v, fr)
	}
	if v := c.Arg(r.Param("default")); r.Param("default") >= 0 && v != nil {
		all = append(all, w.Get(v, nil, fr)...)
	}
	if len(all) == 0 && o.Name != "" {
		all = w.defaults(o.Name, r, call)
	}
	switch end := c.Arg(r.Param("end")); {
	case r.Word("trimmed") != "":
		o.Steps = []Step{{Word: Trimmed, At: o.Place}}
	case r.Param("end") >= 0 && end != nil && KeyOf(end) == lineEnd:
		o.Steps = []Step{{Word: Line, At: o.Place}}
	}
	return fallback(append(w.Stepped(all, Default, call.Pos()), o))
}

// lineEnd is the character that ends a line, as a constant.
const lineEnd = "10"

// readFrom tells what a reader reads: the receiver of a method, or the first
// argument.
func (c *RowCall) readFrom() (facts.Kind, string) {
	from := c.Arg(catalog.Receiver)
	if c.Recv == 0 && !c.Common.IsInvoke() {
		from = c.Arg(0)
	}
	if from == nil {
		return facts.Reader, ""
	}
	for _, o := range c.Get(from, nil, c.Frame) {
		switch o.Kind {
		case facts.File, facts.Stdin, facts.Exec:
			return o.Kind, o.Name
		}
	}
	return facts.Reader, ""
}

// Name returns the constant text of a value that names something.
func (w *Walk) Name(v ssa.Value, fr *Frame) string {
	for _, o := range w.Get(v, nil, fr) {
		if o.Kind == facts.Const {
			if s, ok := o.Text.Name(); ok {
				return s
			}
		}
	}
	return ""
}

// chain follows the calls that led to the receiver of a call, as in
// app.Flag("client-secret", "...").Default("...").String().
func (c *RowCall) chain() (name string, defaults []*Origin) {
	v := c.Arg(catalog.Receiver)
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
			step := RowCall{Walk: c.Walk, Call: x, Common: x.Common(), Recv: gotypes.ReceiverCount(fn), Frame: c.Frame}
			for _, r := range c.unit.Site.Rows(gotypes.Declared(fn)) {
				step.Row = r
				if i := r.Param("name"); i >= 0 && step.Arg(i) != nil {
					if r.Word("kind") == string(facts.Env) {
						defaults = append(defaults, &Origin{Kind: facts.Env, Name: c.Walk.Name(step.Arg(i), c.Frame)})
					} else {
						name = c.Walk.Name(step.Arg(i), c.Frame)
					}
				}
				if i := r.Param("value"); r.Verb == catalog.Default && i >= 0 && step.Arg(i) != nil {
					v := step.Arg(i)
					if _, isSlice := v.Type().Underlying().(*types.Slice); isSlice {
						defaults = append(defaults, c.Get(v, At(AnyKey, nil), c.Frame)...)
					} else {
						defaults = append(defaults, c.ask(v)...)
					}
				}
			}
			if v = step.Arg(catalog.Receiver); step.Recv == 0 {
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
func (w *Walk) defaults(name string, r *catalog.Row, except ssa.CallInstruction) []*Origin {
	var all []*Origin
	config := r.Word("kind") == string(facts.Config)
	for _, d := range w.settings() {
		kind := d.row.Word("kind")
		bound := config && kind == string(facts.Flag) // viper.BindPFlags
		switch {
		case d.call == except:
			continue
		case !bound && (d.row.Library.Module != r.Library.Module || kind != "" && kind != r.Word("kind")):
			continue
		case d.name != name && !(config && strings.EqualFold(d.name, name)):
			continue
		}
		all = append(all, w.Get(d.value, nil, nil)...)
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
func (w *Walk) settings() []setting {
	if w.known != nil {
		return w.known
	}
	found := []setting{} // not nil: looked for
	for _, fn := range w.Prog.Callees {
		rows := w.unit.Site.Rows(gotypes.Declared(fn))
		for _, r := range rows {
			if r.Verb == catalog.Default && r.Param("map") >= 0 {
				for _, call := range w.Prog.Calls[fn] {
					c := RowCall{Walk: w, Common: call.Common(), Recv: gotypes.ReceiverCount(fn)}
					found = append(found, mapSettings(c.Arg(r.Param("map")), call, r)...)
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
			for _, call := range w.Prog.Calls[fn] {
				c := RowCall{Walk: w, Common: call.Common(), Recv: gotypes.ReceiverCount(fn)}
				k, v := c.Arg(key), c.Arg(value)
				if name, ok := gotypes.StringConstant(k); ok && v != nil {
					found = append(found, setting{name, v, call, r})
				}
			}
		}
	}
	w.known = append(found, w.structSettings()...)
	return w.known
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
			if name, ok := gotypes.StringConstant(u.Key); ok {
				found = append(found, setting{name, u.Value, call, r})
			}
		}
	}
	return found
}

// structSettings finds defaults in structs with a name and a value, such as
// cli.StringFlag.
func (w *Walk) structSettings() []setting {
	var found []setting
	fields := slices.SortedFunc(maps.Keys(w.Prog.FieldAddrs), func(a, b *types.Var) int { return w.unit.ComparePos(a.Pos(), b.Pos()) })
	for _, f := range fields {
		addrs := w.Prog.FieldAddrs[f]
		for _, r := range w.unit.Site.Rows(f) {
			if r.Verb != catalog.Default {
				continue
			}
			keyField, ok := r.Attr("key")
			if !ok || keyField.Field == "" {
				continue
			}
			for _, fa := range addrs {
				value := gotypes.StoredValue(fa)
				key := gotypes.SiblingValue(fa, keyField.Field)
				if name, ok := gotypes.StringConstant(key); ok && value != nil {
					found = append(found, setting{name: name, value: value, row: r})
				}
			}
		}
	}
	return found
}

// destination returns the default of a setting whose value goes to the pointer
// that is stored in the struct, such as cli.StringFlag's Destination.
func (w *Walk) destination(s *ssa.Store, fr *Frame) []*Origin {
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	t := gotypes.StructOf(fa.X.Type())
	if t == nil {
		return nil // a type parameter
	}
	for i := range t.NumFields() {
		for _, r := range w.unit.Site.Rows(t.Field(i)) {
			into, ok := r.Attr("into")
			if r.Verb != catalog.Default || !ok || into.Field != t.Field(fa.Field).Name() {
				continue
			}
			if value := gotypes.SiblingValue(fa, t.Field(i).Name()); value != nil {
				return w.Stepped(w.Get(value, nil, fr), Default, s.Pos())
			}
		}
	}
	return nil
}

// Tagged returns what the tag of a field says of its value: a default, an
// environment variable.
func (w *Walk) Tagged(f *types.Var, tag string) []*Origin {
	if tag == "" {
		return nil
	}
	var all []*Origin
	if text, ok := w.unit.Site.TagDefault(tag); ok {
		place, skip := w.tagPlace(f)
		if !skip {
			o := TextOrigin(text, f.Name(), place)
			o.Tag, o.Steps = true, []Step{{Word: Default, At: place}}
			// The package of the field sees its name and its tag.
			o.ReportedElsewhere = !place.Here() && text.Real() && w.unit.Site.NamesSecret(f.Name(), tag) && unit.IsUserFile(w.unit.Pass.Fset.Position(f.Pos()).Filename)
			all = append(all, o)
		}
	}
	if name, ok := w.unit.Site.TagEnv(tag); ok {
		all = append(all, &Origin{Kind: facts.Env, Name: name, Tagged: f})
	}
	return fallback(all)
}

// tagPlace returns where the tag of a field stands, and whether that file is
// left out.
func (w *Walk) tagPlace(f *types.Var) (place unit.Place, skip bool) {
	if f.Pkg() != w.unit.Pass.Pkg {
		return unit.Place{Text: w.unit.PlaceText(f.Pos(), f.Pkg())}, false
	}
	if w.unit.Skipped(f.Pos()) {
		return unit.Place{}, true
	}
	if lit := w.unit.TagLiteral(f); lit != nil {
		return unit.Place{Pos: lit.Pos(), End: lit.End()}, false
	}
	return unit.Place{Pos: f.Pos(), End: f.Pos()}, false
}

// TextOrigin is the origin of a text that no constant expression holds.
func TextOrigin(text shape.Text, name string, place unit.Place) *Origin {
	return &Origin{Kind: facts.Const, Text: text, Written: text, Name: name, Place: place}
}
