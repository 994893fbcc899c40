package httpreq

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// contribute adds what the form rows of a call tell of the request.
func (b *assembly) contribute(c *dataflow.RowCall, in string) {
	obj := gotypes.Callee(c.Common)
	for _, row := range b.Unit().Site.Rows(obj) {
		if row.Verb != catalog.Form {
			continue
		}
		c.Row = row
		where := row.Word("in")
		if in != "" && where == "body" { // Args of the query
			where = in
		}
		if q, ok := b.Pair(c); ok {
			b.param(q, where)
			continue
		}
		for _, attr := range []string{"values", "map", "struct", "text"} {
			i := row.Param(attr)
			if i < 0 || c.Arg(i) == nil {
				continue
			}
			if b.whole(gotypes.Unboxed(c.Arg(i)), c.ArgumentSource(i, 0), where, attr, c) {
				break
			}
		}
	}
}

// whole adds an argument with many parameters, or a text; false where the
// argument is no such thing.
func (b *assembly) whole(v ssa.Value, node ast.Expr, where, attr string, c *dataflow.RowCall) bool {
	at := dataflow.ProgramPoint{Instr: c.Call, Frame: c.Frame}
	_, isMap := v.Type().Underlying().(*types.Map)
	isStruct := gotypes.StructOf(v.Type()) != nil && !gotypes.IsReadFrom(v.Type())
	switch {
	case attr == "text":
		if isMap || isStruct && where != "body" && where != "url" {
			return false
		}
		switch texts := b.Text(v, node, c.Frame); where {
		case "method":
			b.method(v, c.Frame)
		case "type":
			b.contentType(v, node, c.Frame)
		case "url":
			b.url(texts, at)
		case "query":
			if isWholeURL(texts) {
				b.url(texts, at)
			} else {
				b.query(texts, at)
			}
		default:
			b.gives(texts)
			b.bodyText(texts, at)
		}
	case attr == "struct" && isStruct:
		b.many(b.Fields(v, c.Frame), where)
	case attr == "values" || attr == "map" && isMap:
		b.many(b.Params(v, c.Frame), where)
	default:
		return false
	}
	return true
}

// many adds the parameters of a form, map or struct that the library encodes.
func (b *assembly) many(p *strtemplate.Params, where string) {
	if where == "header" {
		b.headers(p)
		return
	}
	switch where {
	case "body":
		b.request.Body, b.request.Automatic = FormBody, true
		b.given.form = b.parameterOf(p.Given, p.Frame)
	case "json":
		b.request.Body, b.request.Automatic = JSONBody, true
		b.given.json = b.parameterOf(p.Given, p.Frame)
	}
	for _, q := range p.List {
		b.param(q, where)
	}
}

func (b *assembly) headers(p *strtemplate.Params) {
	for _, q := range p.List {
		b.param(q, "header")
	}
	if p.Open {
		b.request.openHeader = true
	}
}

// param adds one parameter that the library encodes, or a header.
func (b *assembly) param(q strtemplate.Param, where string) {
	if where == "header" {
		b.header(q)
		return
	}
	if where == "body" && b.request.Body == NoBody {
		b.request.Body, b.request.Automatic = FormBody, true
	}
	b.field(&Parameter{Key: q.Key, In: Where(where), Node: q.Node, KeyNode: q.Name, Origins: b.Get(q.Value, q.Path, q.Frame), at: dataflow.ProgramPoint{Instr: q.Instr, Frame: q.Frame}})
}

func (b *assembly) field(f *Parameter) {
	if f.Key != "" {
		f.request = b.request
		b.request.Parameters = append(b.request.Parameters, f)
	}
}

// header adds a header.
func (b *assembly) header(q strtemplate.Param) {
	switch strings.ToLower(q.Key) {
	case "":
		b.request.openHeader = true
	case "content-type":
		texts := b.Text(b.element(q), q.Node, q.Frame)
		if len(texts) == 0 {
			b.request.openHeader = true
		}
		for _, t := range texts {
			if len(t) == 1 && t[0].Value == nil {
				b.request.ContentTypes = append(b.request.ContentTypes, Header{t[0].Lit, q.Node})
			} else {
				b.request.openHeader = true
			}
		}
	case "authorization":
		b.authorization(b.Text(b.element(q), q.Node, q.Frame), q.Node, dataflow.ProgramPoint{Instr: q.Instr, Frame: q.Frame})
	}
}

// element returns the value of a parameter; the first one of a list.
func (b *assembly) element(q strtemplate.Param) ssa.Value {
	if all, _ := b.Elements(q.Value, q.Frame); q.Path != nil && len(all) == 1 {
		return all[0].Value
	}
	return q.Value
}

// authorization adds a header that is put together by hand: "Basic " and the
// base64 form of user, colon, password.
func (b *assembly) authorization(texts []strtemplate.Template, node ast.Expr, at dataflow.ProgramPoint) {
	for _, t := range texts {
		if len(t) != 2 || t[0].Value != nil || !strings.EqualFold(strings.TrimSpace(t[0].Lit), "basic") || len(t[1].Inner) == 0 {
			continue
		}
		code := t[1]
		for _, plain := range code.Inner {
			user, password, ok := atColon(plain)
			if !ok {
				continue
			}
			found := &Basic{Node: t[0].Node, Encoder: code.Word, EncoderNode: code.Node, at: at,
				User: b.Get(user.Value, nil, user.Frame), Password: b.Get(password.Value, nil, password.Frame),
				UserNode: user.Node, PasswordNode: password.Node}
			if found.Node == nil {
				found.Node = node
			}
			b.request.Basics = append(b.request.Basics, found)
		}
	}
}

// atColon splits "user:password" where both are values.
func atColon(t strtemplate.Template) (user, password strtemplate.Piece, ok bool) {
	if len(t) == 3 && t[0].Value != nil && t[1].Lit == ":" && t[2].Value != nil {
		return t[0], t[2], true
	}
	return strtemplate.Piece{}, strtemplate.Piece{}, false
}

// url adds the address, and the parameters in its query.
func (b *assembly) url(texts []strtemplate.Template, at dataflow.ProgramPoint) {
	for _, t := range texts {
		address, query := splitURL(b.Reader, t)
		if b.request.Address == "" {
			b.request.Address = address
			b.request.Host = b.Unit().Catalog.Host(address)
		}
		b.request.Addresses = append(b.request.Addresses, address)
		b.query([]strtemplate.Template{query}, at)
	}
}
