package engine_test

import (
	"go/ast"
	"go/token"
	"iter"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
)

// TestOrigins compares the origins of every slot in testdata with the comment
// behind it: see [describe]. Where the order and number of steps matter, the
// comment names all of them: // origins: const(opaque, 24); path: store return
//
// What the engine does not see yet, and should, stands in the comment as a gap
// with its date: // gap (2026-11-25): const(opaque, 24). A gap that is closed
// fails the test, so that its comment becomes one of origins.
func TestOrigins(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	actions := analyze(t, pkgs)
	slots, gaps := 0, 0
	for _, p := range pkgs {
		wants := originWants(p)
		if len(wants) == 0 {
			continue
		}
		t.Run(p.PkgPath, func(t *testing.T) {
			r := result(actions[p.PkgPath])
			for _, s := range r.Unit().Slots() {
				at := short(p.Fset, s.Pos())
				w := wants[at]
				delete(wants, at)
				if w == nil {
					t.Errorf("%s: a slot without a comment of its own: %s", at, describe(r.Flow().Origins(s)))
					continue
				}
				slots++
				w.check(t, at, r.Flow().Origins(s))
				if w.gap {
					gaps++
				}
			}
			for at := range wants {
				t.Errorf("%s: no slot", at)
			}
		})
	}
	t.Logf("%d slots, %d dated gaps", slots, gaps)
	if slots < 300 {
		t.Errorf("only %d slots in testdata", slots)
	}
}

// An originWant is what a comment says of the slot on its line.
type originWant struct {
	origins string
	path    string
	hasPath bool
	gap     bool
}

var wantComment = regexp.MustCompile(`^(origins|gap \(\d{4}-\d\d-\d\d\)): (.*)$`)

// foreign matches gaps of other tests: see [TestFacts] and [TestProviders].
var foreign = regexp.MustCompile(`^(want|provider:) `)

// originWants returns the comments of a package by file and line.
func originWants(p *packages.Package) map[string]*originWant {
	wants := make(map[string]*originWant)
	for _, f := range p.Syntax {
		for at, text := range comments(p.Fset, f) {
			m := wantComment.FindStringSubmatch(text)
			if m == nil || foreign.MatchString(m[2]) {
				continue
			}
			w := &originWant{gap: m[1] != "origins"}
			w.origins, w.path, w.hasPath = strings.Cut(m[2], "; path:")
			w.path = strings.TrimSpace(w.path)
			wants[at] = w
		}
	}
	return wants
}

func (w *originWant) check(t *testing.T, at string, got []*dataflow.Origin) {
	t.Helper()
	same := describe(got) == w.origins && (!w.hasPath || path(got) == w.path)
	switch {
	case same && w.gap:
		t.Errorf("%s: this gap is closed; write // origins: %s", at, w.origins)
	case !same && !w.gap:
		t.Errorf("%s:\n\tgot  %s; path: %s\n\twant %s; path: %s", at, describe(got), path(got), w.origins, w.path)
	}
}

// path returns the words of all steps of the one origin.
func path(origins []*dataflow.Origin) string {
	if len(origins) != 1 {
		return "of several origins"
	}
	var words []string
	for _, s := range origins[0].Steps {
		words = append(words, s.Word)
	}
	return strings.Join(words, " ")
}

// short returns "file.go:12".
func short(fset *token.FileSet, pos token.Pos) string {
	at := fset.Position(pos)
	return filepath.Base(at.Filename) + ":" + strconv.Itoa(at.Line)
}

// comments yields the comments of a file by their place. What stands behind
// another // within one is a comment of its own.
func comments(fset *token.FileSet, f *ast.File) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, group := range f.Comments {
			for _, c := range group.List {
				for text := range strings.SplitSeq(strings.TrimPrefix(c.Text, "// "), " // ") {
					if !yield(short(fset, c.Pos()), text) {
						return
					}
				}
			}
		}
	}
}
