// Package load finds the packages that can hold a finding, loads them and runs
// the analyzers on them, in this process.
//
// Its cost follows the OAuth part of a program, not the program. The go command
// lists what the patterns name and need. A scan of the sources selects the
// packages that can matter: those with telling bytes, and all that import one,
// since facts travel to importers. Of these, imports first, the ones that tell
// and the ones that a fact reaches are type-checked from source and analysed,
// one after the other, keeping types and facts and nothing else. Everything
// else comes from the compiler's export data. When nothing is selected, nothing
// is compiled.
//
// The findings are those of "go vet -vettool" on the same packages. Errors are
// different: a package that can't matter may be broken without anybody
// noticing here.
package load

import (
	"cmp"
	"context"
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/edit"
)

// A Query says what to look at.
type Query struct {
	// Dir is where the go command runs; relative patterns begin there.
	Dir string
	// Env is the go command's environment; nil is that of the process.
	Env []string
	// Flags are build flags for the go command.
	Flags []string
	// Patterns name packages, as for the go command.
	Patterns []string
	// Derived says that nobody wrote the patterns: they come from names of files
	// or modules, which this build may exclude and which may hold no package.
	Derived bool
	// Tests brings test files along.
	Tests bool
	// Matters reports whether a source file tells, by its bytes, that its
	// package can hold a finding.
	Matters func(source []byte) bool
	// Declares reports whether a package can hold a finding whatever its files
	// tell; nil if there is none.
	Declares func(path string) bool
	// CheckRows returns what is wrong with the user's rows about packages; nil if
	// there are none.
	CheckRows func(source, export []*types.Package) []*analyzer.RowError
	// Describes reports whether importers of a package learn nothing from its
	// analysis, so that it needs no look unless it is named. Foreign packages are
	// those of modules that are downloaded.
	Describes func(path string, foreign bool) bool
	// Overlay has contents for files that count instead of what is in them, by
	// absolute name. Packages that have such a file always matter.
	Overlay map[string][]byte
	// Progress, if it is set, is told how many of the packages that can hold a
	// finding are done. Calls don't overlap.
	Progress func(done, total int)
}

// A Suite is what is run on packages.
type Suite struct {
	// Analyzers report the findings; facts flow between those that they
	// require. Their errors name them, and they don't panic: see package recoverpanic.
	Analyzers []*analysis.Analyzer
	// Findings returns the findings in an analyzer's result.
	Findings func(result any) []analyzer.Finding
	// Stale returns what the results of all analyzers together tell of the
	// directives in a package; nil for a suite that has none.
	Stale func(results ...any) []analyzer.Finding
	// Overruns returns the values that were not followed to the end, by an
	// analyzer's result; nil for a suite that follows none.
	Overruns func(result any) []analyzer.Overrun
	// Ended returns the names of the limits that ended searches, by an analyzer's
	// result; nil for a suite that has none.
	Ended func(result any) []string
	// Clients returns the clients in an analyzer's result; nil for a suite that
	// lists none.
	Clients func(result any) []analyzer.Client
}

// A Finding is a finding and where it stands. File names are absolute.
type Finding struct {
	analyzer.Finding
	// Package is the import path, without the suffix of a variant for a test.
	Package string
	// Start and Stop are Pos and End.
	Start, Stop token.Position
	// Source is the file that Start is in, or empty if that is none of the
	// package's own: //line comments name whatever they like.
	Source string
	// Places are where the steps of Path are, as far as that is known: columns
	// only in the package of the finding.
	Places []token.Position
	// Edits are what Fix does to files of the package, by place. There are none if it
	// can't be done: the package is no part of a module that is worked on, or
	// the compiler reads another file than the one that the programmer wrote.
	Edits []Edit
}

// An Edit replaces bytes of a file.
type Edit struct {
	File string
	edit.Edit
}

// A Result is what came out.
type Result struct {
	// Asked are the packages that the patterns name, and Named those of them
	// that are not broken. A package and its tests are one.
	Asked, Named []string
	// Analysed are those of them that were analysed.
	Analysed []string
	// Findings are sorted by place. Those that a directive hides are among
	// them.
	Findings []Finding
	// Overruns are sorted by place.
	Overruns []Overrun
	// Ended are the packages in which limits ended searches, by import path.
	Ended []Ended
	// Clients are sorted by place.
	Clients []Client
	// Problems tell what could not be looked at.
	Problems []Problem
	// Foreign are the import paths of packages whose folder is no part of what
	// is worked on: those of the standard library and of downloaded modules. The
	// keys are the folders.
	Foreign map[string]string
	// Program are the paths of all packages that the patterns name or need.
	Program []string
	// RowErrors tell which of the user's rows are about something that is not
	// there.
	RowErrors []*analyzer.RowError
}

// Run looks at the packages that a query names. What can't be looked at is told
// by problems; Run fails when nothing can.
func Run(ctx context.Context, q Query, suite Suite) (*Result, error) {
	if err := analysis.Validate(suite.Analyzers); err != nil {
		return nil, fmt.Errorf("internal error: %v", err)
	}
	cmd, err := newGoCommand(q.Dir, q.Env)
	if err != nil {
		return nil, err
	}
	if len(q.Overlay) > 0 {
		flag, remove, err := overlay(q.Overlay)
		if err != nil {
			return nil, err
		}
		defer remove()
		q.Flags = append(slices.Clip(q.Flags), flag)
	}
	g, target, warnings, err := cmd.graph(ctx, q)
	if err != nil {
		return nil, err
	}
	problems := newProblems(q, target.outside())
	if !q.Derived {
		for _, pattern := range matchless(warnings) {
			problems.add(pattern, "", "it matches no packages")
		}
	}
	asked, healthy := make(map[*listed]bool), make(map[*listed]bool)
	var roots []*listed
	g.selectPackages(q.Matters, q.Declares, q.Overlay)
	for _, p := range g.named() {
		if culprit := g.broken[p]; culprit != nil {
			problems.add(culprit.ImportPath, culprit.Error.Pos, culprit.Error.Err, p.path())
			if !problems.harmless(culprit.ImportPath) && !strings.Contains(p.ImportPath, "...") {
				asked[p] = true // and no pattern that matches nothing
			}
			continue
		}
		asked[p], healthy[p] = true, true
		if g.matters[p] {
			roots = append(roots, p)
		}
	}
	result := &Result{Program: g.paths()}
	if len(roots) > 0 {
		r := newRun(g, target, suite)
		r.overlay, r.describes = q.Overlay, q.Describes
		if err := r.run(ctx, cmd, q, roots); err != nil {
			return nil, err
		}
		for _, p := range roots {
			if s := r.sources[p]; s.err != nil {
				where, what := whereAndWhat(s.err)
				problems.add(s.blame(), where, what, p.path())
				delete(healthy, p)
			}
		}
		result.Findings = r.findings()
		result.Clients = r.clients()
		result.Overruns, result.Ended = r.overruns(), r.ended()
		result.Analysed = r.analysed(roots)
		if q.CheckRows != nil {
			result.RowErrors = q.CheckRows(r.typed())
		}
		problems.list = append(problems.list, r.failures()...)
	}
	for p := range healthy {
		if problems.has(p.path()) {
			delete(healthy, p)
		}
	}
	result.Asked, result.Named = paths(asked), paths(healthy)
	result.Foreign = g.foreign()
	result.Problems = problems.list
	return result, nil
}

// graph asks the go command for itself and for what the patterns name and
// need, both at once.
func (cmd *goCommand) graph(ctx context.Context, q Query) (*graph, platform, string, error) {
	type answer struct {
		platform platform
		err      error
	}
	asked := make(chan answer, 1)
	go func() {
		p, err := cmd.platform(ctx)
		asked <- answer{p, err}
	}()
	flags := append(slices.Clip(q.Flags), "-deps")
	if q.Tests {
		flags = append(flags, "-test")
	}
	entries, warnings, err := cmd.list(ctx, graphFields, flags, q.Patterns)
	a := <-asked
	if a.err != nil {
		return nil, a.platform, "", a.err
	}
	return newGraph(entries), a.platform, warnings, err
}

// paths returns the paths of packages. A package and its tests are one.
func paths(set map[*listed]bool) []string {
	var paths []string
	for p := range set {
		paths = append(paths, cmp.Or(p.ForTest, p.ImportPath))
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}
