package main_test

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The second half of the composition test: programs that send a token request,
// each with one mistake, and the same without. See composition_styles_test.go
// for the ways to write a request and composition_mistakes_test.go for the
// mistakes.

// perMistake is the number of programs for each rule.
const perMistake = 60

// vettedMistakes is the number of those that go vet looks at: it starts a
// process for each.
const vettedMistakes = 20

func TestCompositionRequests(t *testing.T) {
	if testing.Short() {
		t.Skip("composition: skipped in short mode")
	}
	root := *compositionKeep
	if root == "" {
		root = t.TempDir()
	}
	failureMistakes()
	rng := rand.New(rand.NewPCG(*compositionSeed, 1))
	var programs []*requestProgram
	for _, rule := range slices.Sorted(maps.Keys(requestMistakes)) {
		for i := range perMistake {
			seed := rng.Uint64()
			for _, twin := range []bool{false, true} {
				p := &requestProgram{rule: rule, number: i, twin: twin, rng: rand.New(rand.NewPCG(seed, 0)), imports: make(map[string]bool)}
				p.name = fmt.Sprintf("%s%03d%s", rule, i, map[bool]string{false: "bad", true: "good"}[twin])
				requestMistakes[rule](p)
				programs = append(programs, p)
			}
		}
	}
	if err := writePrograms(root, programs); err != nil {
		t.Fatal(err)
	}
	t.Run("oauthvet", func(t *testing.T) { judgeRequests(t, programs, checked(t, root, "-enable=basicauth")) })
	t.Run("go vet", func(t *testing.T) {
		root := t.TempDir()
		some := slices.DeleteFunc(programs, func(p *requestProgram) bool { return p.number >= vettedMistakes })
		if err := writePrograms(root, some); err != nil {
			t.Fatal(err)
		}
		judgeRequests(t, some, vetted(t, root, "-enable=basicauth"))
	})
}

// writePrograms writes programs as one module.
func writePrograms(root string, programs []*requestProgram) error {
	if err := writeModule(root, nil, nil); err != nil {
		return err
	}
	for _, p := range programs {
		if err := p.write(root); err != nil {
			return fmt.Errorf("%s: %w", p.describe(), err)
		}
	}
	return nil
}

func (p *requestProgram) describe() string { return p.name + ": " + strings.Join(p.choices, ", ") }

// write writes the program as a package of its own.
func (p *requestProgram) write(root string) error {
	p.tidy()
	var b bytes.Buffer
	fmt.Fprintf(&b, "package %s\n\nimport (\n", p.name)
	for _, path := range slices.Sorted(maps.Keys(p.imports)) {
		fmt.Fprintf(&b, "\t%q\n", path)
	}
	b.WriteString(")\n")
	for _, d := range p.decls {
		b.WriteString("\n" + d + "\n")
	}
	fmt.Fprintf(&b, "\nfunc %s Ask(%s) error {\n%s\n}\n", p.method, p.args, strings.Join(p.lines, "\n"))
	source, err := format.Source(b.Bytes())
	if err != nil {
		return fmt.Errorf("%w\n%s", err, b.Bytes())
	}
	dir := filepath.Join(root, p.name)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, p.name+".go"), source, 0o666)
}

// judgeRequests compares the findings of a driver with the mistakes.
func judgeRequests(t *testing.T, programs []*requestProgram, reports []report) {
	byProgram := make(map[string][]report)
	for _, r := range reports {
		byProgram[r.program()] = append(byProgram[r.program()], r)
	}
	found, all := make(map[string]int), make(map[string]int)
	lost := make(map[string]int)
	for _, p := range programs {
		said := false
		for _, r := range byProgram[p.name] {
			if !p.twin && r.Rule == p.rule {
				said = true
			} else {
				t.Errorf("%s: %s: %s: %s", p.describe(), r.place(), r.Rule, r.Message)
			}
		}
		if p.twin {
			continue
		}
		all[p.rule]++
		if said {
			found[p.rule]++
			continue
		}
		t.Logf("missed: %s", p.describe())
		for _, c := range p.choices {
			lost[p.rule+" with "+c]++
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(all)) {
		recall := float64(found[rule]) / float64(all[rule])
		t.Logf("%-12s %d of %d found (%.3f)", rule, found[rule], all[rule], recall)
		if recall < leastRecall {
			t.Errorf("%s: %.3f of the programs are reported; at least %.2f should be", rule, recall, leastRecall)
		}
	}
	for _, what := range slices.Sorted(maps.Keys(lost)) {
		t.Logf("lost: %d %s", lost[what], what)
	}
}
