package engine

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
)

// senders returns the functions that send a request which their callers give them in
// parts, and what becomes of the answer. A function that looks at the answer itself
// hands on none.
func (e *exporter) senders() map[*types.Func][]catalog.Sender {
	if !e.flow.Built() && !e.maySend() {
		return nil
	}
	all := make(map[*types.Func][]catalog.Sender)
	for _, s := range httpreq.Senders(e.flow) {
		row := catalog.Sender{Method: s.Method, URL: s.URL, Body: s.Body, Form: s.Form, JSON: s.JSON, ContentType: s.ContentType, Into: -1, Answer: -1}
		for _, at := range s.Sent {
			call, ok := at.Instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			w := e.flow.NewWalk()
			result, into := httpresp.ReadWithin(w, call, at.Frame, s.Fn).HandsOn(s.Fn)
			row.Answer = result
			if into != nil {
				row.Into = slices.Index(s.Fn.Params, into) - gotypes.ReceiverCount(s.Fn)
			}
		}
		all[s.Func] = []catalog.Sender{row}
	}
	return all
}

// maySend reports whether an exported function with an error as result calls something
// that makes or sends a request. To know more takes the SSA of the package.
func (e *exporter) maySend() bool {
	for _, f := range e.unit.Pass.Files {
		if e.unit.Skipped(f.FileStart) {
			continue
		}
		found := false
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && !found {
				obj := e.unit.Site.Callee(call)
				found = obj != nil && e.unit.Site.Row(obj, catalog.Request) != nil && len(call.Args) > 1
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}
