package engine_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// BenchmarkEngine analyses one package as a driver does, and asks for the
// origins of all its slots: index, SSA, walk, facts.
func BenchmarkEngine(b *testing.B) {
	pkgs, err := corpus()
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range []string{"shop", "closures", "unknown"} {
		b.Run(path, func(b *testing.B) {
			p := packageNamed(b, pkgs, path)
			b.ReportAllocs()
			for b.Loop() {
				r, _ := run(b, newEngine(false), p)
				for _, s := range r.Unit().Slots() {
					r.Flow().Origins(s)
				}
				if r.Unit().Stats.SSABuilds != 1 {
					b.Fatal("no SSA")
				}
			}
		})
	}
}

// BenchmarkConstants analyses a package whose slots are constants: no SSA.
func BenchmarkConstants(b *testing.B) {
	var g generated
	g.line("package p\n\ntype Config struct{ ClientSecret string }\n\nvar _ = []Config{")
	for range 100 {
		g.line("\t{ClientSecret: \"hello\"},")
	}
	g.line("}")
	p := source(b, map[string]string{"p.go": g.String()})
	b.ReportAllocs()
	for b.Loop() {
		r, _ := run(b, newEngine(false), p)
		for _, s := range r.Unit().Slots() {
			r.Flow().Origins(s)
		}
		if r.Unit().Stats.SSABuilds != 0 || len(r.Unit().Slots()) != 100 {
			b.Fatal("SSA was built")
		}
	}
}

// BenchmarkGate looks at the bytes of a source file that does not matter, and
// comes near it: the price of every file of every package.
func BenchmarkGate(b *testing.B) {
	c, err := catalog.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	function := `
// handle answers one request. The secret of its speed is a cache.
func handle%d(w http.ResponseWriter, r *http.Request) error {
	secrets, err := store.Secrets(r.Context(), "kubernetes.io/service-account-token")
	if err != nil {
		return fmt.Errorf("reading the secret %%s of client %%s: %%w", secretName, clientName, err)
	}
	return json.NewEncoder(w).Encode(map[string]any{"token": secrets["token"], "count": len(secrets)})
}
`
	text := []byte("package p\n\nimport (\n\t\"encoding/json\"\n\t\"fmt\"\n\t\"net/http\"\n\n\t\"example.org/store\"\n)\n" + strings.Repeat(function, 2000))
	if c.Tells(text) != catalog.Nothing {
		b.Fatal("the source matters")
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		c.Tells(text)
	}
}

func packageNamed(t testing.TB, pkgs []*packages.Package, path string) *packages.Package {
	t.Helper()
	for _, p := range pkgs {
		if p.PkgPath == path {
			return p
		}
	}
	t.Fatalf("no package %s", path)
	return nil
}
