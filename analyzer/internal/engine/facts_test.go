package engine_test

import (
	"fmt"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// TestFacts compares the facts of the packages in testdata/src/facts and
// testdata/src/three with comments in the form of analysistest:
//
//	func New(key string) {} // want New:"^wrapper ..."
//
// The fact of a package stands on the first line of a file. Every package that
// exports facts has one, so the comment may be left out where it tells of no
// field. What should be told and is not yet is a dated gap, which fails the test
// when it is closed:
//
//	// gap (2026-11-25): want New:"^wrapper ..."
func TestFacts(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	actions := analyze(t, pkgs)
	for _, p := range pkgs {
		if top, _, _ := strings.Cut(p.PkgPath, "/"); top != "facts" && top != "three" {
			continue
		}
		t.Run(p.PkgPath, func(t *testing.T) {
			got := placedFacts(actions[p.PkgPath])
			for _, w := range factWants(t, p) {
				i := slices.IndexFunc(got, func(f placedFact) bool {
					return f.file == w.file && f.line == w.line && f.name == w.name && w.pattern.MatchString(f.text)
				})
				switch {
				case i >= 0 && w.gap:
					t.Errorf("%s:%d: this gap is closed: %s:%q", w.file, w.line, w.name, w.pattern)
				case i < 0 && !w.gap:
					t.Errorf("%s:%d: no fact %s:%q", w.file, w.line, w.name, w.pattern)
				}
				if i >= 0 {
					got = slices.Delete(got, i, i+1)
				}
			}
			for _, f := range got {
				if f.text != "feeds " {
					t.Errorf("%s:%d: unexpected fact %s:%q", f.file, f.line, f.name, f.text)
				}
			}
		})
	}
}

// A placedFact is a fact with the place where a comment speaks of it.
type placedFact struct {
	file       string
	line       int
	name, text string
}

func placedFacts(act *checker.Action) []placedFact {
	place := func(pos token.Pos, name string, f analysis.Fact) placedFact {
		file, line, _ := strings.Cut(short(act.Package.Fset, pos), ":")
		n, _ := strconv.Atoi(line)
		return placedFact{file, n, name, fmt.Sprint(f)}
	}
	var facts []placedFact
	for _, f := range ownFacts(act) {
		if f.object == nil {
			facts = append(facts, place(act.Package.Syntax[0].FileStart, "package", f.fact))
			continue
		}
		facts = append(facts, place(f.object.Pos(), f.object.Name(), f.fact))
	}
	return facts
}

// An ownFact is a fact about a package (object is nil) or one of its objects.
type ownFact struct {
	object types.Object
	fact   analysis.Fact
}

// ownFacts returns the facts that an action exported, in source order.
func ownFacts(act *checker.Action) []ownFact {
	var own []ownFact
	for _, f := range act.AllPackageFacts() {
		if f.Package == act.Package.Types {
			own = append(own, ownFact{nil, f.Fact})
		}
	}
	for _, f := range act.AllObjectFacts() {
		if f.Object.Pkg() == act.Package.Types {
			own = append(own, ownFact{f.Object, f.Fact})
		}
	}
	slices.SortStableFunc(own, func(a, b ownFact) int {
		if a.object == nil || b.object == nil || a.object.Pos() == b.object.Pos() {
			return strings.Compare(fmt.Sprint(a.fact), fmt.Sprint(b.fact))
		}
		return int(a.object.Pos() - b.object.Pos())
	})
	return own
}

type factWant struct {
	file    string
	line    int
	name    string
	pattern *regexp.Regexp
	gap     bool
}

var (
	factComment = regexp.MustCompile(`^(gap \(\d{4}-\d\d-\d\d\): )?want (.*)$`)
	factPattern = regexp.MustCompile(`(\w+):("(?:[^"\\]|\\.)*")`)
)

func factWants(t *testing.T, p *packages.Package) []factWant {
	var wants []factWant
	for _, f := range p.Syntax {
		for at, text := range comments(p.Fset, f) {
			m := factComment.FindStringSubmatch(text)
			if m == nil {
				continue
			}
			file, line, _ := strings.Cut(at, ":")
			n, _ := strconv.Atoi(line)
			each := factPattern.FindAllStringSubmatch(m[2], -1)
			if len(each) == 0 {
				t.Errorf("%s: no pattern in // %s", at, text)
			}
			for _, e := range each {
				pattern, err := strconv.Unquote(e[2])
				if err != nil {
					t.Fatalf("%s:%s: %v", file, line, err)
				}
				wants = append(wants, factWant{file, n, e[1], regexp.MustCompile(pattern), m[1] != ""})
			}
		}
	}
	return wants
}

// The catalogue tells of its own libraries; their facts would repeat it.
func TestLibrariesHaveNoFacts(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	libraries := 0
	for path, act := range analyze(t, pkgs) {
		if !strings.Contains(path, ".") {
			continue // testdata of the engine
		}
		libraries++
		for _, f := range placedFacts(act) {
			t.Errorf("%s: %s:%q", path, f.name, f.text)
		}
	}
	if libraries < 10 {
		t.Errorf("%d stubs of libraries, want all", libraries)
	}
}
