package engine_test

import (
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// The standard library has no client secrets: under go vet, where every program
// has it analysed, it costs the reading of its bytes.
func TestStandardLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks packages of the standard library")
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax},
		"net/http", "crypto/tls", "encoding/json", "os", "flag", "log/slog", "text/template", "go/types", "net/url", "mime/multipart")
	if err != nil {
		t.Fatal(err)
	}
	for path, act := range analyze(t, pkgs) {
		if n := result(act).Unit().Stats.SSABuilds; n > 0 {
			t.Errorf("%s: SSA is built %d times", path, n)
		}
		if facts := placedFacts(act); len(facts) > 0 {
			t.Errorf("%s: facts %v", path, facts)
		}
	}
}

// TestRealCode makes slots of what real code uses everywhere, so that the walk
// goes through all of it. Any answer will do; it must come, and in time.
func TestRealCode(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks real packages")
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax},
		"golang.org/x/tools/go/ssa", "golang.org/x/tools/go/packages", "golang.org/x/tools/go/types/objectpath", "golang.org/x/tools/go/analysis/checker")
	if err != nil {
		t.Fatal(err)
	}
	builtin, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	greedy, err := builtin.With(`
		secret errors.New#0
		secret fmt.Errorf#0
		secret fmt.Sprintf#1
		secret strings.HasPrefix#0
		secret strings.TrimSpace#0
		secret strings.EqualFold#0
		secret strconv.Quote#0
		secret (*strings.Builder).WriteString#0
		secret (*bytes.Buffer).WriteString#0`)
	if err != nil {
		t.Fatal(err)
	}
	base := engine.New(engine.Options{
		Catalog:   func() (*catalog.Catalog, error) { return greedy, nil },
		Tests:     func() bool { return false },
		Generated: func() bool { return true },
	})
	start := time.Now()
	graph, err := checker.Analyze([]*analysis.Analyzer{base}, pkgs, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	slots, kinds := 0, make(map[facts.Kind]int)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v", act.Package.PkgPath, act.Err)
			continue
		}
		r := result(act)
		for _, s := range r.Unit().Slots() {
			slots++
			for _, o := range r.Flow().Origins(s) {
				kinds[o.Kind]++
			}
		}
	}
	spent := time.Since(start)
	t.Logf("%d slots in %v: %v", slots, spent.Round(time.Millisecond), kinds)
	if slots < 200 || kinds[facts.Const] < 100 || kinds[facts.Unknown] == 0 || kinds[facts.Param] == 0 {
		t.Errorf("%d slots with origins of kinds %v are too few to prove anything", slots, kinds)
	}
	if spent > time.Duration(slots)*time.Second {
		t.Errorf("%v for %d slots", spent, slots)
	}
}
