package flow

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
type params struct {
	list []param
	// open says that there may be others.
	open bool
}

// A param is one parameter.
type param struct {
	key  string
	name ast.Node // the key in the source, or nil
	// value is what stands below path.
	value ssa.Value
	path  *dataflow.Path
	frame *dataflow.Frame
	node  ast.Expr
	instr ssa.Instruction
}

// params returns what is put under constant keys into the map or form v,
// wherever it is filled.
func (r *reader) params(v ssa.Value, fr *dataflow.Frame) *params {
	p := &params{}
	t := r.trace(v, fr, func(instr ssa.Instruction, a alias.Name) {
		switch i := instr.(type) {
		case *ssa.MapUpdate:
			if i.Map == a.Value {
				p.put(r.updated(i, a.Frame))
			}
		case ssa.CallInstruction:
			for _, q := range r.set(i, a) {
				p.put(q)
			}
		}
	})
	p.open = t.Leaked
	for _, root := range t.Roots {
		switch root.Value.(type) {
		case *ssa.MakeMap, *ssa.Alloc:
		default:
			p.open = true
		}
	}
	return p
}

func (p *params) put(q param) {
	if q.key == "" {
		p.open = true
		return
	}
	p.list = append(p.list, q)
}

// updated returns the parameter that m[k] = v sets.
func (r *reader) updated(i *ssa.MapUpdate, fr *dataflow.Frame) param {
	q := param{value: i.Value, frame: fr, instr: i}
	q.key = r.keyText(i.Key, fr)
	if pair := r.Prog.Syntax().Pairs[i.Pos()]; pair != nil {
		q.name, q.node = pair.Key, pair.Value
	} else if set := r.Prog.Syntax().Sets[i.Pos()]; set != nil {
		q.name, q.node = ast.Unparen(set.Lhs[0]).(*ast.IndexExpr).Index, set.Rhs[0]
	} else {
		q.node = r.Prog.Syntax().Exprs[i.Value]
	}
	if s, ok := i.Value.Type().Underlying().(*types.Slice); ok && !gotypes.IsBytes(s) {
		q.path = dataflow.At("0", nil)
		if lit, ok := ast.Unparen(q.node).(*ast.CompositeLit); ok && len(lit.Elts) == 1 {
			q.node = lit.Elts[0]
		}
	}
	q.value = gotypes.Unboxed(i.Value)
	return q
}

// keyText returns the constant text of a key, or "".
func (r *reader) keyText(v ssa.Value, fr *dataflow.Frame) string {
	if s, ok := gotypes.StringConstant(v); ok {
		return s
	}
	return r.Name(v, fr)
}

// set returns the parameters that a call sets on its receiver.
func (r *reader) set(call ssa.CallInstruction, a alias.Name) []param {
	obj := gotypes.Callee(call.Common())
	if obj == nil {
		return nil
	}
	c := dataflow.RowCall{Walk: r.Walk, Call: call, Common: call.Common(), Frame: a.Frame}
	if fn := call.Common().StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	var found []param
	for _, row := range r.Unit().Site.Rows(obj) {
		c.Row = row
		if q, ok := r.pair(&c); ok && c.Arg(catalog.Receiver) == a.Value {
			found = append(found, q)
		}
	}
	return found
}

// pair returns the parameter that a call sets by the key and value of a form
// row.
func (r *reader) pair(c *dataflow.RowCall) (param, bool) {
	k, v := c.Row.Param("key"), c.Row.Param("value")
	if c.Row.Verb != catalog.Form || k < 0 || v < 0 || c.Arg(k) == nil || c.Arg(v) == nil {
		return param{}, false
	}
	q := param{key: r.keyText(c.Arg(k), c.Frame), value: gotypes.Unboxed(c.Arg(v)), frame: c.Frame, node: c.ArgumentSource(v, 0), instr: c.Call}
	if name := c.ArgumentSource(k, 0); name != nil {
		q.name = name
	}
	return q, true
}

// fields returns what is stored in the fields of a struct under the names that
// their tags give them.
func (r *reader) fields(v ssa.Value, fr *dataflow.Frame) *params {
	if _, isMap := v.Type().Underlying().(*types.Map); isMap {
		return r.params(v, fr)
	}
	p := &params{open: true}
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
				p.list = append(p.list, param{key: name, value: s.Val, frame: a.Frame, node: r.storeSource(s), instr: s})
			}
		}
	}
	if load, ok := v.(*ssa.UnOp); ok { // the struct itself, out of its variable
		v = load.X
	}
	r.trace(v, fr, collect)
	return p
}

// storeSource returns the syntax of what is stored in a field.
func (r *reader) storeSource(s *ssa.Store) ast.Expr {
	if pair := r.Prog.Syntax().Pairs[s.Pos()]; pair != nil {
		return pair.Value
	}
	return r.Prog.Syntax().Exprs[s.Val]
}
