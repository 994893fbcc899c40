package cleartext

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// call returns what a result of a call holds.
func (c *tracer) call(call *ssa.Call, result int, how manner) []exposure {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() != "append" && b.Name() != "min" && b.Name() != "max" {
			return nil
		}
		var all []exposure
		for _, arg := range common.Args {
			all = append(all, c.value(arg, how)...)
		}
		return all
	}
	obj := gotypes.Callee(common)
	if common.IsInvoke() && gotypes.IsError(common.Value.Type()) {
		return nil // whoever made the error has been asked
	}
	if obj != nil {
		if found, ok := c.rowed(call, obj, result, how); ok {
			return found
		}
		if lexicon.IsMask(obj.Name()) {
			return nil
		}
		if found := c.getter(call, obj, result); found != nil {
			return found
		}
	}
	targets := c.Targets(call, nil)
	bodies := 0
	var all []exposure
	for _, t := range targets {
		if t.Fn.Blocks == nil {
			continue
		}
		bodies++
		all = append(all, c.returned(call, t.Fn, func(fn *ssa.Function) []exposure {
			var all []exposure
			for _, v := range gotypes.ReturnValues(fn, result) {
				all = append(all, c.value(v, how)...)
			}
			return all
		})...)
	}
	if bodies > 0 {
		return all
	}
	if found := c.requestText(common, how); found != nil {
		return found
	}
	if gotypes.ResultType(call, result) == nil || !gotypes.IsText(gotypes.ResultType(call, result)) || obj == nil {
		return nil
	}
	if result == 0 {
		return c.looksUp(gotypes.FirstResult(call))
	}
	return nil
}

// returned asks about what a function returns, and puts the arguments of the
// call in the place of its parameters.
func (c *tracer) returned(call ssa.CallInstruction, fn *ssa.Function, ask func(*ssa.Function) []exposure) []exposure {
	var all []exposure
	for _, h := range ask(fn) {
		if h.param == nil || h.param.Parent() != fn {
			all = append(all, h)
			continue
		}
		arg := gotypes.Argument(call.Common(), fn, slices.Index(fn.Params, h.param))
		if arg != nil {
			all = append(all, c.value(arg, h.how)...)
		}
	}
	return all
}

// rowed returns what the catalogue says that a call makes of its arguments; ok
// is false where it says nothing.
func (c *tracer) rowed(call *ssa.Call, obj types.Object, result int, how manner) (found []exposure, ok bool) {
	common := call.Common()
	rc := dataflow.RowCall{Walk: c.Walk, Call: call, Common: common}
	if fn := common.StaticCallee(); fn != nil {
		rc.Recv = gotypes.ReceiverCount(fn)
	}
	for _, r := range c.Unit().Site.Rows(obj) {
		rc.Row = r
		if _, filled := r.Attr("into"); filled {
			continue
		}
		switch r.Verb {
		case catalog.Pass, catalog.Trim:
			return c.operand(rc.Subject(), how), true
		case catalog.Escape:
			if r.Word("as") == "json" || r.Word("as") == "yaml" {
				return c.operand(rc.Subject(), asJSON), true
			}
			return c.operand(rc.Subject(), how), true
		case catalog.Mangle:
			switch r.Word("as") {
			case "lower", "upper", "title", "expand":
				return c.operand(rc.Subject(), how), true
			}
			return nil, true
		case catalog.Decode:
			return nil, true
		case catalog.Join:
			return c.operand(rc.Subject(), how), true
		case catalog.Or:
			for _, arg := range common.Args {
				found = append(found, c.operand(arg, how)...)
			}
			return found, true
		case catalog.Format:
			return c.formatted(&rc), true
		case catalog.Contents:
			return c.written(rc.Arg(catalog.Receiver), how), true
		case catalog.Source:
			if found := c.requestText(common, how); found != nil {
				return found, true // io.ReadAll(resp.Body)
			}
			if r.Word("chain") == "" && result == 0 {
				if i := r.Param("name"); i >= 0 && rc.Arg(i) != nil {
					if name := c.Walk.Name(rc.Arg(i), nil); name != "" {
						return own(c.named(name)), true
					}
				}
			}
			return c.looksUp(gotypes.FirstResult(call)), true
		case catalog.Token:
			if t := gotypes.ResultType(call, result); result == 0 && t != nil && gotypes.IsText(t) {
				return []exposure{{what: HoldsToken, name: "the result of " + obj.Name(), client: true, human: r.Word("grant") == "password"}}, true
			}
			return nil, true
		}
	}
	return nil, false
}

// operand asks about an argument, which may be missing.
func (c *tracer) operand(v ssa.Value, how manner) []exposure {
	if v == nil {
		return nil
	}
	return c.boxed(v, how)
}

// formatted returns what Sprintf and its like make of their arguments.
func (c *tracer) formatted(rc *dataflow.RowCall) []exposure {
	list := rc.Arg(rc.Row.Param("args"))
	if list == nil {
		return nil
	}
	n, ok := rc.Length(list)
	if !ok {
		return c.value(list, plain)
	}
	how := verbs(nil)
	fixed := false
	if f := rc.Row.Param("format"); f >= 0 && rc.Arg(f) != nil {
		var text string
		if text, fixed = gotypes.StringConstant(rc.Arg(f)); fixed {
			how = parseVerbs(text)
		}
	}
	var all []exposure
	for i := range n {
		m := plain
		if fixed {
			m = how.at(i)
		}
		if value := gotypes.ElementAt(list, i); value != nil && m != unshown {
			all = append(all, c.value(value, m)...)
		}
	}
	return all
}

// written returns what was written into a buffer.
func (c *tracer) written(buffer ssa.Value, how manner) []exposure {
	var all []exposure
	if made, ok := buffer.(*ssa.Call); ok {
		for _, arg := range made.Common().Args {
			if gotypes.IsText(arg.Type()) {
				all = append(all, c.value(arg, how)...)
			}
		}
	}
	var look func(v ssa.Value)
	look = func(v ssa.Value) {
		for _, instr := range c.Prog.Uses(v) {
			switch i := instr.(type) {
			case *ssa.MakeInterface:
				look(i)
			case ssa.CallInstruction:
				all = append(all, c.appendedTo(i, v, how)...)
			}
		}
	}
	for _, cell := range c.Cells(buffer) {
		look(cell)
	}
	return all
}

// appendedTo returns what one call writes into a buffer.
func (c *tracer) appendedTo(call ssa.CallInstruction, v ssa.Value, how manner) []exposure {
	fn := call.Common().StaticCallee()
	if fn == nil {
		return nil
	}
	rc := dataflow.RowCall{Walk: c.Walk, Call: call, Common: call.Common(), Recv: gotypes.ReceiverCount(fn)}
	for _, r := range c.Unit().Site.Rows(gotypes.Declared(fn)) {
		rc.Row = r
		switch {
		case r.Verb == catalog.Append && rc.Arg(catalog.Receiver) == v:
			return c.operand(rc.Subject(), how)
		case r.Verb == catalog.Print && r.Param("writer") >= 0 && rc.Arg(r.Param("writer")) == v:
			if text := rc.Arg(r.Param("args")); text != nil && gotypes.IsText(text.Type()) {
				return c.operand(text, how)
			}
			return c.formatted(&rc)
		}
	}
	return nil
}

// getter returns what a function yields by its name, or by the name that is
// asked for: ClientSecret(), AccessToken(), Extra("id_token").
func (c *tracer) getter(call *ssa.Call, obj types.Object, result int) []exposure {
	fn, ok := obj.(*types.Func)
	if !ok || result != 0 || fn.Pkg() == nil || fn.Signature().Results().Len() == 0 {
		return nil
	}
	t := fn.Signature().Results().At(0).Type()
	client := fn.Pkg() != c.Unit().Pass.Pkg && c.Unit().Site.AsksForTokens(fn.Pkg())
	if gotypes.IsText(t) {
		name := fn.Name()
		switch {
		case lexicon.IsSecretName(name) && strings.Contains(strings.ToLower(name), "client"):
			return []exposure{{what: HoldsSecret, name: name + "()", client: client}}
		case lexicon.IsTokenName(name) && fn.Signature().Recv() != nil:
			return []exposure{{what: HoldsToken, name: name + "()", client: client}}
		}
	}
	recv := fn.Signature().Recv()
	args := call.Common().Args
	if recv == nil || len(args) == 0 || !gotypes.IsText(t) && !types.IsInterface(t) || gotypes.IsError(t) {
		return nil
	}
	if key, ok := gotypes.StringConstant(args[len(args)-1]); ok && fn.Name() == "Get" && gotypes.IsNamed(recv.Type(), "net/url", "Values") {
		return c.named(key)
	} else if ok && lexicon.IsTokenName(key) && c.shows(recv.Type(), plain).token != "" {
		return []exposure{{what: HoldsToken, name: key, client: client, human: c.signsIn(args[0], 0)}}
	}
	return nil
}
