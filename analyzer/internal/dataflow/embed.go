package dataflow

import (
	"go/types"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// embedded returns the contents of the one file that go:embed puts into a
// variable, or nil. The place is the variable: nothing may stand on the line of
// the directive, no comment either.
func (p *Flow) embedded(obj types.Object) []*Origin {
	for _, e := range p.unit.Index().Embeds {
		if e.Var != obj {
			continue
		}
		for _, text := range p.EmbeddedTexts(e) {
			place := unit.Place{Pos: e.Name.Pos(), End: e.Name.End()}
			o := TextOrigin(text, e.Name.Name, place)
			o.Decl = e.Name
			o.Steps = []Step{{Word: Embedded, At: place}}
			return []*Origin{o}
		}
	}
	return nil
}

// EmbeddedTexts reads the files that a directive names: those in the package's
// own folder and below, regular files only, no links. It is the one place
// where the engine reads a file that is no Go source. What can't be read is
// passed over.
func (p *Flow) EmbeddedTexts(e *site.Embed) iter.Seq2[string, shape.Text] {
	return func(yield func(string, shape.Text) bool) {
		for _, name := range p.embeddedNames(e) {
			if text, ok := readRegular(name); ok && !yield(name, text) {
				return
			}
		}
	}
}

func (p *Flow) embeddedNames(e *site.Embed) []string {
	dir := filepath.Dir(p.unit.Pass.Fset.Position(e.Name.Pos()).Filename)
	var all []string
	for _, pattern := range e.Patterns {
		pattern = strings.TrimPrefix(pattern, "all:")
		if !filepath.IsLocal(filepath.FromSlash(pattern)) {
			continue
		}
		names, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			continue
		}
		slices.Sort(names)
		all = append(all, names...)
	}
	return all
}

// embeddedFile returns the contents of a file that is read from an embed.FS
// by a constant name.
func (w *Walk) embeddedFile(call *ssa.Call, fr *Frame) []*Origin {
	args := call.Common().Args
	name := w.Name(args[len(args)-1], fr)
	if name == "" || !filepath.IsLocal(filepath.FromSlash(name)) {
		return unknown("an embedded file")
	}
	dir := filepath.Dir(w.unit.Pass.Fset.Position(call.Pos()).Filename)
	text, ok := readRegular(filepath.Join(dir, filepath.FromSlash(name)))
	if !ok {
		return unknown("an embedded file")
	}
	place := unit.Place{Pos: call.Pos(), End: call.Pos() + 1}
	o := TextOrigin(text, "", place)
	for _, e := range w.unit.Index().Embeds {
		if len(args) > 0 && w.loads(args[0], e.Var) {
			place = unit.Place{Pos: e.Name.Pos(), End: e.Name.End()}
			o.Place, o.Decl, o.Name = place, e.Name, e.Name.Name
		}
	}
	o.Steps = []Step{{Word: Embedded, At: place}}
	return []*Origin{o}
}

// loads reports whether a value is read from a package variable.
func (w *Walk) loads(v ssa.Value, obj types.Object) bool {
	u, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	g, ok := u.X.(*ssa.Global)
	return ok && g.Object() == obj
}

func readRegular(name string) (shape.Text, bool) {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > int64(budget.EmbedBytes.Max) {
		return shape.Text{}, false
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return shape.Text{}, false
	}
	return shape.Of(string(data)), true
}
