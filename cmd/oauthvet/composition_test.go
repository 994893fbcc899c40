package main_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
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

// The composition test: programs that bring a literal to a place for a client
// secret over up to four steps, spread over up to three packages; and the same
// programs with os.Getenv in place of the literal. Both drivers look at all of
// them at once. See composition_steps_test.go for the steps.
//
// To look at the programs, name a folder:
//
//	go test ./cmd/oauthvet -run TestComposition -composition-keep=/tmp/programs
var (
	compositionCount = flag.Int("composition-count", 500, "the number of programs of the composition test")
	compositionSeed  = flag.Uint64("composition-seed", 1, "the seed of the composition test")
	compositionKeep  = flag.String("composition-keep", "", "the folder to which the composition test writes its programs")
)

// leastRecall is the part of the programs that must be reported.
const leastRecall = 0.95

func TestComposition(t *testing.T) {
	if testing.Short() {
		t.Skip("composition: skipped in short mode")
	}
	root := *compositionKeep
	if root == "" {
		root = t.TempDir()
	}
	programs := make([]*composition, *compositionCount)
	twins := make([]*composition, *compositionCount)
	rng := rand.New(rand.NewPCG(*compositionSeed, 0))
	for i := range programs {
		p, seed := draw(rng), rng.Uint64()
		programs[i] = compose(fmt.Sprintf("p%03d", i+1), seed, p, false)
		twins[i] = compose(fmt.Sprintf("q%03d", i+1), seed, p, true)
	}
	if err := writeModule(root, programs, twins); err != nil {
		t.Fatal(err)
	}

	everyStep(t, programs)

	var reports [2][]report
	t.Run("go vet", func(t *testing.T) {
		reports[0] = vetted(t, root)
		judge(t, "go vet", programs, twins, reports[0])
	})
	t.Run("oauthvet", func(t *testing.T) {
		reports[1] = checked(t, root)
		judge(t, "oauthvet", programs, twins, reports[1])
	})
	if reports[0] != nil && reports[1] != nil {
		compare(t, reports[0], reports[1])
	}
}

// everyStep fails for steps and slots that no program has.
func everyStep(t *testing.T, programs []*composition) {
	if len(programs) < 300 {
		return // too few to expect that
	}
	drawn := make(map[string]bool)
	for _, c := range programs {
		for _, name := range c.plan.stages() {
			drawn[name] = true
		}
	}
	for _, s := range steps {
		if !drawn[s.name] {
			t.Errorf("no program has the step %q", s.name)
		}
	}
	for _, s := range slots {
		if !drawn[s.name] {
			t.Errorf("no program has the slot %q", s.name)
		}
	}
}

// draw draws a plan.
func draw(rng *rand.Rand) *plan {
	packages := []int{1, 1, 1, 2, 2, 3}[rng.IntN(6)]
	n := 1 + rng.IntN(4)
	for {
		p := &plan{origin: origins[max(0, rng.IntN(len(origins)+2)-2)], slot: slots[rng.IntN(len(slots))]}
		for range n {
			p.steps = append(p.steps, drawStep(rng))
		}
		p.crossing = make([]crossing, n+1)
		if p.possible() && p.cross(rng, packages-1) {
			return p
		}
	}
}

var stepWeights = func() (sum int) {
	for _, s := range steps {
		sum += max(1, s.weight)
	}
	return sum
}()

func drawStep(rng *rand.Rand) *step {
	n := rng.IntN(stepWeights)
	for _, s := range steps {
		if n -= max(1, s.weight); n < 0 {
			return s
		}
	}
	panic("unreachable")
}

// possible reports whether the steps can follow each other.
func (p *plan) possible() bool {
	open, altered := false, false
	for i, s := range p.steps {
		switch {
		case s.needs&literal != 0 && (i > 0 || p.slot.dress != nil),
			s.needs&outside != 0 && open,
			s.does&alters != 0 && p.slot.dress != nil,
			s.encode != nil && (altered || p.slot.dress != nil):
			return false
		}
		open = open && s.does&closes == 0 || s.does&leavesOpen != 0
		altered = altered || s.does&alters != 0
	}
	return true
}

// cross draws where the packages end.
func (p *plan) cross(rng *rand.Rand, boundaries int) bool {
	for _, i := range rng.Perm(len(p.crossing)) {
		if boundaries == 0 {
			break
		}
		var ways []crossing
		if i > 0 && p.steps[i-1].does&exposes != 0 {
			ways = append(ways, pull)
		}
		if i < len(p.steps) && p.steps[i].does&takes != 0 {
			ways = append(ways, push)
		}
		if len(ways) > 0 {
			p.crossing[i] = ways[rng.IntN(len(ways))]
			boundaries--
		}
	}
	asides := 0
	for i, s := range p.steps {
		if s.needs&early != 0 && p.late(i) {
			return false
		}
		if s.does&aside != 0 {
			asides++
		}
	}
	return boundaries == 0 && p.packages()+asides <= 3
}

// late reports whether the value may not be there yet when the variables of
// the package of a stage get theirs.
func (p *plan) late(stage int) bool {
	init, set := false, false
	for i, s := range p.steps[:min(stage+1, len(p.steps))] {
		if p.crossing[i] == pull {
			init = false // the other package is initialized before
		}
		if i < stage {
			init = init || s.does&late != 0
			set = set || s.does&closes != 0
		}
	}
	if stage == len(p.steps) && p.crossing[stage] == pull {
		init = false
	}
	return init || set
}

// literal draws a secret and returns what stands in the source for it.
func (p *plan) literal(rng *rand.Rand) string {
	text := secret(rng)
	if p.slot.dress != nil {
		text = p.slot.dress(text)
	}
	for _, s := range slices.Backward(p.steps) {
		if s.encode != nil {
			text = s.encode(rng, text)
		}
	}
	return text
}

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
						r.File, r.Line = position(root, d.Posn)
						reports = append(reports, r)
					}
				}
			}
		}
	}
	return reports
}

// position splits "/root/dir/file.go:12:3".
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

func head(text string, lines int) string {
	all := strings.SplitAfter(text, "\n")
	if len(all) > lines {
		all = append(all[:lines], fmt.Sprintf("... and %d lines more\n", len(all)-lines))
	}
	return strings.Join(all, "")
}

// aboutValues reports whether a rule is about values. Some slots of the programs
// are in requests that have a mistake of their own.
func aboutValues(rule string) bool {
	for _, r := range analyzer.Rules() {
		if r.ID == rule {
			return r.Family != "request" && r.Family != "failure"
		}
	}
	return true
}

// judge compares the findings of a driver with what is expected, and prints
// what is missed. A program counts as found if there is one report, at the
// literal or at the slot.
func judge(t *testing.T, driver string, programs, twins []*composition, reports []report) {
	byProgram := make(map[string][]report)
	for _, r := range reports {
		if aboutValues(r.Rule) {
			byProgram[r.program()] = append(byProgram[r.program()], r)
		}
	}
	var out strings.Builder
	found, twice, elsewhere := 0, 0, 0
	var missed, gated []*composition
	for _, c := range programs {
		var hardcoded []report
		for _, r := range byProgram[c.name] {
			if r.Rule == "hardcoded" {
				hardcoded = append(hardcoded, r)
			} else {
				t.Errorf("%s: %s\n\t%s: also %s: %s", driver, c.describe(), r.place(), r.Rule, r.Message)
			}
		}
		places := c.places()
		switch {
		case len(hardcoded) == 0 && c.gated():
			gated = append(gated, c)
		case len(hardcoded) == 0:
			missed = append(missed, c)
		case len(hardcoded) > 1:
			twice++
			for _, r := range hardcoded {
				fmt.Fprintf(&out, "\ttwice: %s: %s: %s\n", c.describe(), r.place(), r.Message)
			}
		case !places[hardcoded[0].place()]:
			elsewhere++
			fmt.Fprintf(&out, "\telsewhere: %s: %s: %s\n", c.describe(), hardcoded[0].place(), hardcoded[0].Message)
		default:
			found++
		}
	}
	alarms := 0
	for _, c := range twins {
		for _, r := range byProgram[c.name] {
			alarms++
			t.Errorf("%s: twin: %s\n\t%s: %s: %s", driver, c.describe(), r.place(), r.Rule, r.Message)
		}
	}
	recall := float64(found) / float64(len(programs))
	fmt.Fprintf(&out, "%s: %d programs, %d found (%.3f), %d missed, %d lost to the gate, %d reported more than once, %d at another place, %d in twins\n",
		driver, len(programs), found, recall, len(missed), len(gated), twice, elsewhere, alarms)
	out.WriteString(table("missed", missed, programs))
	out.WriteString(table("gated", gated, programs))
	t.Log("\n" + out.String())
	if recall < leastRecall {
		t.Errorf("%s: recall %.3f is below %.2f", driver, recall, leastRecall)
	}
}

// describe names a program and what it is made of.
func (c *composition) describe() string { return c.name + ": " + c.plan.String() }

// gated reports whether the gate keeps out a package that the value comes
// from: its sources say nothing of client secrets, and nothing that it imports
// does.
func (c *composition) gated() bool {
	options := new(analyzer.Options)
	for i, p := range c.onTheWay() {
		matters := c.importsNext(i)
		for name, text := range p.files {
			if strings.HasSuffix(name, ".go") && options.Matters([]byte(text)) {
				matters = true
			}
		}
		if !matters {
			return true
		}
	}
	return false
}

// onTheWay are the packages through which the value goes, in that order, and
// then those of tools.
func (c *composition) onTheWay() []*compPkg {
	way := slices.Clone(c.pkgs)
	slices.SortStableFunc(way, func(a, b *compPkg) int {
		return cmp.Compare(strconv.FormatBool(a.aside), strconv.FormatBool(b.aside))
	})
	return slices.DeleteFunc(way, func(p *compPkg) bool { return p.typesOnly() })
}

// typesOnly reports whether a package declares nothing but types.
func (p *compPkg) typesOnly() bool {
	return p.aside && !slices.ContainsFunc(p.decls, func(d any) bool {
		s, ok := d.(string)
		return !ok || !strings.HasPrefix(s, "type ")
	})
}

// importsNext reports whether the package with the index imports the next one.
func (c *composition) importsNext(i int) bool {
	for _, x := range c.plan.crossing {
		if x != stay {
			if i == 0 {
				return x == push
			}
			i--
		}
	}
	return false
}

// table groups programs by the pair of adjacent stages that most likely loses
// the value: the one that is lost most often of all programs that have it. The
// pair names the boundary, if there is one: A =pull=> B where the package of B
// imports that of A, A =push=> B where it is the other way round.
func table(what string, missed, programs []*composition) string {
	if len(missed) == 0 {
		return ""
	}
	lost := make(map[*composition]bool)
	for _, c := range missed {
		lost[c] = true
	}
	total, bad := make(map[string]int), make(map[string]int)
	for _, c := range programs {
		for _, pair := range c.plan.pairs() {
			total[pair]++
			if lost[c] {
				bad[pair]++
			}
		}
	}
	guilty := make(map[string][]*composition)
	for _, c := range missed {
		worst := slices.MaxFunc(c.plan.pairs(), func(a, b string) int {
			return cmp.Or(cmp.Compare(float64(bad[a])/float64(total[a]), float64(bad[b])/float64(total[b])), cmp.Compare(bad[a], bad[b]))
		})
		guilty[worst] = append(guilty[worst], c)
	}
	pairs := slices.SortedFunc(maps.Keys(guilty), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(guilty[b]), len(guilty[a])), cmp.Compare(a, b))
	})
	var b strings.Builder
	fmt.Fprintf(&b, "%6s of all  pair that loses it; programs\n", what)
	for _, pair := range pairs {
		fmt.Fprintf(&b, "%6d %6d  %s\n", bad[pair], total[pair], pair)
		for _, c := range guilty[pair] {
			fmt.Fprintf(&b, "               %s\n", c.describe())
		}
	}
	return b.String()
}

// pairs are the adjacent stages of a plan.
func (p *plan) pairs() []string {
	names := p.stages()
	var pairs []string
	for i, c := range p.crossing {
		pairs = append(pairs, names[i]+c.String()+names[i+1])
	}
	return pairs
}

// compare fails where the drivers differ.
func compare(t *testing.T, vet, command []report) {
	count := make(map[report]int)
	for _, r := range vet {
		count[r]++
	}
	for _, r := range command {
		count[r]--
	}
	for r, n := range count {
		switch {
		case n > 0:
			t.Errorf("only go vet: %s: %s: %s", r.place(), r.Rule, r.Message)
		case n < 0:
			t.Errorf("only oauthvet: %s: %s: %s", r.place(), r.Rule, r.Message)
		}
	}
}
