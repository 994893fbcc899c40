package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/cli"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// The drivers of the composition tests: both run over a generated module and
// return what they report.

// writeModule writes all programs as one module, and the libraries that they
// use as stubs.
func writeModule(root string, programs, twins []*composition) error {
	var mod strings.Builder
	fmt.Fprintf(&mod, "module %s\n\ngo 1.25\n", module)
	for _, path := range stubModules {
		version := "v0.0.0"
		if m := regexp.MustCompile(`/v([0-9]+)$`).FindStringSubmatch(path); m != nil {
			version = "v" + m[1] + ".0.0"
		}
		fmt.Fprintf(&mod, "require %s %s\nreplace %s => ./stubs/%s\n", path, version, path, path)
		from, to := filepath.Join("..", "..", "testdata", "stubs", "src", path), filepath.Join(root, "stubs", path)
		if err := copyStub(from, to, path); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(root, "go.mod"), []byte(mod.String()), 0o666); err != nil {
		return err
	}
	for _, c := range slices.Concat(programs, twins) {
		if err := c.write(root); err != nil {
			return err
		}
	}
	return nil
}

func copyStub(from, to, path string) error {
	err := filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(from, name)
		if d.IsDir() {
			if other := filepath.ToSlash(filepath.Join(path, rel)); rel != "." && slices.Contains(stubModules, other) {
				return filepath.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, rel), 0o777)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o666)
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "go.mod"), []byte("module "+path+"\n\ngo 1.25\n"), 0o666)
}

// A report is a finding.
type report struct{ File, Line, Rule, Message string }

func (r report) place() string { return r.File + ":" + r.Line }

// program is the name of the program.
func (r report) program() string {
	dir, _, _ := strings.Cut(r.File, "/")
	return dir
}

func goCommand(root string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), offline...)
	return cmd
}

var offline = []string{"GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local", "GOGC=400"}

// vetted runs go vet.
func vetted(t *testing.T, root string, flags ...string) []report {
	tool, err := exec.LookPath("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	cmd := goCommand(root, slices.Concat([]string{"vet", "-json", "-vettool=" + tool}, flags, []string{"./..."})...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		t.Fatalf("go vet: %v\n%s", err, head(stderr.String(), 60))
	}
	t.Logf("go vet: %.0f s, %.0f s of CPU", time.Since(start).Seconds(), (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
	reports := []report{}
	for _, out := range []*bytes.Buffer{&stdout, &stderr} {
		text := regexp.MustCompile(`(?m)^#.*$`).ReplaceAll(out.Bytes(), nil)
		for d := json.NewDecoder(bytes.NewReader(text)); ; {
			var packages map[string]map[string]json.RawMessage
			if err := d.Decode(&packages); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("go vet: %v\n%s", err, head(string(text), 60))
			}
			for path, rules := range packages {
				for rule, data := range rules {
					var diagnostics []struct{ Posn, Message string }
					if err := json.Unmarshal(data, &diagnostics); err != nil {
						t.Errorf("go vet: %s: %s: %s", path, rule, data)
					}
					for _, d := range diagnostics {
						r := report{Rule: rule, Message: strings.TrimSuffix(d.Message, " ("+rule+")")}
						// The libraries are folders here, so the tool takes them for
						// the user's own code; see mustReport in package vetunit.
						if r.File, r.Line = position(root, d.Posn); !strings.HasPrefix(r.File, "stubs/") {
							reports = append(reports, r)
						}
					}
				}
			}
		}
	}
	return reports
}

// position splits "file.go:12:3", which may be absolute.
func position(root, posn string) (file, line string) {
	parts := strings.Split(posn, ":")
	n := len(parts)
	name := strings.Join(parts[:n-2], ":")
	if rel, err := filepath.Rel(root, name); err == nil {
		name = rel
	}
	return filepath.ToSlash(name), parts[n-2]
}

// checked runs the command in this process.
func checked(t *testing.T, root string, flags ...string) []report {
	options := new(analyzer.Options)
	var stdout, stderr bytes.Buffer
	cmd := &cli.Command{
		Args: slices.Concat([]string{"-json"}, flags, []string{"./..."}), Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Env: append(os.Environ(), offline...), Dir: root, Options: options,
		Suite: load.Suite{Analyzers: analyzer.New(options), Findings: analyzer.Findings},
	}
	start := time.Now()
	if code := cmd.Run(context.Background()); code != 1 {
		t.Errorf("oauthvet: exit code %d\n%s", code, head(stderr.String(), 60))
	}
	t.Logf("oauthvet: %.0f s", time.Since(start).Seconds())
	var doc struct {
		Findings []struct {
			Rule, File, Message string
			Line                int
		}
	}
	if err := json.Unmarshal(stdout.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	reports := []report{}
	for _, f := range doc.Findings {
		reports = append(reports, report{f.File, strconv.Itoa(f.Line), f.Rule, f.Message})
	}
	return reports
}
