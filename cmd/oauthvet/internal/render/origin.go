package render

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// A clientPart is one of the values that identify a client.
type clientPart struct {
	name string
	of   func(*load.Client) []origin
}

var (
	clientID     = clientPart{"client ID", func(c *load.Client) []origin { return originsOf(c.ID, c.Sources.ID) }}
	clientSecret = clientPart{"client secret", func(c *load.Client) []origin { return originsOf(c.Secret, c.Sources.Secret) }}
	clientTenant = clientPart{"tenant", func(c *load.Client) []origin { return originsOf(c.Tenant, c.Sources.Tenant) }}
)

// An origin is where a value of a client comes from, and the place of that as
// far as it is known.
type origin struct {
	analyzer.Source
	at token.Position
}

func originsOf(sources []analyzer.Source, places []token.Position) []origin {
	var all []origin
	for i, s := range sources {
		all = append(all, origin{s, places[i]})
	}
	return all
}

// key returns the identity of an origin: kind, name and place. It is empty where
// these may be the same for different values: where the trace ends, or where
// something is looked up by a name that is not known, which may be in a function
// that all clients call. Columns are known in the package of the client alone, and
// count for what has no name.
func (o origin) key() string {
	if o.Kind == "unknown" || o.Name == "" && o.Kind != "const" {
		return ""
	}
	where := o.Where
	switch {
	case !o.at.IsValid():
	case o.Name == "":
		where = o.at.String()
	default:
		where = fmt.Sprintf("%s:%d", o.at.Filename, o.at.Line)
	}
	if where == "" {
		return ""
	}
	return strings.Join([]string{o.Kind, o.Name, where}, "\x00")
}

// compare orders origins by how much they tell: what always counts comes before
// what counts under a condition, then what is known before what is not, then
// where a value is born (a constant, a variable of the environment) before where
// it only passes (a parameter, a field).
func (o origin) compare(other origin) int {
	rank := func(o origin) int {
		n := 0
		for _, worse := range []bool{o.When != "", o.Kind == "unknown", passing[o.Kind]} {
			n *= 2
			if worse {
				n++
			}
		}
		return n
	}
	return rank(o) - rank(other)
}

// passing are the kinds of places where a value is not born.
var passing = map[string]bool{"param": true, "field": true, "var": true}

// sourceWords are the kinds of sources that don't speak for themselves.
var sourceWords = map[string]string{"param": "parameter", "var": "variable", "exec": "command", "tag": "default in the tag of", "unknown": "not known:"}

// label names an origin in words, without its place and condition.
func (o origin) label() string {
	kind := cmp.Or(sourceWords[o.Kind], o.Kind)
	if o.Name == "" {
		kind = strings.TrimSuffix(kind, ":")
	}
	return strings.Join(slices.DeleteFunc([]string{kind, o.Name, o.Value}, func(s string) bool { return s == "" }), " ")
}

// origin says in words where a value comes from.
func (r *Report) origin(o origin) string {
	text := o.label()
	if o.When != "" {
		text += " if " + o.When
	}
	if where := r.originPlace(o); where != "" {
		text += " (" + where + ")"
	}
	return text
}

// originPlace returns the place of an origin, or "".
func (r *Report) originPlace(o origin) string {
	if o.at.IsValid() {
		return r.at(o.at)
	}
	return o.Where
}

// maxOrigins is how many origins of a value are told to people.
const maxOrigins = 2

// best says in words where a part of a registration comes from: the best origins,
// and how many more there are, if any, and are not known.
func (r *Report) best(g *registration, part clientPart) (texts []string, more string) {
	rest, unknown := 0, 0
	for i, o := range r.distinct(g, part) {
		switch {
		case i < maxOrigins:
			texts = append(texts, r.origin(o))
			continue
		case o.Kind == "unknown":
			unknown++
		}
		rest++
	}
	if rest > 0 {
		more = fmt.Sprintf("and %d more", rest)
	}
	switch unknown {
	case 0:
	case rest:
		more += ", not known"
	default:
		more += fmt.Sprintf(", %d of them not known", unknown)
	}
	return texts, more
}

// distinct returns the origins of a part that are told in different words, the best
// first.
func (r *Report) distinct(g *registration, part clientPart) []origin {
	seen := make(map[string]bool)
	return slices.DeleteFunc(g.origins(part), func(o origin) bool {
		text := r.origin(o)
		was := seen[text]
		seen[text] = true
		return was
	})
}
