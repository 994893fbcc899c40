package analyzer_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

var updateMatrix = flag.Bool("update-matrix", false, "rewrite testdata/matrix.txt")

// matrixConstructs are ways of a string from SRC to SINK(x).
var matrixConstructs = map[string]string{
	"variable":          `func f() { s := SRC; SINK(s) }`,
	"phi":               `func f(c bool) { s := SRC; if c { s = SRC }; SINK(s) }`,
	"conversion":        `type T string; func f() { SINK(string(T(SRC))) }`,
	"bytes":             `func f() { b := []byte(SRC); SINK(string(b)) }`,
	"field":             `type T struct{ A string }; func f() { t := T{SRC}; SINK(t.A) }`,
	"promoted field":    `type U struct{ A string }; type T struct{ U }; func f() { var t T; t.A = SRC; SINK(t.A) }`,
	"embedded pointer":  `type U struct{ A string }; type T struct{ *U }; func f() { t := T{&U{}}; t.A = SRC; SINK(t.A) }`,
	"pointer to field":  `type T struct{ A string }; func f() { t := &T{}; p := &t.A; *p = SRC; SINK(t.A) }`,
	"struct copy":       `type T struct{ A string }; func f() { t := T{SRC}; u := t; SINK(u.A) }`,
	"array":             `func f() { var a [2]string; a[0] = SRC; SINK(a[0]) }`,
	"slice":             `func f() { a := []string{SRC}; SINK(a[0]) }`,
	"append":            `func f() { var a []string; a = append(a, SRC); SINK(a[0]) }`,
	"copy":              `func f() { a := make([]string, 1); copy(a, []string{SRC}); SINK(a[0]) }`,
	"range":             `func f() { for _, s := range []string{SRC} { SINK(s) } }`,
	"map":               `func f() { m := map[string]string{"a": SRC}; SINK(m["a"]) }`,
	"comma ok":          `func f() { m := map[string]string{"a": SRC}; if s, ok := m["a"]; ok { SINK(s) } }`,
	"closure":           `func f() { s := SRC; func() { SINK(s) }() }`,
	"set by a closure":  `func f() { var s string; set := func() { s = SRC }; set(); SINK(s) }`,
	"parameter":         `func g(s string) { SINK(s) }; func f() { g(SRC) }`,
	"result":            `func g() string { return SRC }; func f() { SINK(g()) }`,
	"results":           `func g() (string, int) { return SRC, 0 }; func f() { s, _ := g(); SINK(s) }`,
	"named result":      `func g() (s string) { defer func() { s = SRC }(); return s }; func f() { SINK(g()) }`,
	"method value":      `type T struct{ A string }; func (t T) get() string { return t.A }; func f() { t := T{SRC}; g := t.get; SINK(g()) }`,
	"method expression": `type T struct{ A string }; func (t T) get() string { return t.A }; func f() { g := T.get; SINK(g(T{SRC})) }`,
	"interface method":  `type I interface{ get() string }; type T struct{ A string }; func (t T) get() string { return t.A }; func f() { var i I = T{SRC}; SINK(i.get()) }`,
	"assertion":         `func f() { var x any = SRC; SINK(x.(string)) }`,
	"type switch":       `func f() { var x any = SRC; switch x := x.(type) { case string: SINK(x) } }`,
	"setter":            `type T struct{ A string }; func (t *T) set(s string) { t.A = s }; func f() { var t T; t.set(SRC); SINK(t.A) }`,
	"option":            `type T struct{ A string }; func with(s string) func(*T) { return func(t *T) { t.A = s } }; func f() { var t T; with(SRC)(&t); SINK(t.A) }`,
	"generic function":  `func id[T any](v T) T { return v }; func f() { SINK(id(SRC)) }`,
	"generic type":      `type box[T any] struct{ v T }; func (b *box[T]) set(v T) { b.v = v }; func f() { var b box[string]; b.set(SRC); SINK(b.v) }`,
	"range over func":   `func seq(yield func(string) bool) { yield(SRC) }; func f() { for s := range seq { SINK(s) } }`,
	"channel":           `func f() { c := make(chan string, 1); c <- SRC; SINK(<-c) }`,
	"select":            `func f() { c := make(chan string, 1); c <- SRC; select { case s := <-c: SINK(s) } }`,
	"goroutine":         `func f() { c := make(chan string); go func() { c <- SRC }(); SINK(<-c) }`,
	"package variable":  `var v string; func g() { v = SRC }; func f() { g(); SINK(v) }`,
	"init function":     `var v string; func init() { v = SRC }; func f() { SINK(v) }`,
	"package struct":    `type T struct{ A string }; var v T; func g() { v.A = SRC }; func f() { g(); SINK(v.A) }`,
	"variadic":          `func g(s ...string) { SINK(s[0]) }; func f() { g(SRC) }`,
	"pointer parameter": `func g(p *string) { *p = SRC }; func f() { var s string; g(&s); SINK(s) }`,
	"stored pointer":    `type T struct{ p *string }; func f() { var s string; t := T{&s}; *t.p = SRC; SINK(s) }`,
	"made object":       `type T struct{ A string }; func made() *T { return &T{} }; func f() { t := made(); t.A = SRC; SINK(t.A) }`,
}

// matrixQuestions give each rule a wrong source and a right one.
var matrixQuestions = map[string][3]string{
	"hardcoded":  {`"9kQ2vX7bLm4Tz8Rw1Yc6"`, `os.Getenv("CLIENT_SECRET")`, `use(&oauth2.Config{ClientSecret: s})`},
	"whitespace": {`file()`, `strings.TrimSpace(file())`, `use(&oauth2.Config{ClientSecret: s})`},
	"leak":       {`os.Getenv("CLIENT_SECRET")`, `os.Getenv("LOG_LEVEL")`, `fmt.Println(s)`},
}

const matrixHead = `package p
import ("fmt"; "os"; "strings"; "golang.org/x/oauth2")
var _, _ = fmt.Println, strings.TrimSpace
func use(*oauth2.Config) {}
func file() string { b, err := os.ReadFile("/run/secrets/client_secret"); if err != nil { panic(err) }; return string(b) }
`

// TestMatrix compares which constructs the rules follow with testdata/matrix.txt.
func TestMatrix(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses hundreds of programs")
	}
	suite, temp := ruletest.All(t), t.TempDir()
	names := slices.Sorted(maps.Keys(matrixConstructs))
	for i, name := range names {
		for id, q := range matrixQuestions {
			for k, kind := range []string{"mistake", "twin"} {
				dir := filepath.Join(temp, "src", "m", fmt.Sprint("c", i), id, kind)
				if err := os.MkdirAll(dir, 0o777); err != nil {
					t.Fatal(err)
				}
				text := matrixHead + "func end(s string) { " + q[2] + " }\n" + strings.NewReplacer("SRC", q[k], "SINK", "end").Replace(matrixConstructs[name])
				if err := os.WriteFile(filepath.Join(dir, "p.go"), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	gopath := temp + string(os.PathListSeparator) + filepath.Dir(suite.Stubs)
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: temp,
		Env: append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off")}, "m/...", "golang.org/x/oauth2")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Fatalf("%s: %v", p.PkgPath, e)
		}
	}
	graph, err := checker.Analyze(analyzer.New(&analyzer.Options{Now: ruletest.Today}), loaded, nil)
	if err != nil {
		t.Fatal(err)
	}
	reported := make(map[string]bool)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		if len(act.Diagnostics) > 0 {
			reported[act.Package.PkgPath+" "+strings.TrimPrefix(act.Analyzer.Name, "oauthvet_")] = true
		}
	}
	var got strings.Builder
	holding, cells := 0, 0
	for i, name := range names {
		for _, id := range slices.Sorted(maps.Keys(matrixQuestions)) {
			path, verdict := fmt.Sprintf("m/c%d/%s/", i, id), "gap"
			switch {
			case reported[path+"twin "+id]:
				verdict = "false"
			case reported[path+"mistake "+id]:
				verdict = "holds"
				holding++
			}
			cells++
			fmt.Fprintf(&got, "%s\t%s\t%s\n", name, id, verdict)
		}
	}
	t.Logf("%d of %d cells hold", holding, cells)
	golden := filepath.Join("testdata", "matrix.txt")
	if *updateMatrix {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got.String() {
		t.Errorf("the matrix is not that of %s; look at the difference after -update-matrix\n%s", golden, got.String())
	}
}
