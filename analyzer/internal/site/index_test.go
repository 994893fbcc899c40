package site_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// sources is everything in testdata/src. It is loaded once: the go command
// takes longer than the tests.
var sources = sync.OnceValues(func() (map[string]*packages.Package, error) {
	var dirs []string
	for _, dir := range []string{"testdata", "../../../testdata/stubs"} {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return nil, err
		}
		dirs = append(dirs, abs)
	}
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax,
		Dir:  filepath.Join(dirs[0], "src"),
		Env: append(os.Environ(), "GOPATH="+strings.Join(dirs, string(filepath.ListSeparator)),
			"GO111MODULE=off", "GOWORK=off", "GOFLAGS="),
	}, "./...")
	pkgs := make(map[string]*packages.Package)
	for _, p := range loaded {
		for _, e := range p.Errors {
			return nil, e
		}
		pkgs[p.PkgPath] = p
	}
	return pkgs, err
})

// indexed returns the index of a package of testdata.
func indexed(t testing.TB, path string, facts func(types.Object) []site.Spec) (*packages.Package, *site.Package, *site.Index) {
	t.Helper()
	pkgs, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	p := pkgs[path]
	if p == nil {
		t.Fatalf("no package %s", path)
	}
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if facts == nil {
		facts = func(types.Object) []site.Spec { return nil }
	}
	sp := site.NewPackage(p.Fset, p.Syntax, p.Types, p.TypesInfo, c, facts)
	return p, sp, sp.Index(func(f *ast.File) bool { return ast.IsGenerated(f) })
}

// TestIndex compares what is found in the packages of testdata with comments.
// Where there is no comment there must be nothing:
//
//	oauth2.Config{ClientSecret: s}    // slot: oauth2.Config.ClientSecret
//	map[string]string{"client_secret": s}    // weak: client_secret
//	"client_secret=...&..."    // loose: key client_secret
//
// "slot" is one that a library, a form or a fact makes, "weak" one that only a
// name makes. What is not seen yet, and should, is dated: // gap (2026-11-25): slot: ...
func TestIndex(t *testing.T) {
	pkgs, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	found, gaps := 0, 0
	for path := range pkgs {
		if path == "peers" || path == "facts" {
			continue // see [TestPeers] and [TestSlotsByFacts]
		}
		t.Run(path, func(t *testing.T) {
			p, _, index := indexed(t, path, nil)
			got := make(map[string][]string)
			add := func(pos token.Pos, text string) {
				at := short(p.Fset, pos)
				got[at] = append(got[at], text)
			}
			for _, s := range index.Slots {
				add(s.Pos(), describe(s))
			}
			for _, l := range index.Loose {
				add(l.Expr.Pos(), describeLoose(l))
			}
			for _, e := range index.Embeds {
				add(e.Name.Pos(), "embed: "+strings.Join(e.Patterns, "|"))
			}
			found += len(got)
			gaps += compare(t, got, comments(p))
		})
	}
	t.Logf("%d lines with something, %d dated gaps", found, gaps)
}

func describe(s *site.Slot) string {
	text := "slot: "
	if s.Weak {
		text = "weak: "
	}
	text += s.Label
	if s.Inside != site.Whole {
		text += "; inside " + string(s.Inside)
	}
	if s.Key != "" && s.Key != s.Label {
		text += "; key " + s.Key
	}
	if s.Text != nil {
		text += "; text"
	}
	if s.Provider != "" {
		text += "; provider " + s.Provider
	}
	if len(s.Fields) > 0 {
		text += "; fields " + strings.Join(s.Fields, ".")
	}
	return text
}

func describeLoose(l *site.Loose) string {
	if l.Key != "" {
		return "loose: key " + l.Key
	}
	return "loose: " + l.Text.Recognized().Provider
}

// compare compares what was found on each line with the comments there, and
// returns the number of gaps.
func compare(t *testing.T, got, want map[string][]string) (gaps int) {
	t.Helper()
	for at, texts := range want {
		var open, closed []string
		for _, text := range texts {
			if m := gap.FindStringSubmatch(text); m != nil {
				open = append(open, m[1])
			} else {
				closed = append(closed, text)
			}
		}
		gaps += len(open)
		if slices.Equal(got[at], append(closed, open...)) && len(open) > 0 {
			t.Errorf("%s: this gap is closed: // %s", at, strings.Join(got[at], " // "))
		} else if !slices.Equal(got[at], closed) {
			t.Errorf("%s:\n\tgot  // %s\n\twant // %s", at, strings.Join(got[at], " // "), strings.Join(closed, " // "))
		}
	}
	for at, texts := range got {
		if _, ok := want[at]; !ok {
			t.Errorf("%s: // %s", at, strings.Join(texts, " // "))
		}
	}
	return gaps
}

var (
	gap    = regexp.MustCompile(`^gap \(\d{4}-\d\d-\d\d\): (.*)$`)
	wanted = regexp.MustCompile(`^(slot|weak|loose|embed|peers|provider|gap \(.*\)): `)
)

// comments returns the comments of a package that expect something, by line.
func comments(p *packages.Package) map[string][]string {
	wants := make(map[string][]string)
	for _, f := range p.Syntax {
		for _, group := range f.Comments {
			for _, c := range group.List {
				for text := range strings.SplitSeq(strings.TrimPrefix(c.Text, "// "), " // ") {
					if wanted.MatchString(text) {
						at := short(p.Fset, c.Pos())
						wants[at] = append(wants[at], text)
					}
				}
			}
		}
	}
	return wants
}

// short returns "file.go:12".
func short(fset *token.FileSet, pos token.Pos) string {
	at := fset.Position(pos)
	return fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line)
}
