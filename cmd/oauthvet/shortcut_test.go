package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// What is left out because of its bytes changes no finding: the same is found
// when every package is parsed, type-checked and analysed.
func TestShortcut(t *testing.T) {
	grown := t.TempDir()
	writeArchive(t, grown, grownModule(400))
	for name, dir := range map[string]string{
		"sample":  filepath.Join("..", "..", "testdata", "sample"),
		"example": filepath.Join("..", "..", "testdata", "example"),
		"grown":   grown,
	} {
		t.Run(name, func(t *testing.T) {
			quick, few := findingsIn(t, dir, nil)
			slow, all := findingsIn(t, dir, func([]byte) bool { return true })
			if !slices.Equal(quick, slow) {
				t.Errorf("with the shortcut\n%q\nwithout\n%q", quick, slow)
			}
			if len(quick) == 0 || few > all || name == "grown" && few*10 > all {
				t.Errorf("%d findings in %d of %d packages: the test shows nothing", len(quick), few, all)
			}
		})
	}
}

// findingsIn returns the findings in a module, and how many packages were
// analysed; matters, if it is not nil, stands in for the gate of the command, and
// no package passes for described.
func findingsIn(t *testing.T, dir string, matters func([]byte) bool) (found []string, analysed int) {
	t.Helper()
	options := new(analyzer.Options)
	describes := func(string, bool) bool { return false }
	if matters == nil {
		matters, describes = options.Matters, options.Describes
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	result, err := load.Run(context.Background(), load.Query{
		Dir: dir, Patterns: []string{"./..."}, Matters: matters, Describes: describes,
		Env: append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off"),
	}, load.Suite{Analyzers: analyzer.New(options), Findings: analyzer.Findings})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems {
		t.Errorf("%s: %s", p.Package, p.Text)
	}
	for _, f := range result.Findings {
		found = append(found, fmt.Sprintf("%s:%d:%d %s %s", f.Start.Filename, f.Start.Line, f.Start.Column, f.Rule, f.Message))
	}
	return found, len(result.Analysed)
}

// grownModule returns a module of n packages in rows of fifty, each of which
// imports the one before it and passes on what the first of all has. The last of
// each row makes clients of it; nothing in the others looks like OAuth.
func grownModule(n int) string {
	module := "-- go.mod --\nmodule example.com/grown\n\ngo 1.25\n\nrequire golang.org/x/oauth2 v0.37.0\n\nreplace golang.org/x/oauth2 => ./oauth2\n" +
		"-- oauth2/go.mod --\nmodule golang.org/x/oauth2\n\ngo 1.25\n" +
		"-- oauth2/oauth2.go --\npackage oauth2\n\ntype Config struct {\n\tClientID, ClientSecret, RedirectURL string\n\tScopes []string\n}\n"
	for i := range n {
		module += fmt.Sprintf("-- p%d/p.go --\npackage p%d\n\n", i, i)
		switch {
		case i == 0:
			module += fmt.Sprintf("const Text = %q\n\nfunc Get() string { return Text }\n", "Jeihva9YegMy2LZbTQDYqVfHAE00001")
		case i%50 == 49:
			module += fmt.Sprintf("import (\n\t\"golang.org/x/oauth2\"\n\n\t\"example.com/grown/p%d\"\n)\n\n"+
				"const Text = p%d.Text\n\nfunc Get() string { return Text }\n\n"+
				"var Conf = oauth2.Config{ClientID: \"shop\", ClientSecret: p%d.Get()}\n\n"+
				"var Fixed = oauth2.Config{ClientID: \"shop\", ClientSecret: Text}\n", i-1, i-1, i-1)
		default:
			before := i - 1
			if i%50 == 0 {
				before = 0
			}
			module += fmt.Sprintf("import \"example.com/grown/p%d\"\n\nconst Text = p%d.Text\n\nfunc Get() string { return Text }\n", before, before)
		}
	}
	return module
}
