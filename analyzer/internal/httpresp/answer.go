package httpresp

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// An Answer is what a call that sends a token request returns.
type Answer struct {
	Request *httpreq.Request
	// Node is the first argument of the call that sends it: the request, or its
	// address.
	Node ast.Node
	// Decoded says that the answer's body is decoded where one can see it, and
	// Checked that somebody looks at its status, its error or its token, or may
	// do so.
	Decoded, Checked bool
}

// Find finds the answers to requests, and who looks at them.
func Find(f *dataflow.Flow, requests []*httpreq.Request) []*Answer {
	byNode := make(map[ast.Node]*Answer)
	var all []*Answer
	for _, r := range requests {
		for _, at := range r.Sent {
			call, ok := at.Instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			node := f.Program().CallSource(call)
			if node == nil || len(node.Args) == 0 {
				continue
			}
			w := f.SlotWalk()
			w.Begin()
			in := &inspection{Reader: strtemplate.NewReader(w), field: r.Host != nil && r.Host.Word("status") == "200"}
			in.answer(call, at.Frame)
			s := byNode[node]
			if s == nil {
				s = &Answer{Request: r, Node: node.Args[0]}
				byNode[node] = s
				all = append(all, s)
			}
			s.Decoded = s.Decoded || in.decoded
			s.Checked = s.Checked || in.checked
		}
	}
	return all
}

// An inspection finds out whether somebody looks at an answer.
type inspection struct {
	*strtemplate.Reader
	// field says that the status tells nothing: the provider refuses with 200.
	field            bool
	decoded, checked bool
	depth            int
}

// first returns the first result of a call.
func (in *inspection) first(call ssa.CallInstruction) ssa.Value {
	for _, instr := range in.Prog.Uses(call.Value()) {
		if e, ok := instr.(*ssa.Extract); ok && e.Index == 0 {
			return e
		}
	}
	return nil
}

// answer looks at what is done with the answer.
func (in *inspection) answer(call ssa.CallInstruction, fr *dataflow.Frame) {
	res := in.first(call)
	if res == nil {
		return
	}
	t := in.Trace(res, fr, func(instr ssa.Instruction, a alias.Name) {
		fa, ok := instr.(*ssa.FieldAddr)
		if !ok || fa.X != a.Value {
			return
		}
		name := gotypes.FieldOf(fa.X.Type(), fa.Field).Name()
		for _, use := range in.Prog.Uses(fa) {
			load, ok := use.(*ssa.UnOp)
			switch {
			case !ok:
			case name == "Body":
				in.content(load, a.Frame)
			case (name == "StatusCode" || name == "Status") && !in.field && in.inspected(load, true):
				in.checked = true
			}
		}
	})
	in.checked = in.checked || t.Leaked || len(t.Returned) > 0 // callers that are not known may look
}

// inspected reports whether a value decides something: it is compared, or, if
// calls count, passed to a function.
func (in *inspection) inspected(v ssa.Value, calls bool) bool {
	return in.lookedFrom(v, calls, 0, make(map[dataflow.ValueAt]bool))
}

func (in *inspection) lookedFrom(v ssa.Value, calls bool, depth int, seen map[dataflow.ValueAt]bool) bool {
	if depth > 4 || seen[dataflow.ValueAt{Value: v, Depth: depth}] {
		return false
	}
	seen[dataflow.ValueAt{Value: v, Depth: depth}] = true
	for _, instr := range in.Prog.Uses(v) {
		switch i := instr.(type) {
		case *ssa.BinOp:
			if i.Op != token.ADD {
				return true
			}
		case *ssa.If, *ssa.TypeAssert:
			return true
		case *ssa.Phi:
			if in.lookedFrom(i, calls, depth+1, seen) {
				return true
			}
		case *ssa.Convert:
			if in.lookedFrom(i, calls, depth+1, seen) {
				return true
			}
		case *ssa.UnOp:
			if i.Op != token.MUL || in.lookedFrom(i, calls, depth+1, seen) {
				return true
			}
		case *ssa.Store:
			if i.Val != v {
				continue
			}
			for _, use := range in.Prog.Uses(i.Addr) {
				if load, ok := use.(*ssa.UnOp); ok && in.lookedFrom(load, calls, depth+1, seen) {
					return true
				}
			}
		case ssa.CallInstruction:
			if b, ok := i.Common().Value.(*ssa.Builtin); ok {
				if made := i.Value(); b.Name() == "len" && made != nil && in.lookedFrom(made, calls, depth+1, seen) {
					return true
				}
				continue
			}
			if calls || decides(i) {
				return true
			}
		}
	}
	return false
}

// decides reports whether a call returns a verdict: a bool, or an error alone.
func decides(call ssa.CallInstruction) bool {
	res := call.Common().Signature().Results()
	if res.Len() != 1 {
		return false
	}
	b, ok := res.At(0).Type().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool || res.At(0).Type().String() == "error" && call.Common().StaticCallee() != nil && call.Common().StaticCallee().Blocks != nil
}

// content follows the body of an answer to where it is decoded.
func (in *inspection) content(v ssa.Value, fr *dataflow.Frame) {
	if in.depth++; in.depth > 12 {
		return
	}
	t := in.Trace(v, fr, func(instr ssa.Instruction, a alias.Name) {
		switch i := instr.(type) {
		case *ssa.Convert:
			in.content(i, a.Frame)
		case *ssa.BinOp:
			in.checked = true // the text is looked at
		case ssa.CallInstruction:
			in.contentCall(i, a)
		}
	})
	if len(t.Returned) > 0 {
		in.checked = true
	}
}

// contentCall looks at a call that is given the body of an answer, or what was
// read from it.
func (in *inspection) contentCall(call ssa.CallInstruction, a alias.Name) {
	obj := gotypes.Callee(call.Common())
	if obj == nil {
		return
	}
	c := dataflow.RowCall{Walk: in.Walk, Call: call, Common: call.Common(), Frame: a.Frame}
	if fn := call.Common().StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
		if fn.Blocks != nil {
			return // the body's other name is looked at
		}
	}
	known := false
	for _, row := range in.Unit().Site.Rows(obj) {
		c.Row = row
		into := row.Param("into")
		switch {
		case row.Verb == catalog.Decode && into >= 0 && c.Subject() == a.Value && c.Arg(into) != nil:
			in.decoded, known = true, true
			in.target(gotypes.Unboxed(c.Arg(into)), a.Frame)
		case (row.Verb == catalog.Pass || row.Verb == catalog.Trim) && c.Subject() == a.Value && call.Value() != nil:
			known = true
			in.content(call.Value(), a.Frame)
		case row.Verb == catalog.Source && into < 0 && call.Value() != nil:
			known = true
			if data := in.first(call); data != nil {
				in.content(data, a.Frame)
			}
		case row.Verb == catalog.Print:
			known = true
		}
	}
	if name := obj.Name(); known || name == "Close" || name == "Discard" || name == "Copy" {
		return
	}
	in.checked = true // a function that is not known
}

// target looks at what is done with the decoded answer.
func (in *inspection) target(v ssa.Value, fr *dataflow.Frame) {
	t := in.Trace(v, fr, func(instr ssa.Instruction, a alias.Name) {
		switch i := instr.(type) {
		case *ssa.FieldAddr:
			if i.X == a.Value {
				in.member(i, a.Frame, 0)
			}
		case *ssa.UnOp:
			in.whole(i, a.Frame, 0)
		case *ssa.Lookup:
			if i.X == a.Value {
				in.checked = in.checked || in.inspected(i, false)
			}
		case *ssa.Return:
			in.callersLook(i, a)
		}
	})
	in.checked = in.checked || t.Leaked
}

// telling are the words in the names of members that say how a request ended.
var telling = []string{"err", "code", "status", "token", "message", "msg", "success", "ok", "fail", "result"}

// member looks at a member of the decoded answer.
func (in *inspection) member(fa *ssa.FieldAddr, fr *dataflow.Frame, depth int) {
	field := gotypes.FieldOf(fa.X.Type(), fa.Field)
	name := strings.ToLower(field.Name() + " " + gotypes.TagName(gotypes.StructOf(fa.X.Type()).Tag(fa.Field)))
	tells := false
	for _, word := range telling {
		tells = tells || strings.Contains(name, word)
	}
	for _, instr := range in.Prog.Uses(fa) {
		switch i := instr.(type) {
		case *ssa.UnOp:
			in.checked = in.checked || tells && in.inspected(i, false)
			if gotypes.StructOf(i.Type()) != nil && depth < 3 {
				for _, use := range in.Prog.Uses(i) {
					if inner, ok := use.(*ssa.FieldAddr); ok {
						in.member(inner, fr, depth+1)
					}
				}
			}
		case *ssa.FieldAddr:
			if depth < 3 {
				in.member(i, fr, depth+1)
			}
		case ssa.CallInstruction: // a method of an embedded error
			in.checked = in.checked || decides(i)
		}
	}
}

// whole looks at a copy of the decoded answer.
func (in *inspection) whole(load *ssa.UnOp, fr *dataflow.Frame, depth int) {
	for _, instr := range in.Prog.Uses(load) {
		switch i := instr.(type) {
		case *ssa.Field:
			in.checked = in.checked || in.inspected(i, false)
		case *ssa.Lookup:
			in.checked = in.checked || in.inspected(i, false)
		case *ssa.Return:
			in.callersLook(i, alias.Name{Value: load, Frame: fr})
		case ssa.CallInstruction:
			in.checked = in.checked || decides(i)
		case *ssa.Extract:
			in.checked = in.checked || in.inspected(i, false)
		}
	}
}

// callersLook looks at what the callers in the package do with an answer that
// a function returns.
func (in *inspection) callersLook(ret *ssa.Return, a alias.Name) {
	if in.depth++; in.depth > 12 {
		return
	}
	for i, res := range ret.Results {
		if res != a.Value {
			continue
		}
		for _, call := range in.Callers(ret.Parent()) {
			v := ssa.Value(call.Value())
			if call.Value() == nil {
				continue
			}
			if len(ret.Results) > 1 {
				v = nil
				for _, instr := range in.Prog.Uses(call.Value()) {
					if e, ok := instr.(*ssa.Extract); ok && e.Index == i {
						v = e
					}
				}
			}
			if v == nil {
				continue
			}
			if _, pointer := v.Type().Underlying().(*types.Pointer); pointer {
				in.target(v, nil)
				continue
			}
			for _, use := range in.Prog.Uses(v) {
				switch u := use.(type) {
				case *ssa.Store:
					in.target(u.Addr, nil)
				case *ssa.Field:
					in.checked = in.checked || in.inspected(u, false)
				case *ssa.Return:
					in.callersLook(u, alias.Name{Value: v, Frame: nil})
				}
			}
		}
	}
}
