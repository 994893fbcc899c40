package engine_test

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/ast"
	"go/build"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// factBudget is what the facts of all testdata may take, in bytes. They are
// kept in the caches of every importer. Raise it only with a reason: the last was
// that a fact about a slot says whether the value is encoded there (doubleescape).
const factBudget = 24 << 10

// TestFactBytes encodes every fact of testdata as drivers do.
func TestFactBytes(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	first := encodeAll(t, analyze(t, pkgs))
	second := encodeAll(t, analyze(t, pkgs))
	values := secretValues(pkgs)
	if len(values) < 50 {
		t.Fatalf("only %d secrets in testdata", len(values))
	}
	dirs := directories(t)
	total := 0
	for path, data := range first {
		total += len(data)
		if !bytes.Equal(data, second[path]) {
			t.Errorf("%s: two runs of the analysis give different facts", path)
		}
		for _, v := range values {
			if bytes.Contains(data, []byte(v)) {
				t.Errorf("%s: a fact holds a part of a secret", path)
			}
		}
		for _, dir := range dirs {
			if bytes.Contains(data, []byte(dir)) {
				t.Errorf("%s: a fact holds the directory %s", path, dir)
			}
		}
	}
	t.Logf("%d bytes of facts in %d packages; budget %d", total, len(first), factBudget)
	if total > factBudget {
		t.Errorf("%d bytes of facts, %d over the budget", total, total-factBudget)
	}
}

// encodeAll returns the encoded facts of all packages that have some, by
// package. Each fact is decoded and encoded again on the way.
func encodeAll(t *testing.T, actions map[string]*checker.Action) map[string][]byte {
	t.Helper()
	all := make(map[string][]byte)
	for path, act := range actions {
		var buf bytes.Buffer
		stream := gob.NewEncoder(&buf)
		for _, f := range ownFacts(act) {
			name := "package"
			if f.object != nil {
				p, err := objectpath.For(f.object)
				if err != nil {
					t.Errorf("%s: go vet loses a fact: %v", path, err)
					continue
				}
				name = string(p)
			}
			data := encode(t, f.fact)
			copied := reflect.New(reflect.TypeOf(f.fact).Elem()).Interface()
			if err := gob.NewDecoder(bytes.NewReader(data)).Decode(copied); err != nil {
				t.Errorf("%s: %s: %v", path, name, err)
			}
			if again := encode(t, copied); !bytes.Equal(data, again) {
				t.Errorf("%s: %s: the fact is not the same when it is decoded and encoded again", path, name)
			}
			if fmt.Sprint(copied) != fmt.Sprint(f.fact) {
				t.Errorf("%s: %s: %s becomes %s", path, name, f.fact, copied)
			}
			if err := stream.Encode(name); err != nil {
				t.Fatal(err)
			}
			if err := stream.Encode(f.fact); err != nil {
				t.Fatal(err)
			}
		}
		if buf.Len() > 0 {
			all[path] = buf.Bytes()
		}
	}
	return all
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(v); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// secretValues returns every part of 10 characters of every literal in
// testdata that may be a secret. Names, words and addresses are left out: they
// may well stand in facts.
func secretValues(pkgs []*packages.Package) []string {
	const part = 10
	var values []string
	for _, p := range pkgs {
		for _, f := range p.Syntax {
			ast.Inspect(f, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				s, err := strconv.Unquote(lit.Value)
				if t := shape.Of(s); err != nil || !t.Real() && t.Class() != shape.GUID {
					return true
				}
				for i := 0; i+part <= len(s); i++ {
					values = append(values, s[i:i+part])
				}
				return true
			})
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// directories returns the places of this machine that facts must not name.
func directories(t *testing.T) []string {
	t.Helper()
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dirs := []string{wd, filepath.Dir(filepath.Dir(wd)), build.Default.GOROOT, os.TempDir(), "testdata/src"}
	if home, err := os.UserHomeDir(); err == nil && home != "/" {
		dirs = append(dirs, home+string(filepath.Separator))
	}
	return slices.DeleteFunc(dirs, func(d string) bool { return d == "" })
}

// Fact types are made of texts, numbers and lists: no positions, which mean
// nothing to another process, no maps, whose order changes, nothing that gob
// leaves out.
func TestFactTypes(t *testing.T) {
	var check func(typ reflect.Type, where string)
	check = func(typ reflect.Type, where string) {
		if typ == reflect.TypeFor[token.Pos]() || typ == reflect.TypeFor[token.Position]() {
			t.Errorf("%s is a position", where)
		}
		switch typ.Kind() {
		case reflect.String, reflect.Bool, reflect.Int, reflect.Uint8:
		case reflect.Slice:
			check(typ.Elem(), where+"[]")
		case reflect.Struct:
			for i := range typ.NumField() {
				f := typ.Field(i)
				if !f.IsExported() {
					t.Errorf("gob leaves %s.%s out", where, f.Name)
				}
				check(f.Type, where+"."+f.Name)
			}
		default:
			t.Errorf("%s is a %s", where, typ.Kind())
		}
	}
	types := newEngine(false).FactTypes
	for _, f := range types {
		typ := reflect.TypeOf(f).Elem()
		check(typ, typ.Name())
	}
	if len(types) != 6 {
		t.Errorf("%d types of facts; yields, holds, wrapper, field, told and feeds are known to these tests", len(types))
	}
}

// Every kind of fact occurs in testdata, and the counts are those of the facts.
func TestFactCounts(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	kinds, exported, counted := make(map[string]int), 0, 0
	for _, act := range analyze(t, pkgs) {
		for kind, n := range result(act).Unit().Stats.Facts {
			kinds[kind] += n
			counted += n
		}
		exported += len(ownFacts(act))
	}
	t.Logf("facts per kind: %v", kinds)
	for _, kind := range []string{"yields", "holds", "wrapper", "field", "told", "feeds"} {
		if kinds[kind] == 0 {
			t.Errorf("no %s fact in testdata", kind)
		}
	}
	if exported != counted {
		t.Errorf("%d facts exported, %d counted", exported, counted)
	}
}
