package catalog

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// A Telling is what a source file says of itself without its types.
type Telling int

const (
	// Nothing: there is nothing to report, unless facts about what the file uses
	// say otherwise.
	Nothing Telling = iota
	// Lookup: there is nothing to report, but a function looks up variables for
	// others, or prints or sends what others give it.
	Lookup
	// Credentials: there may be something to report.
	Credentials
)

// Tells says whether a Go source file can hold something to report, as far as
// the built-in catalogue goes. It is [Catalog.Tells] without the catalogue: for
// most packages of a program nobody asks for more.
func Tells(source []byte) Telling { return tells(prefilter.Builtin(), source) }

// Tells says whether a Go source file can hold something to report. It looks at
// bytes only, but for what is near [Lookup]; a comment is as good as code.
func (c *Catalog) Tells(source []byte) Telling { return tells(c.telling, source) }

func tells(table *prefilter.Table, source []byte) Telling {
	switch {
	case table.Tells(source):
		return Credentials
	case looksUp(source), prefilter.Prints(source), prefilter.Sends(source):
		return Lookup
	}
	return Nothing
}

// tableOf returns what the rows of libraries make telling.
func tableOf(libs []*Library) *prefilter.Table {
	t := prefilter.New(shape.Hints()...)
	for _, l := range libs {
		for _, r := range l.Rows {
			switch {
			case r.Verb == Host:
				t.AddHost(r.Symbol.Name)
			case credential(r.Verb):
				t.AddPath(r.Symbol.Path)
			}
		}
	}
	return t
}
