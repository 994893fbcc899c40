package httpresp

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// A Refusal is a place where the program has noticed that a token request was refused,
// and where the server's text is lost:
//
//	if resp.StatusCode != http.StatusOK {
//		return "", errors.New("invalid credentials") // the body says why
//	}
type Refusal struct {
	// Node is the statement that leaves with the text lost.
	Node ast.Node
	// Status says that at least the status is passed on.
	Status bool
}

// The statuses that stand for an answer whose document says how it ended.
var (
	refusedCodes  = codesWhere(func(code int64) bool { return code >= 400 })
	acceptedCodes = codesWhere(func(code int64) bool { return code >= 200 && code < 300 })
)

// says notes what a comparison of a member with an empty value makes known.
func (r *Reading) says(it item, cond *ssa.BinOp, other ssa.Value) {
	k, ok := other.(*ssa.Const)
	if !ok || k.Value != nil && k.Value.ExactString() != `""` && k.Value.ExactString() != "0" {
		return
	}
	switch cond.Op {
	case token.EQL:
		r.judge(it, cond, false)
	case token.NEQ, token.GTR:
		r.judge(it, cond, true)
	}
}

// judge notes what is known where a condition is true, which asks whether a member is
// there, or, with there false, whether it is missing.
func (r *Reading) judge(it item, cond ssa.Value, there bool) {
	s := sides{acceptedCodes, refusedCodes}
	switch name := it.name; {
	case it.stage != member || strings.Contains(name, "type") || strings.Contains(name, "refresh") || strings.Contains(name, "id_token"):
		return
	case strings.Contains(name, "token"):
	case lexicon.IsErrorMember(name) && r.tells(name):
		s = sides{refusedCodes, acceptedCodes}
	default:
		return
	}
	if !there {
		s = sides{s.no, s.yes}
	}
	r.said[cond] = s
}

// Refusal returns where a refusal is noticed and its text lost, or nil; passedOn is true
// where the text, or a part of it, is passed on.
func (r *Reading) Refusal() (lost *Refusal, passedOn bool) {
	if len(r.tests) == 0 && len(r.said) == 0 {
		return nil, false // nobody asks
	}
	reader := r.Status()
	reader.said = r.said
	for _, fn := range r.testing() {
		var refused []*ssa.BasicBlock
		open := make(map[*ssa.Function]bool) // functions that run without the answer being accepted
		for _, b := range fn.Blocks {
			if reader.In(b) == Refused {
				refused = append(refused, b)
			}
		}
		if len(refused) == 0 {
			continue
		}
		for _, b := range fn.Blocks {
			if reader.In(b) != Accepted {
				r.enter(b, open, 0)
			}
		}
		told := false
		for _, s := range r.shows {
			b := s.at.Block()
			in, here := reader.In(b) == Refused, b.Parent() == fn
			switch {
			case !here && !open[b.Parent()], here && !in && (!s.printed || reader.In(b) == Accepted):
			case s.stage == status:
				told = told || in || !here
			case here && !r.there(s):
			case s.stage != member || lexicon.IsErrorMember(s.name):
				return nil, true
			}
		}
		if lost == nil {
			lost = r.leaves(fn, refused)
			if lost != nil {
				lost.Status = told
			}
		}
	}
	return lost, false
}

// there reports whether what is shown can be there: what is decoded only on another
// way is not, and a result that a deferred call can change holds what was stored last.
func (r *Reading) there(s show) bool {
	b := s.at.Block()
	if s.stage == document || s.stage == member {
		before := slices.ContainsFunc(r.Decodes, func(d ssa.CallInstruction) bool {
			return d.Parent() != b.Parent() || d.Block() == b || ctrlflow.Reachable(d.Block().Succs)[b]
		})
		if !before {
			return false
		}
	}
	ret, ok := s.at.(*ssa.Return)
	return !ok || slices.ContainsFunc(ret.Results, func(v ssa.Value) bool {
		v = lastStored(v, b)
		return r.values[v] && !gotypes.IsNil(v)
	})
}

// lastStored returns what a block has stored in the variable that v is read from, or v.
func lastStored(v ssa.Value, b *ssa.BasicBlock) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return v
	}
	for _, instr := range slices.Backward(b.Instrs) {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == load.X {
			return s.Val
		}
	}
	return v
}

// testing returns the functions that ask how the request ended.
func (r *Reading) testing() []*ssa.Function {
	var all []*ssa.Function
	add := func(instr ssa.Instruction) {
		if fn := instr.Parent(); !slices.Contains(all, fn) {
			all = append(all, fn)
		}
	}
	for _, test := range r.tests {
		add(test)
	}
	for _, l := range r.looks {
		add(l.at)
	}
	for _, fn := range r.functions { // which ask a helper
		if !slices.Contains(all, fn) {
			all = append(all, fn)
		}
	}
	return all
}

// enter adds the functions of the package that a block calls.
func (r *Reading) enter(b *ssa.BasicBlock, into map[*ssa.Function]bool, depth int) {
	const deepest = 3
	for _, instr := range b.Instrs {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		for _, t := range r.walk.Targets(call, nil) {
			if into[t.Fn] || depth > deepest {
				continue
			}
			into[t.Fn] = true
			for _, inner := range t.Fn.Blocks {
				r.enter(inner, into, depth+1)
			}
		}
	}
}

// leaves returns the first way out of the blocks in which the answer is known to be
// refused, or nil where there is none, or where another login follows.
//
// go/ssa: it asks what an instruction does, not where a value goes.
func (r *Reading) leaves(fn *ssa.Function, refused []*ssa.BasicBlock) *Refusal {
	var lost *Refusal
	for _, b := range refused {
		for _, instr := range b.Instrs {
			switch i := instr.(type) {
			case *ssa.Return:
				if lost == nil {
					lost = &Refusal{Node: returnAt(fn, i)}
				}
			case *ssa.Panic:
				if lost == nil && !ctrlflow.AfterNoReturn(i, b) {
					lost = &Refusal{Node: returnAt(fn, i)}
				}
			case ssa.CallInstruction:
				obj := gotypes.Callee(i.Common())
				if obj == nil {
					continue
				}
				if lexicon.SignsIn(obj.Name()) || r.walk.Unit().Site.Sends(obj) || r.walk.Unit().Site.TokenRow(obj) != nil {
					return nil
				}
				if lost == nil && r.printer(obj) != nil && r.printer(obj).Word("to") != "error" && r.walk.Prog.CallSource(i) != nil {
					lost = &Refusal{Node: r.walk.Prog.CallSource(i)}
				}
			}
		}
	}
	if lost != nil && lost.Node == nil {
		return nil
	}
	return lost
}

// returnAt returns the statement that an instruction is, or nil.
func returnAt(fn *ssa.Function, instr ssa.Instruction) (found ast.Node) {
	if fn.Syntax() == nil {
		return nil
	}
	ast.Inspect(fn.Syntax(), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ReturnStmt:
			if n.Return == instr.Pos() {
				found = n
			}
		case *ast.CallExpr:
			if _, ok := instr.(*ssa.Panic); ok && n.Lparen == instr.Pos() {
				found = n
			}
		}
		return found == nil
	})
	return found
}
