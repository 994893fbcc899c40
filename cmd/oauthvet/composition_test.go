package main_test

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
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
