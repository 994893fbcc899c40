package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer"
)

// TestInventory compares what is said of every client in testdata/inventory with
// the comment on its line:
//
//	// client: provider entra | grant client_credentials | renewal restart | secret env CLIENT_SECRET
//
// Only what the comment names is compared. In a package that has such comments
// there are no other clients.
func TestInventory(t *testing.T) {
	pkgs := inventoryData(t)
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Clients(new(analyzer.Options))}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		wants := inventoryWants(act.Package)
		if len(wants) == 0 {
			continue
		}
		t.Run(act.Package.PkgPath, func(t *testing.T) {
			if act.Err != nil {
				t.Fatal(act.Err)
			}
			for _, c := range analyzer.Inventory(act.Result) {
				at := act.Package.Fset.Position(c.Pos)
				place := fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line)
				want, ok := wants[place]
				if !ok {
					t.Errorf("%s: %s is no client of its own: %+v", place, c.Name, c)
				}
				delete(wants, place)
				for part := range strings.SplitSeq(want, " | ") {
					key, value, _ := strings.Cut(part, " ")
					if got := inventoryPart(act.Package, &c, key); got != value {
						t.Errorf("%s: %s:\n got %s\nwant %s", place, key, got, value)
					}
				}
			}
			for place := range wants {
				t.Errorf("%s: no client", place)
			}
		})
	}
}

// inventoryData returns the packages in testdata/inventory, and the stubs.
func inventoryData(t *testing.T) []*packages.Package {
	t.Helper()
	var gopath []string
	for _, dir := range []string{"testdata/inventory", "../testdata/stubs"} {
		abs, err := filepath.Abs(dir)
		if err != nil {
			t.Fatal(err)
		}
		gopath = append(gopath, abs)
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax,
		Dir:  filepath.Join(gopath[0], "src"),
		Env: append(os.Environ(), "GOPATH="+strings.Join(gopath, string(filepath.ListSeparator)),
			"GO111MODULE=off", "GOWORK=off", "GOFLAGS="),
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		for _, e := range p.Errors {
			t.Fatalf("%s: %v", p.PkgPath, e)
		}
	}
	return pkgs
}

func inventoryWants(p *packages.Package) map[string]string {
	wants := make(map[string]string)
	for _, f := range p.Syntax {
		for _, group := range f.Comments {
			for _, c := range group.List {
				if text, ok := strings.CutPrefix(c.Text, "// client: "); ok {
					at := p.Fset.Position(c.Pos())
					wants[fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line)] = text
				}
			}
		}
	}
	return wants
}

// inventoryPart returns what is said of a part of a client, as comments write
// it.
func inventoryPart(p *packages.Package, c *analyzer.Client, key string) string {
	sources := func(all []analyzer.Source) string {
		var texts []string
		for _, s := range all {
			texts = append(texts, strings.Join(strings.Fields(s.Kind+" "+s.Name+" "+s.Value), " "))
		}
		return strings.Join(texts, "; ")
	}
	switch key {
	case "provider":
		return c.Provider
	case "grant":
		return c.Grant
	case "endpoint":
		return c.Endpoint
	case "renewal":
		return c.Renewal
	case "empty":
		return c.Empty
	case "id":
		return sources(c.ID)
	case "secret":
		return sources(c.Secret)
	case "calls":
		var texts []string
		for _, f := range c.Failures {
			texts = append(texts, fmt.Sprintf("%s %s:%d", f.Call, f.Outcome, p.Fset.Position(f.Pos).Line))
		}
		return strings.Join(texts, "; ")
	}
	return "no such part"
}
