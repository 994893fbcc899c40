package cleartext

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// call returns what a result of a call holds, or a part of it; ok is false where
// the bodies of the functions that it reaches have to be asked.
func (c *tracer) call(pt dataflow.Point, call *ssa.Call, how manner) (found []exposure, ok bool) {
	common := call.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return nil, false
	}
	if common.IsInvoke() && gotypes.IsError(common.Value.Type()) {
		return nil, true // whoever made the error has been asked
	}
	result, path := pt.Result()
	obj := gotypes.Callee(common)
	if obj != nil {
		if found, ok := c.rowed(pt, call, obj, how); ok {
			return found, true
		}
		if lexicon.IsMask(obj.Name()) {
			return nil, true
		}
		if path == nil {
			if found := c.getter(pt, call, obj, result); found != nil {
				return found, true
			}
		}
	}
	if c.hasBody(call, pt.Frame) {
		return nil, false
	}
	if path.Fields() == 0 {
		if found := c.requestText(pt, common, how); found != nil {
			return found, true
		}
	}
	if t := gotypes.ResultType(call, result); t == nil || !gotypes.IsText(t) || obj == nil || result > 0 {
		return nil, true
	}
	return c.looksUp(gotypes.FirstResult(call), pt.Frame), true
}

// hasBody reports whether the package has a function that a call reaches.
func (c *tracer) hasBody(call ssa.CallInstruction, fr *dataflow.Frame) bool {
	for _, t := range c.Targets(call, fr) {
		if t.Fn.Blocks != nil {
			return true
		}
	}
	return false
}

// rowed returns what the catalogue says that a call makes of its arguments; ok
// is false where it says nothing.
func (c *tracer) rowed(pt dataflow.Point, call *ssa.Call, obj types.Object, how manner) (found []exposure, ok bool) {
	common := call.Common()
	rc := dataflow.RowCall{Walk: c.Walk, Call: call, Common: common, Frame: pt.Frame}
	if fn := common.StaticCallee(); fn != nil {
		rc.Recv = gotypes.ReceiverCount(fn)
	}
	result, path := pt.Result()
	operand := func(v ssa.Value, how manner) []exposure {
		if v == nil {
			return nil
		}
		return c.boxed(dataflow.Point{Value: v, Path: path, Frame: pt.Frame}, how)
	}
	for _, r := range c.Unit().Site.Rows(obj) {
		rc.Row = r
		if _, filled := r.Attr("into"); filled {
			continue
		}
		switch r.Verb {
		case catalog.Pass, catalog.Trim, catalog.Join:
			if v := rc.Subject(); v != nil && gotypes.IsNetHTTP(v.Type(), "Response") {
				return operand(v, asBody), true // a dump
			}
			return operand(rc.Subject(), how), true
		case catalog.Escape:
			path = nil
			if r.Word("as") == "json" || r.Word("as") == "yaml" {
				return operand(rc.Subject(), asJSON), true
			}
			return operand(rc.Subject(), how), true
		case catalog.Mangle:
			switch r.Word("as") {
			case "lower", "upper", "title", "expand":
				return operand(rc.Subject(), how), true
			case "replace":
				return c.replaced(pt, &rc, how), true
			}
			return nil, true
		case catalog.Decode:
			return nil, true
		case catalog.Or:
			for _, arg := range common.Args {
				found = append(found, operand(arg, how)...)
			}
			return found, true
		case catalog.Format:
			return c.formatted(&rc), true
		case catalog.Contents:
			if recv := rc.Arg(catalog.Receiver); recv != nil {
				return c.written(dataflow.Point{Value: recv, Frame: pt.Frame}, how), true
			}
			return nil, true
		case catalog.Source:
			if found := c.requestText(pt, common, how); found != nil {
				return found, true // io.ReadAll(resp.Body)
			}
			if r.Word("chain") == "" && result == 0 {
				if i := r.Param("name"); i >= 0 && rc.Arg(i) != nil {
					if name := c.Walk.Name(rc.Arg(i), pt.Frame); name != "" {
						return own(c.named(name)), true
					}
				}
			}
			return c.looksUp(gotypes.FirstResult(call), pt.Frame), true
		case catalog.Token:
			if t := gotypes.ResultType(call, result); result == 0 && t != nil && gotypes.IsText(t) {
				return []exposure{{what: ExposesToken, name: "the result of " + obj.Name(), client: true, human: r.Word("grant") == "password"}}, true
			}
			return nil, true
		}
	}
	return nil, false
}

// formatted returns what Sprintf and its like make of their arguments, and of what
// stands in the format itself.
func (c *tracer) formatted(rc *dataflow.RowCall) []exposure {
	var all []exposure
	how := verbs(nil)
	fixed := false
	if f := rc.Row.Param("format"); f >= 0 && rc.Arg(f) != nil {
		var text string
		if text, fixed = gotypes.StringConstant(rc.Arg(f)); fixed {
			how = parseVerbs(text)
		} else {
			all = c.at(dataflow.Point{Value: rc.Arg(f), Frame: rc.Frame}, plain)
		}
	}
	list := rc.Arg(rc.Row.Param("args"))
	if list == nil {
		return all
	}
	n, ok := rc.Length(list)
	if !ok {
		return append(all, c.at(dataflow.Point{Value: list, Frame: rc.Frame}, plain)...)
	}
	for i := range n {
		m := plain
		if fixed {
			m = how.at(i)
		}
		if value := gotypes.ElementAt(list, i); value != nil && m != unshown {
			all = append(all, c.at(dataflow.Point{Value: value, Frame: rc.Frame}, m)...)
		}
	}
	return all
}

// replaced returns what a template shows after something is put into it: the text
// and what is put there, where that is known.
//
//	strings.ReplaceAll(page, "{token}", t.AccessToken)
//	strings.NewReplacer("{token}", t.AccessToken).Replace(page)
func (c *tracer) replaced(pt dataflow.Point, rc *dataflow.RowCall, how manner) []exposure {
	put := func(v ssa.Value) []exposure {
		return c.at(dataflow.Point{Value: v, Frame: pt.Frame}, how)
	}
	args := rc.Common.Args
	if fn := rc.Common.StaticCallee(); fn != nil && fn.Signature.Recv() == nil {
		if len(args) < 3 {
			return nil
		}
		// What is replaced in a secret may be its whole; what is put into a text is shown.
		return put(args[2])
	}
	var all []exposure
	for _, name := range c.names(dataflow.Point{Value: args[0], Frame: pt.Frame}.Pointee()) {
		made, ok := name.Value.(*ssa.Call)
		if !ok || len(made.Common().Args) != 1 || gotypes.CalleeName(made.Common()) != "NewReplacer" {
			continue
		}
		list := made.Common().Args[0]
		n, _ := rc.Length(list)
		for i := 1; i < n; i += 2 {
			if v := gotypes.ElementAt(list, i); v != nil {
				all = append(all, c.at(dataflow.Point{Value: v, Frame: name.Frame}, how)...)
			}
		}
	}
	return all
}

// written returns what was written into a buffer.
func (c *tracer) written(buffer dataflow.Point, how manner) []exposure {
	if t := buffer.Type(); t != nil {
		if _, ok := t.Underlying().(*types.Pointer); ok {
			buffer = buffer.Pointee()
		}
	}
	var all []exposure
	for _, name := range c.names(buffer) {
		if made, ok := name.Value.(*ssa.Call); ok && !name.Memory && !c.hasBody(made, name.Frame) { // bytes.NewBufferString(s)
			for _, arg := range made.Common().Args {
				if gotypes.IsText(arg.Type()) {
					all = append(all, c.at(dataflow.Point{Value: arg, Frame: name.Frame}, how)...)
				}
			}
		}
		for _, instr := range c.Prog.Uses(name.Value) {
			if call, ok := instr.(ssa.CallInstruction); ok {
				all = append(all, c.appendedTo(call, name, how)...)
			}
		}
	}
	return all
}

// appendedTo returns what one call writes into a buffer.
func (c *tracer) appendedTo(call ssa.CallInstruction, buffer dataflow.Point, how manner) []exposure {
	switch x := c.WriteBy(call, buffer.Value, buffer.Frame); {
	case x == nil || x.Encoder != nil:
		return nil
	case x.Text != nil:
		return c.boxed(dataflow.Point{Value: x.Text, Frame: buffer.Frame}, how)
	default:
		return c.formatted(x.RowCall)
	}
}

// getter returns what a function yields by its name, or by the name that is
// asked for: ClientSecret(), AccessToken(), Extra("id_token").
func (c *tracer) getter(pt dataflow.Point, call *ssa.Call, obj types.Object, result int) []exposure {
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
			return []exposure{{what: ExposesSecret, name: name + "()", client: client}}
		case lexicon.IsTokenName(name) && fn.Signature().Recv() != nil:
			return []exposure{{what: ExposesToken, name: name + "()", client: client}}
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
		return []exposure{{what: ExposesToken, name: key, client: client, human: c.signsIn(dataflow.Point{Value: args[0], Frame: pt.Frame})}}
	}
	return nil
}
