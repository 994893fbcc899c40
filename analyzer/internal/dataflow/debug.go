package dataflow

import (
	"fmt"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// DebugVariable is the environment variable that has the questions about one line
// printed to standard error:
//
//	OAUTHVET_DEBUG=flow=client.go:31 oauthvet ./...
//
// Each line is a point that the walk looks at or an edge that it follows, indented by
// how deep it is, and why it ended there. Constants and keys are never shown.
const DebugVariable = "OAUTHVET_DEBUG"

// A debugger prints the walk of one question.
type debugger struct {
	to    io.Writer
	fset  *token.FileSet
	depth int
}

// debugged is the line that [DebugVariable] names.
var debugged = sync.OnceValue(func() (at token.Position) {
	place, ok := strings.CutPrefix(os.Getenv(DebugVariable), "flow=")
	if !ok {
		return at
	}
	if i := strings.LastIndex(place, ":"); i > 0 {
		at.Filename = place[:i]
		at.Line, _ = strconv.Atoi(place[i+1:])
	}
	return at
})

// About begins a question about the code at a place. It is printed if somebody debugs
// that line; then the walk begins without what earlier questions have found, so that
// everything is shown.
func (w *Walk) About(pos token.Pos) {
	w.Begin()
	w.debug = nil
	at := debugged()
	if at.Line == 0 {
		return
	}
	p := w.unit.Pass.Fset.Position(pos)
	if p.Line == at.Line && (p.Filename == at.Filename || strings.HasSuffix(filepath.ToSlash(p.Filename), "/"+filepath.ToSlash(at.Filename))) {
		w.Debug(os.Stderr)
		w.debug.line("question at %s", w.debug.place(pos))
	}
}

// Debug prints this and all further questions of the walk, beginning anew.
func (w *Walk) Debug(to io.Writer) {
	w.memory, w.debug = newMemory(), &debugger{to: to, fset: w.unit.Pass.Fset}
}

func (d *debugger) line(format string, args ...any) {
	fmt.Fprintf(d.to, "%s%s\n", strings.Repeat("  ", d.depth), fmt.Sprintf(format, args...))
}

// point prints a point, and in return what prints its origins.
func (d *debugger) point(pt Point) (ended func([]*Origin)) {
	if d == nil {
		return func([]*Origin) {}
	}
	d.line("%s", d.describe(pt))
	d.depth++
	return func(found []*Origin) {
		var all []string
		for _, o := range found {
			all = append(all, describeOrigin(o))
		}
		if len(all) == 0 {
			all = []string{"nothing"}
		}
		d.line("= %s", strings.Join(all, " | "))
		d.depth--
	}
}

// edges prints where a point leads.
func (d *debugger) edges(question string, pt Point, edges []Edge) {
	if d == nil {
		return
	}
	d.line("%s of %s", question, d.describe(pt))
	for _, e := range edges {
		d.line("  %s %s", d.step(e), d.describe(e.Point))
	}
	if len(edges) == 0 {
		d.line("  none")
	}
}

// step says what an edge is.
func (d *debugger) step(e Edge) string {
	words := []string{e.Kind.String()}
	if e.Between != Within {
		words = []string{e.Between.String()}
	}
	if e.Guess {
		words = append(words, "perhaps")
	}
	if e.Alias {
		words = append(words, "alias")
	}
	return fmt.Sprintf("%s (%s):", strings.Join(words, " "), d.place(e.Pos()))
}

// describe returns what a point is: its place in SSA and in the source, its type and
// the path below it, never its text.
func (d *debugger) describe(pt Point) string {
	kind := strings.TrimPrefix(fmt.Sprintf("%T", pt.Value), "*ssa.")
	name := ""
	switch v := pt.Value.(type) {
	case *ssa.Const:
	case *ssa.Global, *ssa.Function, *ssa.Parameter, *ssa.FreeVar:
		name = " " + v.Name()
	default:
		name = " " + v.Name()
		if fn := v.Parent(); fn != nil {
			name += " of " + fn.Name()
		}
	}
	text := fmt.Sprintf("%s%s%s at %s", kind, name, pt.Path.shown(), d.place(pt.Value.Pos()))
	if pt.Memory {
		text = "memory of " + text
	}
	return text
}

func (d *debugger) place(pos token.Pos) string {
	if !pos.IsValid() {
		return "-"
	}
	p := d.fset.Position(pos)
	return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
}

// describeOrigin returns what an origin is, without its text.
func describeOrigin(o *Origin) string {
	text := string(o.Kind)
	switch o.Kind {
	case facts.Const:
		text += fmt.Sprintf("(%s, %d)", o.Text.Class(), o.Text.Len())
	case facts.Unknown:
		text += "(" + o.Name + ")"
	case facts.Field, facts.Param, facts.Variable:
		text += " " + o.Name
	}
	for _, s := range o.Steps {
		text += " " + s.Word
	}
	return text
}

// shown returns the path with the names of its fields; keys are left out.
func (p *Path) shown() string {
	var b strings.Builder
	for ; p != nil; p = p.rest {
		switch {
		case p.kind == deref:
			b.WriteString(".*")
		case p.kind == member:
			b.WriteString("." + p.field.Name())
		case p.isComponent():
			b.WriteString("." + p.key)
		case p.key == AnyKey:
			b.WriteString("[?]")
		default:
			b.WriteString("[key]")
		}
	}
	return b.String()
}
