package cleartext

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Takes returns what other packages are told of a printer: facts of wrappers say it as
// one more thing that a parameter ends in.
func (pr Printer) Takes() facts.Takes {
	level, refused := "", ""
	if pr.Debug {
		level = "debug"
	}
	if pr.Refused {
		refused = "refused"
	}
	return facts.Takes{Param: pr.Param, Label: facts.Prints, Key: string(pr.To), Steps: []string{string(rune(pr.How)), level, refused, pr.Place}}
}

// printerOf is the other way of [Printer.Takes].
func printerOf(t facts.Takes) (Printer, bool) {
	if t.Label != facts.Prints || len(t.Steps) != 4 {
		return Printer{}, false
	}
	pr := Printer{To: Output(t.Key), Debug: t.Steps[1] == "debug", Refused: t.Steps[2] == "refused", Place: t.Steps[3], Param: t.Param, format: -1, How: plain}
	if t.Steps[0] != "" {
		pr.How = manner(t.Steps[0][0])
	}
	return pr, true
}

// placeOf names the line of a sink as messages do: show.go:12.
func (p *finder) placeOf(s *sink) string {
	at := p.unit.Pass.Fset.Position(s.arg.Pos())
	return filepath.Base(filepath.ToSlash(at.Filename)) + ":" + strconv.Itoa(at.Line)
}

// A condition on a parameter says for which constant something is done, or for which
// it is not. Its zero value is none.
type condition struct {
	param int
	value string // as Go writes it
	other bool   // for all values but this one
}

// condition returns the condition on a parameter of a function under which a sink in
// it is come to.
//
//	if kind == "open" { fmt.Println(address) }
func (p *finder) condition(s *sink, fn *ssa.Function) condition {
	if s.instr == nil || s.instr.Parent() != fn {
		return condition{}
	}
	below := s.instr.Block()
	for b := below.Idom(); b != nil; below, b = b, b.Idom() {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		op, ok := branch.Cond.(*ssa.BinOp)
		if !ok || op.Op != token.EQL && op.Op != token.NEQ {
			continue
		}
		param, isParam := op.X.(*ssa.Parameter)
		k, isConst := op.Y.(*ssa.Const)
		if !isParam || !isConst || k.Value == nil {
			continue
		}
		for side, succ := range b.Succs {
			if index := slices.Index(fn.Params, param) - gotypes.ReceiverCount(fn); index >= 0 && len(succ.Preds) == 1 && (succ == below || succ.Dominates(below)) {
				return condition{param: index, value: k.Value.ExactString(), other: (op.Op == token.EQL) != (side == 0)}
			}
		}
	}
	return condition{}
}

// excluded reports whether a call passes a constant for which nothing is printed.
func (p *finder) excluded(pc *printCall, only condition) bool {
	if only.value == "" || only.param >= len(pc.call.Args) {
		return false
	}
	v := p.unit.Pass.TypesInfo.Types[ast.Unparen(pc.call.Args[only.param])].Value
	return v != nil && (v.ExactString() == only.value) == only.other
}
