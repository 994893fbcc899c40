package strtemplate

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Params are the parameters in a form, a map or a struct.
type Params struct {
	List []Param
	// Open says that there may be others.
	Open bool
	// Given is the parameter that all of it is, in Frame, if it is one.
	Given ssa.Value
	Frame *dataflow.Frame
}

// A Param is one parameter.
type Param struct {
	Key  string
	Name ast.Node // the key in the source, or nil
	// Value is what stands below path.
	Value ssa.Value
	Path  *dataflow.Path
	Frame *dataflow.Frame
	Node  ast.Expr
	Instr ssa.Instruction
}

// Params returns what is put under constant keys into the map or form v,
// wherever it is filled.
//
// go/ssa: it asks what an instruction puts into the map, and what the names begin with.
func (r *Reader) Params(v ssa.Value, fr *dataflow.Frame) *Params {
	p := &Params{}
	t := r.Trace(v, fr, func(instr ssa.Instruction, a alias.Name) {
		switch i := instr.(type) {
		case *ssa.MapUpdate:
			if i.Map == a.Value {
				p.put(r.Updated(i, a.Frame))
			}
		case ssa.CallInstruction:
			for _, q := range r.set(i, a) {
				p.put(q)
			}
		}
	})
	p.Open = p.Open || t.Leaked
	for _, root := range t.Roots {
		switch root.Value.(type) {
		case *ssa.MakeMap, *ssa.Alloc:
		case *ssa.Parameter:
			p.Open, p.Given, p.Frame = true, root.Value, root.Frame
		default:
			p.Open = true
		}
	}
	return p
}

func (p *Params) put(q Param) {
	if q.Key == "" {
		p.Open = true
		return
	}
	p.List = append(p.List, q)
}

// Updated returns the parameter that m[k] = v sets.
func (r *Reader) Updated(i *ssa.MapUpdate, fr *dataflow.Frame) Param {
	q := Param{Value: i.Value, Frame: fr, Instr: i}
	q.Key = r.KeyText(i.Key, fr)
	if pair := r.Prog.Syntax().Pairs[i.Pos()]; pair != nil {
		q.Name, q.Node = pair.Key, pair.Value
	} else if set := r.Prog.Syntax().Sets[i.Pos()]; set != nil {
		q.Name, q.Node = ast.Unparen(set.Lhs[0]).(*ast.IndexExpr).Index, set.Rhs[0]
	} else {
		q.Node = r.Prog.Syntax().Exprs[i.Value]
	}
	if s, ok := i.Value.Type().Underlying().(*types.Slice); ok && !gotypes.IsBytes(s) {
		q.Path = dataflow.At("0", nil)
		if lit, ok := ast.Unparen(q.Node).(*ast.CompositeLit); ok && len(lit.Elts) == 1 {
			q.Node = lit.Elts[0]
		}
	}
	q.Value = gotypes.Unboxed(i.Value)
	return q
}

// KeyText returns the constant text of a key, or "".
func (r *Reader) KeyText(v ssa.Value, fr *dataflow.Frame) string {
	if s, ok := gotypes.StringConstant(v); ok {
		return s
	}
	return r.Name(v, fr)
}

// set returns the parameters that a call sets on its receiver.
func (r *Reader) set(call ssa.CallInstruction, a alias.Name) []Param {
	obj := gotypes.Callee(call.Common())
	if obj == nil {
		return nil
	}
	c := dataflow.RowCall{Walk: r.Walk, Call: call, Common: call.Common(), Frame: a.Frame}
	if fn := call.Common().StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	var found []Param
	for _, row := range r.Unit().Site.Rows(obj) {
		c.Row = row
		if q, ok := r.Pair(&c); ok && c.Arg(catalog.Receiver) == a.Value {
			found = append(found, q)
		}
	}
	return found
}

// Pair returns the parameter that a call sets by the key and value of a form
// row.
func (r *Reader) Pair(c *dataflow.RowCall) (Param, bool) {
	k, v := c.Row.Param("key"), c.Row.Param("value")
	if c.Row.Verb != catalog.Form || k < 0 || v < 0 || c.Arg(k) == nil || c.Arg(v) == nil {
		return Param{}, false
	}
	q := Param{Key: r.KeyText(c.Arg(k), c.Frame), Value: gotypes.Unboxed(c.Arg(v)), Frame: c.Frame, Node: c.ArgumentSource(v, 0), Instr: c.Call}
	if name := c.ArgumentSource(k, 0); name != nil {
		q.Name = name
	}
	return q, true
}

// Fields returns what is stored in the fields of a struct under the names that
// their tags give them.
func (r *Reader) Fields(v ssa.Value, fr *dataflow.Frame) *Params {
	if _, isMap := v.Type().Underlying().(*types.Map); isMap {
		return r.Params(v, fr)
	}
	p := &Params{Open: true}
	if _, ok := v.(*ssa.Parameter); ok {
		p.Given, p.Frame = v, fr
	}
	if gotypes.StructOf(v.Type()) == nil {
		return p
	}
	collect := func(instr ssa.Instruction, a alias.Name) {
		fa, ok := instr.(*ssa.FieldAddr)
		if !ok || fa.X != a.Value {
			return
		}
		name := gotypes.TagName(gotypes.StructOf(fa.X.Type()).Tag(fa.Field))
		if name == "" {
			return
		}
		for _, use := range r.Prog.Uses(fa) {
			if s, ok := use.(*ssa.Store); ok && s.Addr == fa {
				p.List = append(p.List, Param{Key: name, Value: s.Val, Frame: a.Frame, Node: r.StoreSource(s), Instr: s})
			}
		}
	}
	if load, ok := v.(*ssa.UnOp); ok { // the struct itself, out of its variable
		v = load.X
	}
	r.Trace(v, fr, collect)
	return p
}

// StoreSource returns the syntax of what is stored in a field.
func (r *Reader) StoreSource(s *ssa.Store) ast.Expr {
	if pair := r.Prog.Syntax().Pairs[s.Pos()]; pair != nil {
		return pair.Value
	}
	return r.Prog.Syntax().Exprs[s.Val]
}
