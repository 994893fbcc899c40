package analyzer_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

// mutated are the rules about parts that do not belong together. They have few
// labels in public code, so code that is right is made wrong for them.
var mutated = []string{"swapped", "mismatch", "registration", "authstyle", "expired"}

// knownBad are the originals in public modules with true findings of these
// rules: nothing is derived from them.
var knownBad = map[string]string{
	"github.com/markbates/goth/providers/azuread":         "authstyle: Entra without a style",
	"github.com/markbates/goth/providers/azureadv2":       "authstyle: Entra without a style",
	"github.com/markbates/goth/providers/microsoftonline": "authstyle: Entra without a style",
	"github.com/markbates/goth/providers/vk":              "authstyle: VK without a style",
}

// TestMutations takes every client configuration in the silent packages of test
// data and in some public modules, breaks it in each way that an operator knows
// and expects the operator's rule to say so. The originals have to be silent.
//
// The public modules are those of testdata/mutation; -short leaves them out.
func TestMutations(t *testing.T) {
	originals := testdataOriginals(t)
	if !testing.Short() {
		originals = append(originals, moduleOriginals(t)...)
	}
	lab := newLab(t, mutated)
	scores := make(map[string]*score)
	clients := 0
	for _, p := range originals {
		if found := lab.findings(t, p); len(found) > 0 {
			if why := knownBad[p.PkgPath]; why == "" {
				t.Errorf("the original %s is not silent: %v", p.PkgPath, found)
			}
			continue
		}
		for _, s := range subjects(p) {
			clients++
			for _, op := range operators {
				for _, m := range op.mutate(s) {
					sc := scores[op.name]
					if sc == nil {
						sc = &score{rule: op.rule}
						scores[op.name] = sc
					}
					if rules, ok := lab.run(t, s, m); ok {
						sc.add(rules, p.PkgPath, s.describe(), op)
					}
				}
			}
		}
	}
	t.Logf("%d packages, %d clients and endpoints", len(originals), clients)
	report(t, scores)
}

// A score counts the mutants of an operator.
type score struct {
	rule        string
	made, found int
	missed      []string
}

func (s *score) add(rules []string, pkg, what string, op operator) {
	s.made++
	if slices.Contains(rules, op.rule) {
		s.found++
	} else {
		s.missed = append(s.missed, pkg+" "+what+" ("+strings.Join(rules, ",")+")")
	}
}

// report says how many mutants were found, and fails where that is fewer than
// 95 of 100 for a rule.
func report(t *testing.T, scores map[string]*score) {
	made, found := make(map[string]int), make(map[string]int)
	for _, op := range operators {
		s := scores[op.name]
		if s == nil {
			t.Errorf("operator %s found nothing to break", op.name)
			continue
		}
		t.Logf("%-12s %-40s %4d of %4d", op.rule, op.name, s.found, s.made)
		for _, m := range s.missed {
			t.Logf("    missed: %s", m)
		}
		made[op.rule] += s.made
		found[op.rule] += s.found
	}
	for _, rule := range mutated {
		if made[rule] == 0 || float64(found[rule]) < 0.95*float64(made[rule]) {
			t.Errorf("%s: %d of %d mutants found, want 95 in 100", rule, found[rule], made[rule])
		}
	}
}

// testdataOriginals loads the packages of test data that no rule has anything
// to say about, and that hold a client.
func testdataOriginals(t *testing.T) []*packages.Package {
	t.Helper()
	var all []*packages.Package
	for _, id := range folders(t) {
		data := filepath.Join("rules", id, "testdata", "src")
		silent, err := ruletest.Silent(data)
		if err != nil {
			t.Fatal(err)
		}
		pkgs, err := ruletest.Load(t.TempDir(), filepath.Join("..", "testdata", "stubs", "src"), data, silent)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, pkgs...)
	}
	return all
}

// moduleOriginals loads packages of public modules.
func moduleOriginals(t *testing.T) []*packages.Package {
	t.Helper()
	dir := filepath.Join("..", "testdata", "mutation")
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly"),
	}, modulePackages...)
	if err != nil {
		t.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool {
		if len(p.Errors) > 0 {
			t.Logf("left out, since a module of it is missing: %s", p.PkgPath)
		}
		return len(p.Errors) > 0
	})
	if len(pkgs) < 75 {
		t.Errorf("only %d packages of public modules", len(pkgs))
	}
	return pkgs
}

// modulePackages are patterns for packages with OAuth clients.
var modulePackages = []string{
	"github.com/coreos/go-oidc/v3/example/...",
	"github.com/go-oauth2/oauth2/v4/example/client",
	"github.com/hashicorp/cap/oidc/examples/...",
	"github.com/manicminer/hamilton/auth",
	"github.com/markbates/goth/...",
	"github.com/zitadel/oidc/v3/example/client/...",
}
