package tokencall

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// tokenRequest reports whether what a call sends is a token request: whether a
// grant or a client secret is named in what its arguments are made of. Param
// says that a parameter of the function is part of that, so that the answer
// may lie with the callers.
func (f *failureFinder) tokenRequest(send ssa.CallInstruction) (yes, param bool) {
	n := &operands{failureFinder: f, left: f.unit.Budget.Meter(budget.Ingredients), seen: make(map[ssa.Value]bool), texts: f.unit.Site.TokenText()}
	if fn := send.Common().StaticCallee(); fn != nil && fn.Signature.Recv() != nil {
		n.sender = send.Common().Args[0]
	}
	n.arguments(send.Common())
	return n.found, n.param
}

// operands looks, backwards, at all that a value is made of.
type operands struct {
	*failureFinder
	left         budget.Meter
	seen         map[ssa.Value]bool
	texts        *site.TokenText
	found, param bool
	// sender is the receiver of what sends.
	sender ssa.Value
}

// look collects what a value is made of: names, and the texts of constants.
//
// go/ssa: names and constants around a request are collected, whatever leads there.
func (n *operands) look(v ssa.Value) {
	if v == nil || n.found || n.seen[v] || !n.left.Take() {
		return
	}
	n.seen[v] = true
	// A client sends other requests too. The type of an iterator can't be compared.
	if isHTTPClient(v.Type()) || types.IsInterface(v.Type()) && types.Identical(v.Type(), gotypes.ErrorType) {
		return
	}
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.String {
			n.texts.Add(constant.StringVal(v.Value))
			n.found = n.found || n.texts.Found()
		}
		return
	case *ssa.Parameter:
		n.param = n.param || !gotypes.IsContext(v.Type())
		n.filled(v)
		return
	case *ssa.Global, *ssa.FreeVar, *ssa.Builtin:
		return
	case *ssa.Function:
		return
	case *ssa.Call:
		n.call(v)
		n.filled(v)
		return
	case *ssa.Extract:
		n.look(v.Tuple)
		n.filled(v)
		return
	}
	if instr, ok := v.(ssa.Instruction); ok {
		for _, op := range instr.Operands(nil) {
			if *op != nil {
				n.look(*op)
			}
		}
	}
	n.filled(v)
}

// call looks at a call: at its arguments, and at what a function of the
// package returns. What a setting, a token or an answer is made of is none of
// the request.
func (n *operands) call(call *ssa.Call) {
	common := call.Common()
	if obj := n.object(call); obj != nil {
		if n.unit.Site.TokenRow(obj) != nil || n.unit.Site.Row(obj, catalog.Source) != nil || n.unit.Site.Sends(obj) || len(failures(n.unit, obj)) > 0 {
			return
		}
	}
	n.arguments(common)
	if fn := common.StaticCallee(); fn != nil && fn.Blocks != nil && fn.Pkg == n.prog.Package {
		was := n.param
		for _, b := range fn.Blocks {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
				for _, r := range ret.Results {
					n.look(r)
				}
			}
		}
		n.param = was // its parameters are the arguments
	}
}

// arguments looks at what is passed to a function. What it encodes may name
// the members of a token request in its tags.
func (n *operands) arguments(common *ssa.CallCommon) {
	if common.IsInvoke() {
		n.look(common.Value)
	}
	obj := gotypes.Callee(common)
	for _, arg := range common.Args {
		if m, ok := arg.(*ssa.MakeInterface); ok && obj != nil && lexicon.IsBodyEncoder(obj.Name()) {
			n.tags(m.X.Type())
		}
		n.look(arg)
	}
}

// filled looks at what is put into v: stores, elements, arguments of its
// methods.
//
// go/ssa: see look.
func (n *operands) filled(v ssa.Value) {
	refs := v.Referrers()
	if refs == nil || n.found {
		return
	}
	switch v.Type().Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Interface:
	default:
		return
	}
	for _, r := range *refs {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr == v {
				n.look(r.Val)
			}
		case *ssa.MapUpdate:
			if r.Map == v {
				n.look(r.Key)
				n.look(r.Value)
			}
		case *ssa.FieldAddr:
			if r.X == v {
				n.inner(r)
			}
		case *ssa.IndexAddr:
			if r.X == v {
				n.inner(r)
			}
		case *ssa.UnOp:
			if _, isMap := r.Type().Underlying().(*types.Map); isMap && r.X == v {
				n.look(r)
			}
		case *ssa.ChangeType, *ssa.MakeInterface:
			n.filled(r.(ssa.Value))
		case ssa.CallInstruction:
			args := r.Common().Args
			if len(args) == 2 && args[1] == v && stageOf(n.object(r)) == Decoding {
				n.look(args[0])
			}
			if len(args) > 0 && args[0] == v && !n.many(v) {
				n.arguments(r.Common())
				if made := r.Value(); made != nil && len(args) == 1 {
					n.filled(made) // an encoder that writes there
				}
			}
		}
	}
}

// many reports whether the methods of a value are called for all kinds of
// requests: those of what sends, and of a type of this package that a function
// is given.
func (n *operands) many(v ssa.Value) bool {
	if _, given := v.(*ssa.Parameter); !given && v != n.sender {
		return false
	}
	t := v.Type()
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Pkg() == n.unit.Pass.Pkg
}

func (n *operands) inner(addr ssa.Value) {
	if !n.seen[addr] {
		n.seen[addr] = true
		n.filled(addr)
	}
}

// isHTTPClient keeps requests apart that one client sends.
func isHTTPClient(t types.Type) bool {
	return strings.HasSuffix(t.String(), "Client")
}

// tags looks at the names that the tags of a struct give its fields.
func (n *operands) tags(t types.Type) {
	s := gotypes.StructOf(t)
	if s == nil {
		return
	}
	for i := range s.NumFields() {
		if name := gotypes.TagName(s.Tag(i)); name != "" {
			n.texts.Add(name)
		}
	}
	n.found = n.found || n.texts.Found()
}
