package httpreq

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// A Sender is an exported function that sends a request which its callers give it in
// parts:
//
//	func Submit(ctx context.Context, to, form string) (*http.Response, error)
type Sender struct {
	Func *types.Func
	Fn   *ssa.Function
	// Method is the HTTP method, or "" where it is not known.
	Method string
	// URL, Body, Form, JSON and ContentType are the parameters, counted without the
	// receiver, that are the address, the body as a string, the form, what is encoded as
	// JSON, and the Content-Type; -1 where no parameter is.
	URL, Body, Form, JSON, ContentType int
	// Sent are the calls that send it.
	Sent []dataflow.ProgramPoint
}

// given are the parameters of functions that a request is made of as they are.
type given struct{ url, body, form, json, contentType *ssa.Parameter }

// Senders finds the functions of the package that send what others give them, in source
// order. Packages without HTTP requests have none.
func Senders(f *dataflow.Flow) []*Sender {
	if len(f.Unit().Pass.TypeErrors) > 0 {
		return nil
	}
	w := f.NewWalk()
	var all []*Sender
	for _, a := range anchors(w) {
		if a.call == nil {
			continue
		}
		left := w.Unit().Budget.Meter(budget.Requests)
		found(w, a, nil, &left, func(s *Sender) {
			if !slices.ContainsFunc(all, func(t *Sender) bool { return t.Func == s.Func }) {
				all = append(all, s)
			}
		})
	}
	return all
}

// found yields the exported functions that a request is made in, or in a function that
// they call, if its parameters decide what is sent.
func found(w *dataflow.Walk, a anchor, chain []ssa.CallInstruction, left *budget.Meter, yield func(*Sender)) {
	b, outer := assemble(w, a, chain)
	if b == nil {
		return
	}
	if s := b.sender(outer); s != nil {
		yield(s)
	}
	if !(b.Unbound[outer] || b.handed[outer] || b.addressed[outer]) || len(chain) >= budget.Chain.Max {
		return
	}
	for _, call := range w.Callers(outer) {
		if !slices.Contains(chain, call) && left.Take() {
			found(w, a, append(chain[:len(chain):len(chain)], call), left, yield)
		}
	}
}

// sender returns the function around a request as one that sends what it is given, or
// nil.
func (b *assembly) sender(fn *ssa.Function) *Sender {
	obj, ok := gotypes.Declared(fn).(*types.Func)
	if !ok || !obj.Exported() || len(b.request.Sent) == 0 || site.ErrorResult(obj.Signature()) < 0 || obj.Pkg().Name() == "main" {
		return nil
	}
	index := func(p *ssa.Parameter) int {
		if p == nil || p.Parent() != fn {
			return -1
		}
		return slices.Index(fn.Params, p) - gotypes.ReceiverCount(fn)
	}
	s := &Sender{
		Func: obj, Fn: fn, Method: b.request.Method, Sent: b.request.Sent,
		URL: index(b.given.url), Body: index(b.given.body), Form: index(b.given.form), JSON: index(b.given.json), ContentType: index(b.given.contentType),
	}
	if s.Body < 0 && s.Form < 0 && s.JSON < 0 {
		return nil
	}
	return s
}

// parameterOf returns the parameter that a value is, as it is, in the function whose
// callers are not known, or nil.
//
// go/ssa: it asks whether a value is a parameter in another form, and no further.
func (b *assembly) parameterOf(v ssa.Value, fr *dataflow.Frame) *ssa.Parameter {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return b.parameterOf(v.X, fr)
	case *ssa.ChangeType:
		return b.parameterOf(v.X, fr)
	case *ssa.Convert:
		return b.parameterOf(v.X, fr)
	case *ssa.Parameter:
		if !fr.Calls(v.Parent()) {
			return v
		}
		if arg, outer, ok := fr.Bound(v); ok {
			return b.parameterOf(arg, outer)
		}
	}
	return nil
}

// gives notes which parameter is the only piece of a string, or the form that it
// encodes.
func (b *assembly) gives(texts []strtemplate.Template) {
	for _, t := range texts {
		if len(t) != 1 || t[0].Value == nil {
			continue
		}
		piece := t[0]
		switch {
		case piece.Params != nil && piece.Params.Given != nil:
			p := b.parameterOf(piece.Params.Given, piece.Frame)
			if piece.Word == "json" {
				b.given.json = p
			} else {
				b.given.form = p
			}
		case piece.Params == nil && len(piece.Inner) == 0:
			b.given.body = b.parameterOf(piece.Value, piece.Frame)
		}
	}
}
