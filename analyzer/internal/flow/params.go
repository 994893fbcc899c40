package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
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
	path  *path
	frame *frame
	node  ast.Expr
	instr ssa.Instruction
}

// params returns what is put under constant keys into the map or form v,
// wherever it is filled.
func (r *reader) params(v ssa.Value, fr *frame) *params {
	p := &params{}
	t := r.trace(v, fr, func(instr ssa.Instruction, a alias) {
		switch i := instr.(type) {
		case *ssa.MapUpdate:
			if i.Map == a.value {
				p.put(r.updated(i, a.frame))
			}
		case ssa.CallInstruction:
			for _, q := range r.set(i, a) {
				p.put(q)
			}
		}
	})
	p.open = t.leaked
	for _, root := range t.roots {
		switch root.value.(type) {
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
func (r *reader) updated(i *ssa.MapUpdate, fr *frame) param {
	q := param{value: i.Value, frame: fr, instr: i}
	q.key = r.keyText(i.Key, fr)
	if pair := r.prog.Syntax().Pairs[i.Pos()]; pair != nil {
		q.name, q.node = pair.Key, pair.Value
	} else if set := r.prog.Syntax().Sets[i.Pos()]; set != nil {
		q.name, q.node = ast.Unparen(set.Lhs[0]).(*ast.IndexExpr).Index, set.Rhs[0]
	} else {
		q.node = r.prog.Syntax().Exprs[i.Value]
	}
	if s, ok := i.Value.Type().Underlying().(*types.Slice); ok && !gotypes.IsBytes(s) {
		q.path = at("0", nil)
		if lit, ok := ast.Unparen(q.node).(*ast.CompositeLit); ok && len(lit.Elts) == 1 {
			q.node = lit.Elts[0]
		}
	}
	q.value = gotypes.Unboxed(i.Value)
	return q
}

// keyText returns the constant text of a key, or "".
func (r *reader) keyText(v ssa.Value, fr *frame) string {
	if s, ok := gotypes.StringConstant(v); ok {
		return s
	}
	return r.name(v, fr)
}

// set returns the parameters that a call sets on its receiver.
func (r *reader) set(call ssa.CallInstruction, a alias) []param {
	obj := gotypes.Callee(call.Common())
	if obj == nil {
		return nil
	}
	c := rowCall{walk: r.walk, call: call, common: call.Common(), frame: a.frame}
	if fn := call.Common().StaticCallee(); fn != nil {
		c.recv = gotypes.ReceiverCount(fn)
	}
	var found []param
	for _, row := range r.unit.Site.Rows(obj) {
		c.row = row
		if q, ok := r.pair(&c); ok && c.arg(catalog.Receiver) == a.value {
			found = append(found, q)
		}
	}
	return found
}

// pair returns the parameter that a call sets by the key and value of a form
// row.
func (r *reader) pair(c *rowCall) (param, bool) {
	k, v := c.row.Param("key"), c.row.Param("value")
	if c.row.Verb != catalog.Form || k < 0 || v < 0 || c.arg(k) == nil || c.arg(v) == nil {
		return param{}, false
	}
	q := param{key: r.keyText(c.arg(k), c.frame), value: gotypes.Unboxed(c.arg(v)), frame: c.frame, node: c.argumentSource(v, 0), instr: c.call}
	if name := c.argumentSource(k, 0); name != nil {
		q.name = name
	}
	return q, true
}

// fields returns what is stored in the fields of a struct under the names that
// their tags give them.
func (r *reader) fields(v ssa.Value, fr *frame) *params {
	if _, isMap := v.Type().Underlying().(*types.Map); isMap {
		return r.params(v, fr)
	}
	p := &params{open: true}
	if gotypes.StructOf(v.Type()) == nil {
		return p
	}
	collect := func(instr ssa.Instruction, a alias) {
		fa, ok := instr.(*ssa.FieldAddr)
		if !ok || fa.X != a.value {
			return
		}
		name := gotypes.TagName(gotypes.StructOf(fa.X.Type()).Tag(fa.Field))
		if name == "" {
			return
		}
		for _, use := range r.prog.Uses(fa) {
			if s, ok := use.(*ssa.Store); ok && s.Addr == fa {
				p.list = append(p.list, param{key: name, value: s.Val, frame: a.frame, node: r.storeSource(s), instr: s})
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
	if pair := r.prog.Syntax().Pairs[s.Pos()]; pair != nil {
		return pair.Value
	}
	return r.prog.Syntax().Exprs[s.Val]
}
