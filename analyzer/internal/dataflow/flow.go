package dataflow

import (
	"go/ast"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A Flow answers where the values of one package come from. It is asked by one
// goroutine until [Flow.AnswerSlots] is done; what that has found may be read by
// many.
type Flow struct {
	unit *unit.Package
	prog *ssaindex.Program
	// constants are the origins of constant expressions, declared the constants of
	// the package.
	constants map[ast.Expr][]*Origin
	declared  map[types.Object]declaration
	// questions is the walk that answers for the slots.
	questions *Walk
	answers   map[*site.Slot][]*Origin
	loose     []*Loose
	embeds    []*Origin
	// dynamicCalls are the calls of function values, known the defaults of settings
	// by name; nil until they are asked for.
	dynamicCalls functionValues
	known        []setting
	fieldPaths   map[*types.Var]fieldPath
}

// New returns the data flow of a package that is prepared to be looked at.
func New(u *unit.Package) *Flow {
	return &Flow{unit: u, constants: make(map[ast.Expr][]*Origin), answers: make(map[*site.Slot][]*Origin), fieldPaths: make(map[*types.Var]fieldPath)}
}

// Unit returns the package under analysis.
func (p *Flow) Unit() *unit.Package { return p.unit }

// Program returns the SSA of the package, which is made when it is first asked for.
func (p *Flow) Program() *ssaindex.Program {
	if p.prog == nil {
		p.prog = ssaindex.Build(p.unit)
	}
	return p.prog
}

// Built reports whether somebody has asked for the SSA of the package.
func (p *Flow) Built() bool { return p.prog != nil }
