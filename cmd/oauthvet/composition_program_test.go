package main_test

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// This file is the workshop of the composition test: programs, their packages
// and functions, and the small language in which steps are written. The steps
// and slots themselves are in composition_steps_test.go and
// composition_slots_test.go.

// module is the module of all generated programs.
const module = "corp.internal/programs"

// A composition is one generated program.
type composition struct {
	name string
	// twin reads the environment where the original has a literal.
	twin bool
	rng  *rand.Rand
	plan *plan

	pkgs []*compPkg
	// literals are the texts of which the lines are the literal's place.
	literals []string
	// envs counts the environment variables of the twin.
	envs int
}

// A plan is what a program is made of: the steps, where the packages end, and
// the slot.
type plan struct {
	steps []*step
	// crossing tells for every step and for the slot (the last one) how the
	// value gets there: in the same package, or across a boundary.
	crossing []crossing
	slot     *slot
	origin   *origin
}

// A crossing is how a value gets from one stage to the next.
type crossing int

const (
	stay crossing = iota
	pull          // the next package imports this one and names what it exports
	push          // this package imports the next one and passes the value
)

func (c crossing) String() string {
	return [...]string{" -> ", " =pull=> ", " =push=> "}[c]
}

// String names the stages of the program.
func (p *plan) String() string {
	var b strings.Builder
	b.WriteString(p.origin.name)
	for i, s := range p.steps {
		b.WriteString(p.crossing[i].String() + s.name)
	}
	b.WriteString(p.crossing[len(p.steps)].String() + p.slot.name)
	return b.String()
}

// stages are the names of the origin, the steps and the slot.
func (p *plan) stages() []string {
	names := []string{p.origin.name}
	for _, s := range p.steps {
		names = append(names, s.name)
	}
	return append(names, p.slot.name)
}

// A compPkg is a package of a program.
type compPkg struct {
	prog *composition
	name string // in its package clause
	dir  string // below the module
	// plain packages say nothing of client secrets in their names.
	plain bool
	// source packages hold no slot.
	source bool
	strong bool  // the next name is telling for certain
	aside  bool  // not on the way: it declares a tool or a type
	decls  []any // of string and *compFunc, in source order
	files  map[string]string
	used   map[string]bool // names
}

// A compFunc is a function of a program. It is rendered when the program is
// complete: only then it is known what the last function returns.
type compFunc struct {
	pkg *compPkg
	// sig is "func name(parameters)"; results are separate. It is empty for a
	// function that is not finished.
	sig     string
	results string
	body    []string
	// params says that the value came in as a parameter: the function can't
	// become a getter.
	params bool
	// callee is the function to which the value goes on; call is the call.
	callee *compFunc
	call   string
	// discard says that what the callee returns is not returned.
	discard bool
	// nested is the name of the variable that holds the function, if it is a
	// function literal in the body of its caller.
	nested string
}

// resultsOf returns the results of f.
func (f *compFunc) resultsOf() string {
	if f.callee == nil {
		return f.results
	}
	if f.discard {
		return ""
	}
	return f.callee.resultsOf()
}

// text renders f.
func (f *compFunc) text() string {
	lines := slices.Clone(f.body)
	if c := f.callee; c != nil {
		if c.nested != "" {
			lines = append(lines, c.nested+" := "+c.text())
		}
		call := f.call
		if f.resultsOf() != "" {
			call = "return " + call
		}
		lines = append(lines, call)
	}
	return f.sig + " " + f.resultsOf() + " {\n" + strings.Join(lines, "\n") + "\n}"
}

// A value is the text on its way: an expression in a package, and the function
// in which it stands. Without a function it can be used anywhere in the
// package.
type value struct {
	pkg  *compPkg
	fn   *compFunc
	expr string
	// constant: the expression is a constant for Go.
	constant bool
	// raw is the literal itself, as long as the expression is that literal.
	raw string
	// then are statements that must come first, in the function that uses the
	// value; expr uses their names. Both are in the language of scenes.
	then []string
	// pass leads on from there into a function: its signature, the call and
	// the value there.
	pass *[3]string
}
