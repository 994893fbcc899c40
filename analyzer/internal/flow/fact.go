package flow

import (
	"fmt"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Facts go to other packages and are kept in caches on disk. They hold no
// position, no directory and no part of a secret, and encode to the same bytes
// every time: slices only, in a fixed order.

// FactTypes returns a fact of each type, for drivers that read facts themselves.
func FactTypes() []analysis.Fact {
	return []analysis.Fact{new(yieldsFact), new(holdsFact), new(wrapperFact), new(fieldFact), new(toldFact), new(feedsFact)}
}

// A source is an origin as facts carry it.
type source struct {
	// Kind, Name and When are those of [Origin].
	Kind, Name, When string
	// Class, Format, Length and Real describe a constant.
	Class  uint8
	Format string
	Length int
	Real   bool
	// Place is "import/path/file.go:12".
	Place string
	// Steps are the words of the steps up to the fact's object.
	Steps []string
	// Told says that the package reports the constant itself.
	Told bool
	// Tag says that the constant is the default in the tag of a field.
	Tag bool
	// Param is the parameter that the value came from, for Kind param;
	// [receiver] for a method's receiver. Fields lead to the part of it.
	Param  int
	Fields []string
}

// Names, in facts about objects, is what relay.go says of them.

// yieldsFact tells where the results of a function come from.
type yieldsFact struct {
	Results []yield
	Names   []string
}

type yield struct {
	Result int
	// Field is the field of the result, or empty for the result itself.
	Field string
	From  source
}

// holdsFact tells what a variable or field holds, as far as its own package
// stores something in it.
type holdsFact struct {
	Values []held
	Names  []string
}

type held struct {
	// Part is the part of the variable: empty for all of it, "*" behind a
	// pointer, "[key]" for an element.
	Part string
	From source
}

// wrapperFact tells which parameters of a function end in slots, and which of
// its error results carry the failure of a token call.
type wrapperFact struct {
	Takes []takes
	Fails []failure
	Names []string
}

// failure is an error result that carries the failure of a token call.
type failure struct {
	Result int
	// End names the token call; Grant and Provider are the catalogue's words.
	End, Grant, Provider string
}

// fieldFact tells that a field or variable ends in a slot of its own package.
type fieldFact struct {
	Takes []takes
	Names []string
}

// takes is a slot at the other end of a parameter, field or variable.
type takes struct {
	Param           int
	Fields          []string
	Label, Provider string
	Inside          string
	Steps           []string
	// Key and Weak are those of the slot.
	Key  string
	Weak bool
	// Peers are the other parts of the client.
	Peers []peer
}

// peer is another part of the client at the other end of a slot; see
// [site.Peer].
type peer struct {
	Role   string
	Param  int
	Fields []string
}

// toldFact marks a constant that its package reports.
type toldFact struct{ Names []string }

// feedsFact is the one fact about a package. It tells of fields of imported
// structs that end in a slot here, or in a package that this one imports; and
// its presence tells that there are facts at all about the package or one that it
// imports.
type feedsFact struct{ Fields []feed }

type feed struct {
	// Path, Type and Field name the field.
	Path, Type, Field string
	Takes             takes
}

func (*yieldsFact) AFact()  {}
func (*holdsFact) AFact()   {}
func (*wrapperFact) AFact() {}
func (*fieldFact) AFact()   {}
func (*toldFact) AFact()    {}
func (*feedsFact) AFact()   {}

func (f *yieldsFact) String() string { return "yields " + list(f.Results) }
func (f *holdsFact) String() string  { return "holds " + list(f.Values) }
func (f *wrapperFact) String() string {
	return "wrapper " + strings.Join(append(texts(f.Takes), texts(f.Fails)...), " | ")
}
func (f *fieldFact) String() string { return "field " + list(f.Takes) }
func (f *toldFact) String() string  { return "told" }
func (f *feedsFact) String() string { return "feeds " + list(f.Fields) }

func list[T fmt.Stringer](items []T) string { return strings.Join(texts(items), " | ") }

func texts[T fmt.Stringer](items []T) []string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = item.String()
	}
	return texts
}

func (f failure) String() string { return fmt.Sprintf("#%d fails as %s", f.Result, f.End) }

func (s source) String() string {
	text := s.Kind
	switch Kind(s.Kind) {
	case Const:
		text = fmt.Sprintf("const(%s)", shape.Class(s.Class))
	case Param:
		text = fmt.Sprintf("param(%s)", strings.Join(append([]string{fmt.Sprint(s.Param)}, s.Fields...), "."))
	default:
		if s.Name != "" {
			text += "(" + s.Name + ")"
		}
	}
	return text + words(s.Steps)
}

func (h held) String() string { return strings.TrimPrefix(h.Part+" "+h.From.String(), " ") }

func (y yield) String() string {
	text := y.From.String()
	if y.Field != "" {
		text = "." + y.Field + " " + text
	}
	if y.Result > 0 {
		text = fmt.Sprintf("#%d %s", y.Result, text)
	}
	return text
}

func (t takes) String() string {
	text := t.Label
	if t.Param >= 0 || len(t.Fields) > 0 {
		text = fmt.Sprintf("%s from %s", t.Label, strings.Join(append([]string{fmt.Sprint(t.Param)}, t.Fields...), "."))
	}
	text += words(t.Steps)
	for _, p := range t.Peers {
		text += fmt.Sprintf(" %s=%s", p.Role, strings.Join(append([]string{fmt.Sprint(p.Param)}, p.Fields...), "."))
	}
	return text
}

func (f feed) String() string { return f.Path + "." + f.Type + "." + f.Field + ": " + f.Takes.String() }

func words(steps []string) string {
	if len(steps) == 0 {
		return ""
	}
	return " [" + strings.Join(steps, " ") + "]"
}

// specs returns what facts tell of an object of another package.
func (p *Package) specs(obj types.Object) []site.Spec {
	var all []takes
	switch obj := obj.(type) {
	case *types.Func:
		var f wrapperFact
		if obj.Pkg() != nil && obj.Pkg() != p.pass.Pkg && p.pass.ImportObjectFact(obj.Origin(), &f) {
			all = f.Takes
		}
	case *types.Var:
		obj = obj.Origin()
		var f fieldFact
		if obj.Pkg() != nil && obj.Pkg() != p.pass.Pkg && p.pass.ImportObjectFact(obj, &f) {
			all = f.Takes
		}
		all = append(all[:len(all):len(all)], p.fed[obj]...)
	}
	var specs []site.Spec
	for _, t := range all {
		if t.Label == printsFact {
			continue // no slot; see importedPrinters
		}
		spec := site.Spec{Label: t.Label, Provider: t.Provider, Inside: site.Inside(t.Inside), Param: t.Param, Fields: t.Fields, Steps: t.Steps, Key: t.Key, Weak: t.Weak}
		for _, peer := range t.Peers {
			spec.Peers = append(spec.Peers, site.Peer(peer))
		}
		specs = append(specs, spec)
	}
	return specs
}

// readFeeds reads the package facts of the direct imports and reports whether
// there are any. Package facts of indirect imports are not read:
// not every driver has them.
func (p *Package) readFeeds() bool {
	any := false
	for _, imp := range p.pass.Pkg.Imports() {
		var f feedsFact
		if !p.pass.ImportPackageFact(imp, &f) {
			continue
		}
		any = true
		for _, feed := range f.Fields {
			p.feeds = append(p.feeds, feed)
			if v := fieldNamed(p.pass.Pkg, feed); v != nil {
				p.fed[v] = append(p.fed[v], feed.Takes)
			}
		}
	}
	return any
}

// fieldNamed finds the field that a feed names among the packages that pkg
// imports, directly or not, and in pkg itself.
func fieldNamed(pkg *types.Package, f feed) *types.Var {
	seen := make(map[*types.Package]bool)
	var find func(q *types.Package) *types.Var
	find = func(q *types.Package) *types.Var {
		if seen[q] {
			return nil
		}
		seen[q] = true
		if q.Path() == f.Path {
			if tn, ok := q.Scope().Lookup(f.Type).(*types.TypeName); ok {
				if s := structOf(tn.Type()); s != nil {
					for i := range s.NumFields() {
						if s.Field(i).Name() == f.Field {
							return s.Field(i).Origin()
						}
					}
				}
			}
			return nil
		}
		for _, imp := range q.Imports() {
			if v := find(imp); v != nil {
				return v
			}
		}
		return nil
	}
	return find(pkg)
}

// origin returns the origin that a fact tells of.
func (s source) origin() *Origin {
	o := &Origin{Kind: Kind(s.Kind), Name: s.Name, When: s.When, Place: Place{Text: s.Place}, Told: s.Told, Tag: s.Tag}
	if o.Kind == Const {
		o.Text = shape.Described(shape.Class(s.Class), s.Format, s.Length, s.Real)
		o.Written = o.Text
	}
	for _, word := range s.Steps {
		o.Steps = append(o.Steps, Step{Word: word, At: o.Place})
	}
	return o
}
