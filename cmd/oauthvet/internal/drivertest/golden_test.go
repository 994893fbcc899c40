package drivertest

import (
	"fmt"
	"go/format"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/oauthvet/oauthvet/analyzer"
)

// fixers are the programs that apply fixes, with what comes before the flags.
func fixers(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{
		"oauthvet -fix": {command(t), "-fix"},
		"go vet -fix":   {"go", "vet", "-vettool=" + command(t), "-fix"},
	}
	help, err := exec.Command("go", "help", "fix").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(help), "-fixtool") { // from Go 1.26 on
		all["go fix"] = []string{"go", "fix", "-fixtool=" + command(t)}
	}
	return all
}

// What a golden file of a rule shows is what the command writes, and what the go
// command writes with it as a tool: each applies fixes in its own way. No other
// file changes.
func TestGolden(t *testing.T) {
	if testing.Short() {
		t.Skip("fixes the test data of all rules")
	}
	for _, r := range analyzer.Rules() {
		if !r.Fix {
			continue
		}
		for name, fixer := range fixers(t) {
			t.Run(r.ID+" by "+name, func(t *testing.T) {
				d := copyData(t, r.ID)
				for flags, packages := range d.packages {
					shared := []string{"-only=" + r.ID, "-level=note", "-now=2026-11-25"}
					cmd := exec.Command(fixer[0], slices.Concat(fixer[1:], shared, strings.Fields(flags), packages)...)
					cmd.Dir, cmd.Env = d.dir, offline()
					output(t, cmd, 0, 1)
				}
				for _, file := range slices.Sorted(maps.Keys(d.want)) {
					got, err := os.ReadFile(filepath.Join(d.dir, file))
					if err != nil {
						t.Fatal(err)
					}
					if string(got) != d.want[file] {
						t.Errorf("%s", diff.Diff(file+" (want)", []byte(d.want[file]), file+" (got)", got))
					}
				}
			})
		}
	}
}

// data is the test data of a rule, made a module.
type data struct {
	dir string
	// packages are patterns, by the flags that the packages want.
	packages map[string][]string
	// want is what becomes of each file, by its name in dir.
	want map[string]string
}

// copyData copies the test data of a rule to a module: its packages import each
// other by paths that a GOPATH has. The comments that expect findings are left
// out, since a fix may go around them.
func copyData(t *testing.T, rule string) *data {
	t.Helper()
	tree := os.DirFS(filepath.Join(root, "analyzer", "rules", rule, "testdata", "src"))
	d := &data{dir: t.TempDir(), packages: make(map[string][]string), want: make(map[string]string)}
	if err := os.CopyFS(filepath.Join(d.dir, "src"), tree); err != nil {
		t.Fatal(err)
	}
	d.dir = filepath.Join(d.dir, "src")
	write(t, filepath.Join(d.dir, "go.mod"), "module example.com/data\n\ngo 1.25.0\n"+stubs(t, filepath.Join(d.dir, "..", "stubs")))
	siblings := sibling(t, tree)
	flags := make(map[string]string) // by package
	err := fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".go" && path.Ext(name) != ".golden" {
			return err
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		plain := expectation.ReplaceAllString(siblings.ReplaceAllString(string(text), "${1}example.com/data/${2}/"), "")
		formatted, err := format.Source([]byte(plain))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		source := string(formatted)
		file, isGolden := strings.CutSuffix(name, ".golden")
		if !isGolden {
			write(t, filepath.Join(d.dir, name), source)
			for _, m := range ruleFlags.FindAllStringSubmatch(source, -1) {
				flags[path.Dir(name)] += m[1] + " "
			}
			flags[path.Dir(name)] += ""
		}
		if _, known := d.want[file]; isGolden || !known {
			d.want[file] = source
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range slices.Sorted(maps.Keys(flags)) {
		d.packages[flags[pkg]] = append(d.packages[flags[pkg]], "./"+pkg)
	}
	return d
}

// expectation matches a comment that expects findings.
var expectation = regexp.MustCompile(`(?m)[ \t]*// want .*$`)

// ruleFlags matches a flag that test data sets.
var ruleFlags = regexp.MustCompile(`(?m)^//ruletest: (.*)$`)

// sibling matches the beginning of an import of another package of test data.
func sibling(t *testing.T, tree fs.FS) *regexp.Regexp {
	t.Helper()
	entries, err := fs.ReadDir(tree, ".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, regexp.QuoteMeta(e.Name()))
	}
	return regexp.MustCompile(`(?m)^((?:import|\t)\s*(?:\w+ )?")(` + strings.Join(names, "|") + `)/`)
}

// stubs copies the stubs of libraries and returns what a go.mod says about them:
// all of one host are a module, but for those that are one already.
func stubs(t *testing.T, dir string) string {
	t.Helper()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, "testdata", "stubs", "src"))); err != nil {
		t.Fatal(err)
	}
	hosts, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	modules := []string{"golang.org/x/oauth2"}
	for _, h := range hosts {
		write(t, filepath.Join(dir, h.Name(), "go.mod"), "module "+h.Name()+"\n\ngo 1.25.0\n")
		modules = append(modules, h.Name())
	}
	var lines strings.Builder
	for _, m := range modules {
		fmt.Fprintf(&lines, "\nrequire %s v0.37.0\n\nreplace %s => ../stubs/%s\n", m, m, m)
	}
	return lines.String()
}
