package engine_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

var updateAllocations = flag.Bool("update-allocations", false, "rewrite testdata/allocations.txt")

// allocationsFile says how many allocations each operation makes. It is the
// committed baseline: numbers of the benchmarks that do not depend on how fast
// the machine is.
var allocationsFile = filepath.Join("testdata", "allocations.txt")

// TestAllocations fails when an operation allocates a tenth more than the
// baseline says. Versions of Go differ by less. Run it with -update-allocations
// where the price is worth what it buys.
func TestAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("counting takes a while")
	}
	counts := make(map[string]float64)
	var names []string
	count := func(name string, runs int, f func()) {
		names = append(names, name)
		counts[name] = testing.AllocsPerRun(runs, f)
	}
	countEngine(t, count)
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	text := []byte(strings.Repeat("func handle() error { return fmt.Errorf(\"reading the secret of the client: %w\", err) }\n", 500))
	count("catalog.Tells", 100, func() { c.Tells(text) })
	count("catalog.Package", 1000, func() { c.Package("golang.org/x/oauth2") })
	count("catalog.Host", 1000, func() { c.Host("https://login.microsoftonline.com/common/oauth2/v2.0/token") })
	for _, s := range []string{"clientID", "client secret is required", "https://login.microsoftonline.com/common/oauth2/v2.0/token", secretNumber(1)} {
		count(fmt.Sprintf("shape.Of %d characters", len(s)), 1000, func() { shape.Of(s) })
	}
	if *updateAllocations {
		var b strings.Builder
		for _, name := range names {
			fmt.Fprintf(&b, "%.0f %s\n", counts[name], name)
		}
		if err := os.WriteFile(allocationsFile, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range allocations(t) {
		got, ok := counts[name]
		switch {
		case !ok:
			t.Errorf("%s: nobody counts its allocations any more", name)
		case got > want*1.1+1:
			t.Errorf("%s: %.0f allocations, the baseline has %.0f", name, got, want)
		}
		delete(counts, name)
	}
	for name := range counts {
		t.Errorf("%s: not in %s", name, allocationsFile)
	}
}

// countEngine counts what the engine allocates for packages of testdata: index,
// SSA, walk, facts. The package unknown takes a tenth more than it did before edges
// were followed by one library: calls of functions that nobody knows are asked for
// their targets, for the types behind interfaces and for what is stored through their
// arguments.
func countEngine(t *testing.T, count func(name string, runs int, f func())) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"shop", "closures", "unknown", "clients"} {
		p := packageNamed(t, pkgs, path)
		var stats unit.Stats
		count("engine "+path, 5, func() {
			r, _ := run(t, newEngine(false), p)
			stats = r.Unit().Stats
		})
		if stats.SSABuilds > 1 || stats.Cut > 0 {
			t.Errorf("%s: %+v", path, stats)
		}
	}
}

// allocations reads the baseline.
func allocations(t *testing.T) map[string]float64 {
	data, err := os.ReadFile(allocationsFile)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]float64)
	for line := range strings.Lines(string(data)) {
		var n float64
		number, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if _, err := fmt.Sscan(number, &n); err != nil {
			t.Fatalf("%s: %q begins with no number", allocationsFile, line)
		}
		all[name] = n
	}
	return all
}
