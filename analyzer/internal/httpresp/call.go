package httpresp

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// called looks at a call that gets a part of the answer. Functions with a body are
// entered by the walk.
func (r *Reading) called(it item, call ssa.CallInstruction) {
	if call == r.sent {
		return // it fills what it is given
	}
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if made := call.Value(); b.Name() == "len" && made != nil && it.stage == member {
			r.add(item{dataflow.Point{Value: made, Frame: it.pt.Frame}, member, it.name})
		} else if b.Name() == "print" || b.Name() == "println" {
			r.show(it, call)
		}
		return
	}
	for _, t := range r.walk.Targets(call, it.pt.Frame) {
		if t.Fn.Blocks != nil {
			if it.stage == status {
				r.tests = append(r.tests, call)
			}
			return
		}
	}
	obj := gotypes.Callee(common)
	if obj == nil {
		r.unknown(it, call)
		return
	}
	switch it.stage {
	case response:
		r.ofResponse(it, call, obj)
	case content:
		r.ofContent(it, call, obj)
	case status:
		r.ofStatus(it, call, obj)
	case document, member:
		r.ofDocument(it, call, obj)
	}
}

// unknown notes that a part of the answer goes to a function that is not known.
func (r *Reading) unknown(it item, call ssa.CallInstruction) {
	r.show(it, call)
	switch {
	case it.stage == status:
		r.looks = append(r.looks, look{at: call})
	case it.stage != member:
		r.Escaped = true
	}
}

func (r *Reading) show(it item, call ssa.CallInstruction) {
	r.shows = append(r.shows, show{at: call, stage: it.stage, name: it.name, printed: true})
}

// results follows the results of a call, but for errors.
func (r *Reading) results(it item, call ssa.CallInstruction, is stage, name string) {
	v := call.Value()
	if v == nil {
		return
	}
	for i := range v.Common().Signature().Results().Len() {
		if !gotypes.AcceptsError(gotypes.ResultType(v, i)) {
			r.add(item{dataflow.Point{Value: v, Path: dataflow.ResultPath(v, i), Frame: it.pt.Frame}, is, name})
		}
	}
}

// behind follows what is behind an argument: a pointer, which may be in an interface.
func (r *Reading) behind(it item, arg ssa.Value, is stage) {
	arg = gotypes.Unboxed(arg)
	pt := dataflow.Point{Value: arg, Frame: it.pt.Frame}
	switch arg.Type().Underlying().(type) {
	case *types.Pointer, *types.Interface:
		pt.Path = dataflow.Through(nil)
	}
	r.add(item{pt, is, it.name})
}

// receiver returns what a method is called on, or nil.
func receiver(common *ssa.CallCommon) ssa.Value {
	if common.IsInvoke() {
		return common.Value
	}
	if common.Signature().Recv() != nil && len(common.Args) > 0 {
		return common.Args[0]
	}
	return nil
}

// ofResponse looks at a call that gets the response: a method of it, a dump.
func (r *Reading) ofResponse(it item, call ssa.CallInstruction, obj types.Object) {
	name := obj.Name()
	if receiver(call.Common()) == it.pt.Value {
		switch name {
		case "Body", "Bytes", "String", "RawBody", "ToString", "ToBytes", "GetBody", "BodyStream", "BodyUncompressed":
			r.results(it, call, content, "")
		case "StatusCode", "Status", "GetStatusCode", "GetStatus":
			r.results(it, call, status, "")
		case "IsSuccess", "IsError", "IsSuccessState", "IsErrorState":
			if v := call.Value(); v != nil && len(r.walk.Prog.Uses(v)) > 0 {
				r.tests = append(r.tests, call)
				r.looks = append(r.looks, look{at: call})
			}
		case "Error", "SuccessResult", "ErrorResult":
			r.looks = append(r.looks, look{at: call})
		case "Result":
			r.results(it, call, document, "")
		case "Into", "UnmarshalJson", "Unmarshal", "JSON", "ToJSON":
			r.decoded(it, call)
		}
		return // Cookies, Header, Close
	}
	switch {
	case strings.HasPrefix(name, "Dump"):
		r.results(it, call, content, "")
	case name == "ReleaseResponse":
	case r.printer(obj) != nil:
		r.show(it, call)
	default:
		r.unknown(it, call)
	}
}

// ofContent looks at a call that gets the body, or what was read of it.
func (r *Reading) ofContent(it item, call ssa.CallInstruction, obj types.Object) {
	common := call.Common()
	c := dataflow.RowCall{Walk: r.walk, Call: call, Common: common, Frame: it.pt.Frame}
	if fn := common.StaticCallee(); fn != nil {
		c.Recv = gotypes.ReceiverCount(fn)
	}
	known := false
	for _, row := range r.walk.Unit().Site.Rows(obj) {
		c.Row = row
		into := row.Param("into")
		switch {
		case row.Verb == catalog.Decode && into >= 0 && c.Subject() == it.pt.Value && c.Arg(into) != nil:
			r.decoded(it, call)
			known = true
		case row.Verb == catalog.Pass || row.Verb == catalog.Trim || row.Verb == catalog.Mangle:
			if c.Subject() == it.pt.Value {
				r.results(it, call, content, "")
				known = true
			}
		case row.Verb == catalog.Format || row.Verb == catalog.Join:
			r.show(it, call)
			r.results(it, call, content, "")
			known = true
		case row.Verb == catalog.Print:
			r.show(it, call)
			known = true
		}
	}
	name := obj.Name()
	switch {
	case known || name == "Close" || name == "Discard":
	case lexicon.IsDecode(name):
		r.decoded(it, call)
	case lexicon.IsReadAll(name):
		r.Reads = append(r.Reads, call)
		r.results(it, call, content, "")
		for _, arg := range common.Args {
			if _, basic := arg.Type().Underlying().(*types.Basic); !basic && arg != it.pt.Value {
				r.behind(it, arg, content)
			}
		}
	case lexicon.IsReaderMaker(name):
		r.results(it, call, content, "")
	case obj.Pkg() != nil && obj.Pkg().Path() == "errors":
		r.show(it, call)
	case isBoolean(common):
		r.looks = append(r.looks, look{at: call})
	case name == "Write" || name == "WriteString": // to a buffer, a writer
		r.show(it, call)
	default:
		r.unknown(it, call)
	}
}

// decoded follows what a call decodes the answer into: an argument, or a result.
func (r *Reading) decoded(it item, call ssa.CallInstruction) {
	r.Decodes = append(r.Decodes, call)
	found := false
	for _, arg := range call.Common().Args {
		if arg == it.pt.Value || arg == receiver(call.Common()) {
			continue
		}
		switch gotypes.Unboxed(arg).Type().Underlying().(type) {
		case *types.Pointer, *types.Map, *types.Interface:
			r.behind(it, arg, document)
			found = true
		}
	}
	if !found {
		r.results(it, call, document, "")
	}
}

// ofStatus looks at a call that gets the status.
func (r *Reading) ofStatus(it item, call ssa.CallInstruction, obj types.Object) {
	r.show(it, call)
	if obj.Pkg() == nil {
		return
	}
	switch obj.Pkg().Path() {
	case "strconv", "net/http":
		r.results(it, call, status, "")
		return
	case "fmt", "errors":
		if r.printer(obj) == nil || r.printer(obj).Word("to") == "error" {
			return // a text; who shows it has asked for something
		}
	case "strings":
		r.tests = append(r.tests, call)
		r.looks = append(r.looks, look{at: call})
		return
	}
	r.looks = append(r.looks, look{at: call})
}

// ofDocument looks at a call that gets the decoded answer, or a member.
func (r *Reading) ofDocument(it item, call ssa.CallInstruction, obj types.Object) {
	common := call.Common()
	recv := receiver(common)
	switch {
	case it.stage == document && recv == it.pt.Value && len(common.Args) > 0 && (obj.Name() == "Get" || obj.Name() == "Has"): // url.Values
		key, _ := gotypes.StringConstant(common.Args[len(common.Args)-1])
		it := item{it.pt, member, strings.ToLower(key)}
		if obj.Name() == "Has" {
			r.decided(it, call)
		} else {
			r.results(it, call, member, it.name)
		}
	case lexicon.IsDecode(obj.Name()), lexicon.IsReadAll(obj.Name()):
	case isBoolean(common):
		if it.stage == document {
			r.looks = append(r.looks, look{at: call})
		}
		r.decided(it, call)
	case r.passes(obj) && hasText(common) || it.stage == member && recv == it.pt.Value && common.Signature().Results().Len() == 1:
		r.show(it, call)
		r.results(it, call, it.stage, it.name)
	case r.printer(obj) != nil:
		r.show(it, call)
	default:
		r.show(it, call)
		if it.stage == document {
			r.Escaped = true
		}
	}
}

// passes reports whether the result of a function is what it is given, but for its
// form.
func (r *Reading) passes(obj types.Object) bool {
	for _, row := range r.walk.Unit().Site.Rows(obj) {
		switch row.Verb {
		case catalog.Pass, catalog.Trim, catalog.Mangle:
			return true
		}
	}
	return false
}

// hasText reports whether a call returns a text: a list of pieces is none.
func hasText(common *ssa.CallCommon) bool {
	for v := range common.Signature().Results().Variables() {
		if gotypes.IsText(v.Type()) || gotypes.IsBytes(v.Type()) {
			return true
		}
	}
	return false
}

func (r *Reading) printer(obj types.Object) *catalog.Row {
	return r.walk.Unit().Site.Row(obj, catalog.Print)
}

// isBoolean reports whether a call answers a question.
func isBoolean(common *ssa.CallCommon) bool {
	results := common.Signature().Results()
	return results.Len() == 1 && gotypes.IsBool(results.At(0).Type())
}
