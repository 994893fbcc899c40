package dataflow

import (
	"encoding/json"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// decodedInto returns what json.Unmarshal and its like put into a part of a value:
// the member of a constant document that the path leads to, or that is the client
// secret, if the field is one by its name or tag. What a method of the value makes of
// the document is there, too. Any other part of a document is unknown.
func (w *Walk) decodedInto(call ssa.CallInstruction, fn *ssa.Function, r *catalog.Row, p *Path, fr *Frame) []*Origin {
	c := RowCall{Walk: w, Call: call, Common: call.Common(), Row: r, Recv: gotypes.ReceiverCount(fn), Frame: fr}
	if p == nil {
		return c.transform(0, nil)
	}
	field := lastField(p)
	if field != nil {
		if found, ok := w.unmarshaled(field, call); ok {
			return found
		}
	}
	secret := field != nil && w.unit.Site.NamesSecret(field.field.Name(), field.tag)
	var all []*Origin
	for _, o := range c.ask(c.Subject()) {
		if o.Kind != facts.Const {
			if secret {
				all = append(all, o)
			}
			continue
		}
		text, ok := shape.Apply(func(v ...string) (string, error) {
			if member, ok := memberAt(v[0], p); ok && r.Word("as") == "json" {
				return member, nil
			}
			for _, m := range shape.Members(v[0]) {
				if secret {
					return v[0][m.Start:m.End], nil
				}
			}
			return "", errText
		}, o.Text)
		if !ok {
			all = append(all, unknown("a document")...)
			continue
		}
		m := *o
		m.Text = text
		all = append(all, &m)
	}
	if len(all) == 0 {
		return unknown("a document")
	}
	return w.Stepped(all, Decoded+"-"+r.Word("as"), call.Pos())
}

// memberAt returns the text in a JSON document that a path leads to.
func memberAt(document string, p *Path) (string, bool) {
	var v any
	if json.Unmarshal([]byte(document), &v) != nil {
		return "", false
	}
	for ; p != nil; p = p.rest {
		var ok bool
		switch p.kind {
		case deref:
			continue
		case member:
			v, ok = memberNamed(v, p)
		case element:
			v, ok = elementAt(v, p.key)
		}
		if !ok {
			return "", false
		}
	}
	s, ok := v.(string)
	return s, ok
}

// memberNamed returns the member of an object that goes into a field: an embedded
// struct without a name of its own is no member.
func memberNamed(v any, p *Path) (any, bool) {
	object, ok := v.(map[string]any)
	name, _, _ := strings.Cut(reflect.StructTag(p.tag).Get("json"), ",")
	switch {
	case !ok || name == "-":
		return nil, false
	case name == "" && p.field.Embedded():
		return v, true
	case name == "":
		name = p.field.Name()
	}
	if m, ok := object[name]; ok {
		return m, true
	}
	for key, m := range object {
		if strings.EqualFold(key, name) {
			return m, true
		}
	}
	return nil, false
}

// elementAt returns the element of a list or object with a constant key.
func elementAt(v any, key string) (any, bool) {
	switch v := v.(type) {
	case []any:
		i, err := strconv.Atoi(key)
		if err != nil || i >= len(v) {
			return nil, false
		}
		return v[i], true
	case map[string]any:
		name, err := strconv.Unquote(key)
		m, ok := v[name]
		return m, ok && err == nil
	}
	return nil, false
}

// unmarshalers are the methods by which a value decodes itself.
var unmarshalers = []string{"UnmarshalText", "UnmarshalJSON", "UnmarshalYAML", "UnmarshalTOML", "UnmarshalXML", "UnmarshalBinary", "Scan", "Decode"}

// unmarshaled returns what the method of a field's own type stores in it when a
// decoder calls it.
func (w *Walk) unmarshaled(field *Path, call ssa.CallInstruction) (found []*Origin, ok bool) {
	if gotypes.TypeName(field.field.Type()) == nil {
		return nil, false
	}
	methods := types.NewMethodSet(types.NewPointer(field.field.Type()))
	for _, name := range unmarshalers {
		sel := methods.Lookup(w.unit.Pass.Pkg, name)
		if sel == nil {
			continue
		}
		fn := w.Prog.Prog.MethodValue(sel)
		if fn == nil || fn.Blocks == nil {
			return nil, false
		}
		if f, ok := w.entered(fn); ok {
			return w.Stepped(w.Memory(fn.Params[0], field.rest, f), Stored, call.Pos()), true
		}
	}
	return nil, false
}

// EmbeddedSecrets returns the secrets in files that go:embed puts into the
// package and that give themselves away: by a provider's format, or by the key
// of a client secret beside them.
func (p *Flow) EmbeddedSecrets() []*Origin { return p.embeds }

func (p *Flow) embeddedSecrets() []*Origin {
	var all []*Origin
	for _, e := range p.unit.Index().Embeds {
		if p.unit.Skipped(e.Name.Pos()) {
			continue
		}
		place := unit.Place{Pos: e.Name.Pos(), End: e.Name.End()}
		for name, text := range p.EmbeddedTexts(e) {
			found, ok := shape.Apply(func(v ...string) (string, error) {
				if f, start, end := shape.Find(v[0]); f != nil {
					return v[0][start:end], nil
				}
				if lexicon.IsDocumentation(name) {
					return "", errText
				}
				for _, m := range shape.Members(v[0]) {
					if m.Text.Real() {
						return v[0][m.Start:m.End], nil
					}
				}
				if s := strings.TrimSpace(v[0]); lexicon.IsSecretName(e.Name.Name) && shape.Of(s).Real() {
					return s, nil
				}
				return "", errText
			}, text)
			if ok {
				o := TextOrigin(found, e.Name.Name, place)
				o.Steps = []Step{{Word: Embedded, At: place}}
				all = append(all, o)
				break
			}
		}
	}
	return all
}
