package main

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A program is a module of small packages that import each other at random.
type program struct {
	dir      string
	packages []*programPackage
	env      []string
	anew     int // findings that the variant of a package for a test would show again
}

type programPackage struct {
	name     string
	imports  []int
	inside   bool // it has a test file of its own
	external int  // its test file of package name_test imports this one; -1 if there is none
	secret   bool // it has a finding
}

const size = 8

func newProgram(t *testing.T, r *rand.Rand) *program {
	p := &program{dir: t.TempDir()}
	p.env = append(os.Environ(), "GOCACHE="+t.TempDir(), "GOFLAGS=", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local")
	for i := range size {
		pkg := &programPackage{name: fmt.Sprintf("p%d", i), inside: r.IntN(3) == 0, external: r.IntN(2 * size), secret: r.IntN(4) > 0}
		if pkg.inside {
			pkg.external = size - 1 // which imports much
		} else if pkg.external >= size {
			pkg.external = -1
		}
		for j := range i {
			if r.IntN(2) == 0 {
				pkg.imports = append(pkg.imports, j)
			}
		}
		p.packages = append(p.packages, pkg)
	}
	for _, pkg := range p.packages {
		p.write(t, pkg)
	}
	p.file(t, "go.mod", "module example.com/m\n\ngo 1.25\n")
	return p
}

func (p *program) file(t *testing.T, name, content string) {
	t.Helper()
	name = filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// write writes the files of a package, which all matter to the gate.
func (p *program) write(t *testing.T, pkg *programPackage) {
	source := "package " + pkg.name + "\n\n// client_secret\n"
	for _, i := range pkg.imports {
		source += fmt.Sprintf("import _ %q\n", "example.com/m/"+p.packages[i].name)
	}
	if pkg.secret {
		source += "const clientSecret = \"s3cr3t\"\n"
	}
	p.file(t, pkg.name+"/"+pkg.name+".go", source)
	if pkg.inside {
		p.file(t, pkg.name+"/inside_test.go", "package "+pkg.name+"\n")
	}
	if pkg.external >= 0 {
		source := "package " + pkg.name + "_test\n\nimport _ \"example.com/m/" + p.packages[pkg.external].name + "\"\n"
		p.file(t, pkg.name+"/external_test.go", source)
	}
}

// needs returns a package and all that it imports, directly or not.
func (p *program) needs(i int) map[int]bool {
	all := map[int]bool{i: true}
	for _, j := range p.packages[i].imports {
		maps.Copy(all, p.needs(j))
	}
	return all
}

// findings returns the packages of which a run that names some shows a finding:
// those and, if dependencies count, what they and their tests import. Not those
// with tests inside, nor those that are compiled anew for a test: see mustReport
// in package vetunit.
func (p *program) findings(named []int, dependencies bool) []string {
	shown := make(map[int]bool)
	for _, i := range named {
		shown[i] = true
		if !dependencies {
			continue
		}
		for j := range p.needs(i) {
			shown[j] = shown[j] || !p.packages[j].inside
		}
		if p.packages[i].external < 0 {
			continue
		}
		for j := range p.needs(p.packages[i].external) {
			anew := p.packages[i].inside && p.needs(j)[i]
			if anew && p.packages[j].secret && !shown[j] && !p.packages[j].inside {
				p.anew++
			}
			shown[j] = shown[j] || !p.packages[j].inside && !anew
		}
	}
	list := []string{}
	for i, pkg := range p.packages {
		if shown[i] && pkg.secret {
			list = append(list, pkg.name)
		}
	}
	return list
}

// run runs a tool on packages and returns those of which a finding is shown, as
// often as it is.
func (p *program) run(t *testing.T, named []int, output func(*exec.Cmd) *bytes.Buffer, name string, args ...string) []string {
	t.Helper()
	for _, i := range named {
		args = append(args, "./"+p.packages[i].name)
	}
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = p.dir, p.env
	var other bytes.Buffer
	cmd.Stdout, cmd.Stderr = &other, &other
	out := output(cmd)
	_ = cmd.Run() // findings are a failure; their number is what counts
	list := []string{}
	for line := range strings.Lines(out.String()) {
		switch {
		case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "\t"):
		case strings.Contains(line, "client secret is hardcoded (toyconst)"):
			folder, _, _ := strings.Cut(filepath.ToSlash(line), "/")
			list = append(list, folder)
		default:
			t.Errorf("%s: unexpected: %s", name, line)
		}
	}
	slices.Sort(list)
	return list
}

// TestVetInAnyOrder runs go vet on random packages of random programs, which
// change between runs, with one cache for all runs. What is shown must depend
// on the program and on what is named, and on nothing that happened before.
func TestVetInAnyOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go vet often")
	}
	tool, err := exec.LookPath("toyvet")
	if err != nil {
		t.Fatal(err)
	}
	stdout := func(cmd *exec.Cmd) *bytes.Buffer { b := new(bytes.Buffer); cmd.Stdout = b; return b }
	stderr := func(cmd *exec.Cmd) *bytes.Buffer { b := new(bytes.Buffer); cmd.Stderr = b; return b }
	shown, anew := 0, 0
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 0))
		p := newProgram(t, r)
		for range 8 {
			named := r.Perm(len(p.packages))[:1+r.IntN(3)]
			vet := p.run(t, named, stderr, "go", "vet", "-vettool="+tool)
			command := p.run(t, named, stdout, tool)
			shown += len(vet)
			if want := p.findings(named, true); !slices.Equal(vet, want) {
				t.Errorf("seed %d: go vet on %v shows %q, want %q", seed, named, vet, want)
			}
			if want := p.findings(named, false); !slices.Equal(command, want) {
				t.Errorf("seed %d: toyvet on %v shows %q, want %q", seed, named, command, want)
			}
			if changed := p.packages[r.IntN(len(p.packages))]; r.IntN(2) == 0 {
				changed.secret = !changed.secret
				p.write(t, changed)
			}
		}
		anew += p.anew
	}
	if shown == 0 || anew == 0 {
		t.Errorf("%d findings shown, %d left out because of a test: these programs tell nothing", shown, anew)
	}
}
