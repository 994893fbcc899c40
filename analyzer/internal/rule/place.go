package rule

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"strconv"

	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// place decides where a mistake stands; false drops it.
func (p *Pass) place(m *Mistake) (Range, bool) {
	at := Range{}
	switch {
	case m.At != nil:
		at = Range{m.At.Pos(), m.At.End()}
	case m.Origin != nil && m.Origin.Place.Here() && p.counts(m.Origin.Place.Pos):
		at = Range{m.Origin.Place.Pos, m.Origin.Place.End}
	case m.Slot != nil:
		at = Range{m.Slot.Node().Pos(), m.Slot.Node().End()}
	}
	return at, p.counts(at.Pos)
}

// counts reports whether findings may stand at pos: in a file of the package
// that is neither a test, unless tests count, nor generated.
func (p *Pass) counts(pos token.Pos) bool {
	return p.sources.file(pos) != nil && !p.engine.Unit().Skipped(pos)
}

// ends returns the places at which a directive hides the mistake.
func (p *Pass) ends(m *Mistake, at Range) []token.Pos {
	ends := []token.Pos{at.Pos}
	if m.Origin != nil && m.Origin.Place.Here() {
		ends = append(ends, m.Origin.Place.Pos)
		if m.Origin.Decl != nil {
			ends = append(ends, m.Origin.Decl.Pos())
		}
	}
	if m.Slot != nil {
		ends = append(ends, m.Slot.Pos())
	}
	if m.Also != nil {
		ends = append(ends, m.Also.Pos())
	}
	return ends
}

// Where inserts a place into a message: "config.go:12" in this package,
// "import/path/config.go:12" in another.
func (p *Pass) Where(place unit.Place) Arg { return Arg{p.where(place)} }

// WhereNode inserts the place of a node of this package.
func (p *Pass) WhereNode(n ast.Node) Arg { return Arg{p.where(unit.Place{Pos: n.Pos()})} }

func (p *Pass) where(place unit.Place) string { return Where(p.Fset, place) }

// Where returns a place as text: "config.go:12" in the package of the file set's
// files, "import/path/config.go:12" in another.
func Where(fset *token.FileSet, place unit.Place) string {
	if !place.Here() {
		return place.Text
	}
	position := fset.Position(place.Pos)
	return path.Base(filepath.ToSlash(position.Filename)) + ":" + strconv.Itoa(position.Line)
}

// path tells the way of the value from its origin to the slot.
func (p *Pass) path(m *Mistake) []Step {
	var steps []Step
	add := func(what string, place unit.Place) {
		if where := p.where(place); where != "" {
			steps = append(steps, Step{What: what, Where: where, Pos: place.Pos})
		}
	}
	if o := m.Origin; o != nil {
		what := string(o.Kind)
		switch {
		case o.Tag:
			if what = "default in the tag"; o.Name != "" {
				what += " of " + o.Name
			}
		case o.Name != "":
			what += " " + o.Name
		}
		add(what, o.Place)
		for _, s := range o.Steps {
			add(s.Word, s.At)
		}
	}
	if s := m.Slot; s != nil {
		add(s.Label, unit.Place{Pos: s.Node().Pos(), End: s.Node().End()})
	}
	return steps
}
