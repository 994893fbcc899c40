package drivertest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/oauthvet/oauthvet/analyzer"
)

// A driver runs the analyzers on the sample with flags.
type driver struct {
	name string
	run  func(t *testing.T, dir string, flags ...string) []finding
}

// drivers are those that need nothing but this module. Go vet takes the stub for
// the user's own code, because it is a folder (see package vetunit), and nogo
// knows no modules: both report in it.
var drivers = []driver{
	{"oauthvet", checked},
	{"go vet", inSample(vetted)},
	{"nogo", inSample(nogone)},
	{"analysistest", tested},
}

// inSample leaves out what a driver finds outside the sample.
func inSample(run func(*testing.T, string, ...string) []finding) func(*testing.T, string, ...string) []finding {
	return func(t *testing.T, dir string, flags ...string) []finding {
		return slices.DeleteFunc(run(t, dir, flags...), func(f finding) bool { return strings.HasPrefix(f.File, "../") })
	}
}

// output runs a program that ends with one of these exit codes.
func output(t *testing.T, cmd *exec.Cmd, codes ...int) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if code := cmd.ProcessState.ExitCode(); !slices.Contains(codes, code) {
		t.Fatalf("%s: exit code %d\n%s%s", strings.Join(cmd.Args, " "), code, out.String(), errs.String())
	}
	return out.String(), errs.String()
}

// checked runs the command.
func checked(t *testing.T, dir string, flags ...string) []finding {
	cmd := exec.Command(command(t), slices.Concat([]string{"-json"}, flags, []string{"./..."})...)
	cmd.Dir, cmd.Env = dir, offline()
	stdout, _ := output(t, cmd, 0, 1)
	var report struct{ Findings []finding }
	if err := json.Unmarshal([]byte(stdout), &report); err != nil {
		t.Fatal(err)
	}
	return report.Findings
}

var comment = regexp.MustCompile(`(?m)^#.*$`)

// vetted runs go vet, which prints one JSON object for each package.
func vetted(t *testing.T, dir string, flags ...string) []finding {
	cmd := exec.Command("go", slices.Concat([]string{"vet", "-json", "-vettool=" + command(t)}, flags, []string{"./..."})...)
	cmd.Dir, cmd.Env = dir, offline()
	stdout, stderr := output(t, cmd, 0)
	var found []finding
	for d := json.NewDecoder(strings.NewReader(comment.ReplaceAllString(stdout+stderr, ""))); ; {
		var packages map[string]map[string][]struct{ Posn, Message string }
		if err := d.Decode(&packages); err == io.EOF {
			return found
		} else if err != nil {
			t.Fatalf("%v\n%s%s", err, stdout, stderr)
		}
		for _, rules := range packages {
			for rule, diagnostics := range rules {
				for _, d := range diagnostics {
					found = append(found, finding{place(t, dir, fileOf(d.Posn)), lineOf(t, d.Posn), rule, unlabelled(t, rule, d.Message)})
				}
			}
		}
	}
}

var position = regexp.MustCompile(`^(.*):([0-9]+):[0-9]+$`)

func fileOf(posn string) string { return position.ReplaceAllString(posn, "$1") }

func lineOf(t *testing.T, posn string) int {
	t.Helper()
	line, err := strconv.Atoi(position.ReplaceAllString(posn, "$2"))
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// unlabelled takes the rule off the end of a message, where it must be.
func unlabelled(t *testing.T, rule, message string) string {
	t.Helper()
	text, ok := strings.CutSuffix(message, " ("+rule+")")
	if !ok {
		t.Errorf("no rule %s at the end of %q", rule, message)
	}
	return text
}

// tested runs the analyzer of all rules as tests of analyzers do.
func tested(t *testing.T, dir string, flags ...string) []finding {
	defer combined(t, flags)()
	var found []finding
	results := analysistest.Run(expectingNothing{t}, dir, analyzer.Analyzer, "./...")
	withTests := make(map[string]bool) // packages that are there once more, as "p [p.test]"
	for _, r := range results {
		if p := r.Action.Package; p.ID != p.PkgPath {
			withTests[p.PkgPath] = true
		}
	}
	for _, r := range results {
		p := r.Action.Package
		if p.ID == p.PkgPath && withTests[p.PkgPath] {
			continue
		}
		for _, d := range r.Action.Diagnostics {
			at := p.Fset.Position(d.Pos)
			found = append(found, finding{place(t, dir, at.Filename), at.Line, d.Category, unlabelled(t, d.Category, d.Message)})
		}
	}
	return found
}

// expectingNothing takes the errors of analysistest, except that a finding has
// no comment that expects it.
type expectingNothing struct{ t *testing.T }

func (e expectingNothing) Errorf(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); !strings.Contains(text, "unexpected diagnostic") {
		e.t.Error(text)
	}
}

// combined sets flags of the analyzer of all rules, which the process has only one
// of, and returns what takes them back.
func combined(t *testing.T, flags []string) (reset func()) {
	t.Helper()
	fs := &analyzer.Analyzer.Flags
	if err := fs.Parse(flags); err != nil {
		t.Fatal(err)
	}
	return func() {
		for _, flag := range flags {
			name, _, _ := strings.Cut(strings.TrimLeft(flag, "-"), "=")
			if err := fs.Set(name, fs.Lookup(name).DefValue); err != nil {
				t.Error(err)
			}
		}
	}
}
