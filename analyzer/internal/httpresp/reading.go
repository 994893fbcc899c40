package httpresp

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
)

// What a value is of an answer.
type stage byte

const (
	response stage = iota // the response itself
	status                // its status, as a number or a text
	content               // its body, what was read of it, a decoder of it
	document              // what was decoded
	member                // a member of that
)

// A Reading is what a program does with the answer to a request, wherever it goes:
// forwards by [dataflow.Walk.Succs], from the response to its status and body, to
// what is read and decoded.
type Reading struct {
	left  budget.Meter
	walk  *dataflow.Walk
	queue []item
	seen  map[itemKey]bool
	// Reads are the calls that read the body, Decodes those that decode it or what was
	// read.
	Reads, Decodes []ssa.CallInstruction
	// looks are the places where the program looks at it, shows where it hands it on.
	looks []look
	shows []show
	// statuses are the values that are its status, tests what they are used in.
	statuses map[ssa.Value]bool
	tests    []ssa.Instruction
	// said are conditions on members of the document, and what they make known.
	said map[ssa.Value]sides
	// values are all values that are a part of the answer.
	values map[ssa.Value]bool
	// functions are those that have the response in their hands.
	functions []*ssa.Function
	// Escaped says that it goes to a function, or back to callers, that are not known.
	Escaped bool
	// sent is the call that sends the request.
	sent ssa.CallInstruction
	// within is the function whose callers are not looked at, or nil.
	within *ssa.Function
	// anyErrors says that a member "errors" is an error: the provider is known.
	anyErrors bool
}

// An item is a part of the answer at a point of the program.
type item struct {
	pt    dataflow.Point
	stage stage
	// name has the names of a member, and of those around it.
	name string
}

type itemKey struct {
	visit dataflow.Visit
	stage stage
	name  string
}

// A look is a condition that is made of a member of the decoded answer, or of its
// text.
type look struct {
	at ssa.Instruction
	// name is the member; it is empty for the answer as a text.
	name string
}

// A show hands a part of the answer to somebody: to a function that is not known, a
// printer, an error; to a caller; to memory that outlives the call.
type show struct {
	at    ssa.Instruction
	stage stage
	name  string
	// printed says that it is a call: what is returned or stored need not be shown.
	printed bool
}

// Read follows what a call returns, or what its argument is filled with, as the answer
// to a request.
func Read(w *dataflow.Walk, call ssa.CallInstruction, fr *dataflow.Frame, anyErrors bool) *Reading {
	return read(w, call, fr, anyErrors, nil)
}

// ReadWithin is Read for what callers of a function are handed: what those in its own
// package do with it does not count.
func ReadWithin(w *dataflow.Walk, call ssa.CallInstruction, fr *dataflow.Frame, fn *ssa.Function) *Reading {
	return read(w, call, fr, true, fn)
}

func read(w *dataflow.Walk, call ssa.CallInstruction, fr *dataflow.Frame, anyErrors bool, within *ssa.Function) *Reading {
	r := &Reading{sent: call, within: within, walk: w, left: w.Unit().Budget.Meter(budget.Answers), seen: make(map[itemKey]bool), statuses: make(map[ssa.Value]bool), said: make(map[ssa.Value]sides), values: make(map[ssa.Value]bool), anyErrors: anyErrors}
	v := call.Value()
	if v == nil {
		return r
	}
	for i := range v.Common().Signature().Results().Len() {
		t := gotypes.ResultType(v, i)
		if gotypes.AcceptsError(t) {
			continue
		}
		is := response
		if gotypes.IsBytes(t) || gotypes.IsText(t) {
			is = content
		}
		r.add(item{pt: dataflow.Point{Value: v, Path: dataflow.ResultPath(v, i), Frame: fr}, stage: is})
	}
	for _, arg := range v.Common().Args { // fasthttp fills one
		if strings.HasSuffix(arg.Type().String(), ".Response") {
			r.add(item{pt: dataflow.Point{Value: arg, Frame: fr}, stage: response})
		}
	}
	r.decodedBy(call, fr)
	for len(r.queue) > 0 {
		next := r.queue[0]
		r.queue = r.queue[1:]
		r.follow(next)
	}
	return r
}

// decodedBy follows what a function of another package decodes the answer into.
func (r *Reading) decodedBy(call ssa.CallInstruction, fr *dataflow.Frame) {
	row := r.walk.Unit().Site.Row(gotypes.Callee(call.Common()), catalog.Request)
	if row == nil || row.Param(catalog.Into) < 0 {
		return
	}
	c := dataflow.RowCall{Walk: r.walk, Call: call, Common: call.Common(), Row: row, Frame: fr}
	if fn := call.Common().StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	if into := c.Arg(row.Param(catalog.Into)); into != nil {
		r.Decodes = append(r.Decodes, call)
		r.behind(item{pt: dataflow.Point{Frame: fr}}, into, document)
	}
}

// HandsOn reports whether a function returns the answer to its callers without a look at
// it: its response, or what was read of the body. Into is the parameter that the body is
// decoded into, if that is what the callers get, or nil.
func (r *Reading) HandsOn(fn *ssa.Function) (result int, into *ssa.Parameter) {
	result = -1
	if len(r.looks) > 0 || r.StatusLooked() {
		return result, nil
	}
	for _, d := range r.Decodes {
		for _, arg := range d.Common().Args {
			if p, ok := gotypes.Unboxed(arg).(*ssa.Parameter); ok && p.Parent() == fn {
				into = p
			}
		}
	}
	if len(r.Decodes) > 0 {
		return result, into
	}
	for _, s := range r.shows {
		ret, ok := s.at.(*ssa.Return)
		if !ok || ret.Parent() != fn || s.stage != response && s.stage != content {
			continue
		}
		for i, v := range ret.Results {
			if r.values[v] && !gotypes.AcceptsError(v.Type()) {
				return i, nil
			}
		}
	}
	return result, nil
}

func (r *Reading) add(it item) {
	key := itemKey{dataflow.Visit{Value: it.pt.Value, Path: it.pt.Path.String(), Frame: it.pt.Frame}, it.stage, it.name}
	switch {
	case it.pt.Value == nil || r.seen[key]:
	case !r.left.Take():
		r.Escaped = true
	default:
		r.seen[key], r.values[it.pt.Value] = true, true
		r.queue = append(r.queue, it)
	}
}

// follow goes one step further.
func (r *Reading) follow(it item) {
	for _, e := range r.walk.Succs(it.pt) {
		if e.Between == dataflow.Result && r.within != nil && it.pt.Value.Parent() == r.within {
			continue
		}
		r.step(it, e)
	}
	if !it.pt.Path.Whole() {
		return
	}
	if it.stage == status {
		r.statuses[it.pt.Value] = true
	}
	if fn := it.pt.Value.Parent(); fn != nil && it.stage == response && !slices.Contains(r.functions, fn) {
		r.functions = append(r.functions, fn)
	}
	for _, instr := range r.walk.Prog.Uses(it.pt.Value) {
		r.use(it, instr)
	}
}

// step follows an edge, which may lead into a part.
func (r *Reading) step(it item, e dataflow.Edge) {
	next := item{e.Point, it.stage, it.name}
	if names := e.Part.Members(); len(names) > 0 {
		first, _, _ := strings.Cut(names[0], " ")
		switch it.stage {
		case response:
			switch first {
			case "Body", "RawBody":
				next.stage = content
			case "StatusCode", "Status":
				next.stage = status
			case "RawResponse", "Response":
			default:
				return
			}
		case document, member:
			next.stage, next.name = member, strings.TrimSpace(it.name+" "+strings.ToLower(strings.Join(names, " ")))
		}
	} else if e.Part != nil && it.stage == document && !e.Part.Whole() {
		next.stage = member // an element whose key is not known
	}
	r.add(next)
}

// use looks at what an instruction does with a part of the answer.
func (r *Reading) use(it item, instr ssa.Instruction) {
	v := it.pt.Value
	switch i := instr.(type) {
	case *ssa.BinOp:
		r.compared(it, i)
	case *ssa.If:
		r.decided(it, i)
	case *ssa.Phi:
		if gotypes.IsBool(i.Type()) {
			r.decided(it, i)
		}
	case *ssa.UnOp:
		if gotypes.IsBool(i.Type()) && gotypes.IsBool(v.Type()) {
			r.decided(it, i)
		}
	case *ssa.TypeAssert:
		if i.CommaOk && (it.stage == member || it.stage == document) {
			r.asked(it, i)
		}
	case *ssa.Lookup:
		if i.X == v && i.CommaOk && it.stage == document {
			for _, name := range dataflow.At(dataflow.KeyOf(i.Index), nil).Members() {
				r.asked(item{it.pt, member, strings.ToLower(name)}, i)
			}
		}
	case *ssa.Range:
		if it.stage == document {
			r.looks = append(r.looks, look{at: i}) // whatever its members are
		}
	case *ssa.Return:
		r.returned(it, i)
	case *ssa.Store:
		if calls := variadic(r.walk.Prog, i); i.Val == v && len(calls) > 0 {
			for _, call := range calls {
				r.called(it, call)
			}
		} else if i.Val == v && !gotypes.IsLocal(i.Addr) {
			r.shows = append(r.shows, show{at: i, stage: it.stage, name: it.name})
		}
	case *ssa.MapUpdate, *ssa.Send:
		r.shows = append(r.shows, show{at: i, stage: it.stage, name: it.name})
	case *ssa.Panic:
		r.shows = append(r.shows, show{at: i, stage: it.stage, name: it.name, printed: true})
	case ssa.CallInstruction:
		r.called(it, i)
	}
}

// variadic returns the calls that are given what is stored as one of their last
// arguments: fmt.Println(a, b).
func variadic(prog *ssaindex.Program, s *ssa.Store) []ssa.CallInstruction {
	element, ok := s.Addr.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	if array, ok := element.X.(*ssa.Alloc); !ok || array.Comment != "varargs" {
		return nil
	}
	var calls []ssa.CallInstruction
	for _, use := range prog.Uses(element.X) {
		if list, ok := use.(*ssa.Slice); ok {
			for _, use := range prog.Uses(list) {
				if call, ok := use.(ssa.CallInstruction); ok {
					calls = append(calls, call)
				}
			}
		}
	}
	return calls
}

// compared looks at a comparison with a part of the answer.
func (r *Reading) compared(it item, i *ssa.BinOp) {
	other := i.X
	if other == it.pt.Value {
		other = i.Y
	}
	switch {
	case it.stage == status:
		if gotypes.IsBool(i.Type()) {
			r.tests = append(r.tests, i)
		} else {
			r.add(item{dataflow.Point{Value: i, Frame: it.pt.Frame}, status, ""}) // resp.StatusCode/100
		}
	case !gotypes.IsBool(i.Type()), gotypes.IsNil(other) && it.stage != member:
	case it.stage == content:
		r.looks = append(r.looks, look{at: i})
	case it.stage == member:
		// One error among many says nothing of the others.
		if text, ok := gotypes.StringConstant(other); ok && text != "" && isError(it.name) {
			return
		}
		r.decided(it, i)
		r.says(it, i, other)
	}
}

// asked looks at the second result of a look-up or type assertion.
func (r *Reading) asked(it item, tuple ssa.Value) {
	for _, use := range r.walk.Prog.Uses(tuple) {
		if e, ok := use.(*ssa.Extract); ok && e.Index == 1 && len(r.walk.Prog.Uses(e)) > 0 {
			r.decided(it, e)
			r.judge(it, e, true)
		}
	}
}

// decided notes that a member, if it says how the request ended, decides something.
func (r *Reading) decided(it item, at ssa.Instruction) {
	if it.stage == member && r.tells(it.name) {
		r.looks = append(r.looks, look{at, it.name})
	}
}

// returned looks at a part of the answer that is returned.
func (r *Reading) returned(it item, ret *ssa.Return) {
	r.shows = append(r.shows, show{at: ret, stage: it.stage, name: it.name})
	if it.stage == document || it.stage == member {
		return // it is taken for a token already
	}
	if fn := ret.Parent(); it.pt.Frame == nil || it.pt.Frame.Fn != fn || it.pt.Frame.Call == nil {
		obj := gotypes.Declared(fn)
		exported := obj != nil && obj.Exported() && obj.Pkg().Name() != "main"
		r.Escaped = r.Escaped || exported || len(r.walk.Callers(fn)) == 0
	}
}

// telling are the words in the names of members that say how a request ended.
var telling = []string{"err", "code", "status", "token", "message", "msg", "success", "ok", "fail", "result"}

// tells reports whether a member says how the request ended.
func (r *Reading) tells(name string) bool {
	for _, part := range strings.Fields(name) {
		if part == "errors" && !r.anyErrors {
			continue // OAuth's member has another name
		}
		for _, word := range telling {
			if strings.Contains(part, word) {
				return true
			}
		}
	}
	return false
}

// isError reports whether a member says what went wrong.
func isError(name string) bool {
	for _, word := range []string{"err", "desc", "message", "msg", "fail", "reason"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// Status returns what reads the tests of the status of this answer.
func (r *Reading) Status() *StatusReader {
	return NewStatusReader(r.walk, func(v ssa.Value) bool { return r.statuses[v] })
}

// Decoded reports whether the answer is decoded where one can see it.
func (r *Reading) Decoded() bool { return len(r.Decodes) > 0 }

// Looked reports whether somebody looks at the error or the token in the answer, or
// may do so.
func (r *Reading) Looked() bool {
	if r.Escaped || len(r.looks) > 0 {
		return true
	}
	for _, s := range r.shows {
		if s.printed && s.stage == member && isError(s.name) && r.tells(s.name) {
			return true // the error is shown, asked for or not
		}
	}
	return false
}

// StatusLooked reports whether the status decides something for an answer that was
// refused, or may do so.
func (r *Reading) StatusLooked() bool {
	if len(r.tests) == 0 {
		return false
	}
	reader := r.Status()
	for _, test := range r.tests {
		b := test.Parent()
		if cond, ok := test.(*ssa.BinOp); ok {
			if _, about := reader.Side(cond, true); !about {
				return true // with a number that is not known
			}
		}
		for _, b := range b.Blocks {
			if reader.In(b) == Refused && acts(b) {
				return true
			}
		}
		if returnsBool(b) {
			return true // what its callers make of it
		}
	}
	for _, d := range r.Decodes {
		if reader.In(d.Block()) == Accepted {
			return true
		}
	}
	return false
}

// acts reports whether a block does something: it calls, returns or panics.
func acts(b *ssa.BasicBlock) bool {
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Return, *ssa.Panic, *ssa.Store, *ssa.Send, *ssa.MapUpdate:
			return true
		case ssa.CallInstruction:
			if name := gotypes.CalleeName(i.Common()); name != "Close" {
				return true
			}
		}
	}
	return false
}

func returnsBool(fn *ssa.Function) bool {
	for v := range fn.Signature.Results().Variables() {
		if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
			return true
		}
	}
	return false
}
