package facts

import (
	"cmp"
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// MaxSources is the number of origins that a fact tells of one part.
const MaxSources = 16

// Types returns a fact of each type, for drivers that read facts themselves.
func Types() []analysis.Fact {
	return []analysis.Fact{new(YieldsFact), new(HoldsFact), new(WrapperFact), new(FieldFact), new(ReportedFact), new(FeedsFact)}
}

// A Source is an origin as facts carry it.
type Source struct {
	// Kind, Name and When are those of dataflow.Origin.
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
	// ReportedElsewhere says that the package reports the constant itself.
	ReportedElsewhere bool
	// Tag says that the constant is the default in the tag of a field.
	Tag bool
	// Param is the parameter that the value came from, for Kind param;
	// -1 for a method's receiver. Fields lead to the part of it.
	Param  int
	Fields []string
}

// YieldsFact tells where the results of a function come from.
type YieldsFact struct {
	Results []Yield
	// Names, here and in the other facts about objects, are what [Names] says.
	Names []string
}

// A Yield is a source of one result.
type Yield struct {
	Result int
	// Field is the field of the result, or empty for the result itself.
	Field string
	From  Source
}

// HoldsFact tells what a variable or field holds, as far as its own package
// stores something in it.
type HoldsFact struct {
	Values []Held
	Names  []string
}

// A Held is a source of one part of a variable or field.
type Held struct {
	// Part is the part of the variable: empty for all of it, "*" behind a
	// pointer, "[key]" for an element.
	Part string
	From Source
}

// WrapperFact tells which parameters of a function end in slots or are sent in a
// request, and which of its error results carry the failure of a token call.
type WrapperFact struct {
	Takes []Takes
	Fails []Failure
	// Sends tells what of its parameters it sends as a request: one or none.
	Sends []catalog.Sender
	Names []string
}

// Failure is an error result that carries the failure of a token call.
type Failure struct {
	Result int
	// End names the token call; Grant and Provider are the catalogue's words.
	End, Grant, Provider string
}

// FieldFact tells that a field or variable ends in a slot of its own package.
type FieldFact struct {
	Takes []Takes
	Names []string
}

// Takes is a slot at the other end of a parameter, field or variable.
type Takes struct {
	Param           int
	Fields          []string
	Label, Provider string
	Inside          string
	Steps           []string
	// Key and Weak are those of the slot.
	Key  string
	Weak bool
	// Encodes says that what takes the value encodes it for the request.
	Encodes bool
	// Peers are the other parts of the client.
	Peers []Peer
}

// Peer is another part of the client at the other end of a slot; see
// site.Peer.
type Peer struct {
	Role   string
	Param  int
	Fields []string
}

// ReportedFact marks a constant that its package reports.
type ReportedFact struct{ Names []string }

// FeedsFact is the one fact about a package. It tells of fields of imported
// structs that end in a slot here, or in a package that this one imports; and
// its presence tells that there are facts at all about the package or one that it
// imports.
type FeedsFact struct{ Fields []Feed }

// A Feed is a field of an imported struct that ends in a slot.
type Feed struct {
	// Path, Type and Field name the field.
	Path, Type, Field string
	Takes             Takes
}

// Add adds a field, once.
func (f *FeedsFact) Add(field Feed) {
	if !slices.ContainsFunc(f.Fields, func(g Feed) bool { return reflect.DeepEqual(field, g) }) {
		f.Fields = append(f.Fields, field)
	}
}

// Sort puts the fields into an order of their own, so that the fact encodes to
// the same bytes whatever the order of the imports.
func (f *FeedsFact) Sort() {
	slices.SortFunc(f.Fields, func(a, b Feed) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Takes.String(), b.Takes.String()))
	})
}

func (*YieldsFact) AFact() {}

func (*HoldsFact) AFact() {}

func (*WrapperFact) AFact() {}

func (*FieldFact) AFact() {}

func (*ReportedFact) AFact() {}

func (*FeedsFact) AFact() {}

func (f *YieldsFact) String() string { return "yields " + list(f.Results) }

func (f *HoldsFact) String() string { return "holds " + list(f.Values) }

func (f *WrapperFact) String() string {
	return "wrapper " + strings.Join(slices.Concat(texts(f.Takes), texts(f.Fails), texts(f.Sends)), " | ")
}

func (f *FieldFact) String() string { return "field " + list(f.Takes) }

func (f *ReportedFact) String() string { return "told" }

func (f *FeedsFact) String() string { return "feeds " + list(f.Fields) }

func list[T fmt.Stringer](items []T) string { return strings.Join(texts(items), " | ") }

func texts[T fmt.Stringer](items []T) []string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = item.String()
	}
	return texts
}

func (f Failure) String() string { return fmt.Sprintf("#%d fails as %s", f.Result, f.End) }

func (s Source) String() string {
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

func (h Held) String() string { return strings.TrimPrefix(h.Part+" "+h.From.String(), " ") }

func (y Yield) String() string {
	text := y.From.String()
	if y.Field != "" {
		text = "." + y.Field + " " + text
	}
	if y.Result > 0 {
		text = fmt.Sprintf("#%d %s", y.Result, text)
	}
	return text
}

func (t Takes) String() string {
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

func (f Feed) String() string { return f.Path + "." + f.Type + "." + f.Field + ": " + f.Takes.String() }

func words(steps []string) string {
	if len(steps) == 0 {
		return ""
	}
	return " [" + strings.Join(steps, " ") + "]"
}

// FieldNamed finds the field that a feed names among the packages that pkg
// imports, directly or not, and in pkg itself.
func FieldNamed(pkg *types.Package, f Feed) *types.Var {
	seen := make(map[*types.Package]bool)
	var find func(q *types.Package) *types.Var
	find = func(q *types.Package) *types.Var {
		if seen[q] {
			return nil
		}
		seen[q] = true
		if q.Path() == f.Path {
			if tn, ok := q.Scope().Lookup(f.Type).(*types.TypeName); ok {
				if s := gotypes.StructOf(tn.Type()); s != nil {
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

// Prints is the word under which a wrapper's fact tells of a parameter that
// is printed.
const Prints = "print"

// Hides is the word under which a wrapper's fact says that what a function returns has
// no secret in it, although its type has a place for one.
const Hides = "hide"
