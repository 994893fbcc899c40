package flow

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// contribute adds what the form rows of a call tell of the request.
func (b *assembly) contribute(c *rowCall, in string) {
	obj := callee(c.common)
	for _, row := range b.site.Rows(obj) {
		if row.Verb != catalog.Form {
			continue
		}
		c.row = row
		where := row.Word("in")
		if in != "" && where == "body" { // Args of the query
			where = in
		}
		if q, ok := b.pair(c); ok {
			b.param(q, where)
			continue
		}
		for _, attr := range []string{"values", "map", "struct", "text"} {
			i := row.Param(attr)
			if i < 0 || c.arg(i) == nil {
				continue
			}
			if b.whole(unboxed(c.arg(i)), c.argumentSource(i, 0), where, attr, c) {
				break
			}
		}
	}
}

// whole adds an argument with many parameters, or a text; false where the
// argument is no such thing.
func (b *assembly) whole(v ssa.Value, node ast.Expr, where, attr string, c *rowCall) bool {
	at := moment{c.call, c.frame}
	_, isMap := v.Type().Underlying().(*types.Map)
	isStruct := structOf(v.Type()) != nil && !isReader(v.Type())
	switch {
	case attr == "text":
		if isMap || isStruct && where != "body" && where != "url" {
			return false
		}
		switch texts := b.text(v, node, c.frame); where {
		case "method":
			b.method(v, c.frame)
		case "type":
			b.contentType(v, node, c.frame)
		case "url":
			b.url(texts, at)
		case "query":
			if isWholeURL(texts) {
				b.url(texts, at)
			} else {
				b.query(texts, at)
			}
		default:
			b.bodyText(texts, at)
		}
	case attr == "struct" && isStruct:
		b.many(b.fields(v, c.frame), where)
	case attr == "values" || attr == "map" && isMap:
		b.many(b.params(v, c.frame), where)
	default:
		return false
	}
	return true
}

// isReader reports whether a type is read from: a body, not a document.
func isReader(t types.Type) bool {
	for _, name := range []string{"Read", "QueryString"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name); obj != nil {
			return true
		}
	}
	return false
}

// many adds the parameters of a form, map or struct that the library encodes.
func (b *assembly) many(p *params, where string) {
	if where == "header" {
		b.headers(p)
		return
	}
	switch where {
	case "body":
		b.request.Body, b.request.Automatic = FormBody, true
	case "json":
		b.request.Body, b.request.Automatic = JSONBody, true
	}
	for _, q := range p.list {
		b.param(q, where)
	}
}

func (b *assembly) headers(p *params) {
	for _, q := range p.list {
		b.param(q, "header")
	}
	if p.open {
		b.request.openHeader = true
	}
}

// param adds one parameter that the library encodes, or a header.
func (b *assembly) param(q param, where string) {
	if where == "header" {
		b.header(q)
		return
	}
	if where == "body" && b.request.Body == NoBody {
		b.request.Body, b.request.Automatic = FormBody, true
	}
	b.field(&Parameter{Key: q.key, In: Where(where), Node: q.node, KeyNode: q.name, Origins: b.get(q.value, q.path, q.frame), at: moment{q.instr, q.frame}})
}

func (b *assembly) field(f *Parameter) {
	if f.Key != "" {
		f.request = b.request
		b.request.Parameters = append(b.request.Parameters, f)
	}
}

// header adds a header.
func (b *assembly) header(q param) {
	switch strings.ToLower(q.key) {
	case "":
		b.request.openHeader = true
	case "content-type":
		texts := b.text(b.element(q), q.node, q.frame)
		if len(texts) == 0 {
			b.request.openHeader = true
		}
		for _, t := range texts {
			if len(t) == 1 && t[0].value == nil {
				b.request.ContentTypes = append(b.request.ContentTypes, Header{t[0].lit, q.node})
			} else {
				b.request.openHeader = true
			}
		}
	case "authorization":
		b.authorization(b.text(b.element(q), q.node, q.frame), q.node, moment{q.instr, q.frame})
	}
}

// element returns the value of a parameter; the first one of a list.
func (b *assembly) element(q param) ssa.Value {
	if items := b.items(q.value, q.frame); q.path != nil && len(items) == 1 {
		return items[0].value
	}
	return q.value
}

// authorization adds a header that is put together by hand: "Basic " and the
// base64 form of user, colon, password.
func (b *assembly) authorization(texts []template, node ast.Expr, at moment) {
	for _, t := range texts {
		if len(t) != 2 || t[0].value != nil || !strings.EqualFold(strings.TrimSpace(t[0].lit), "basic") || len(t[1].inner) == 0 {
			continue
		}
		code := t[1]
		for _, plain := range code.inner {
			user, password, ok := atColon(plain)
			if !ok {
				continue
			}
			found := &Basic{Node: t[0].node, Encoder: code.word, EncoderNode: code.node, at: at,
				User: b.get(user.value, nil, user.frame), Password: b.get(password.value, nil, password.frame),
				UserNode: user.node, PasswordNode: password.node}
			if found.Node == nil {
				found.Node = node
			}
			b.request.Basics = append(b.request.Basics, found)
		}
	}
}

// atColon splits "user:password" where both are values.
func atColon(t template) (user, password piece, ok bool) {
	if len(t) == 3 && t[0].value != nil && t[1].lit == ":" && t[2].value != nil {
		return t[0], t[2], true
	}
	return piece{}, piece{}, false
}

// url adds the address, and the parameters in its query.
func (b *assembly) url(texts []template, at moment) {
	for _, t := range texts {
		address, query := b.splitURL(t)
		if b.request.Address == "" {
			b.request.Address = address
			b.request.Host = b.catalog.Host(address)
		}
		b.request.addresses = append(b.request.addresses, address)
		b.query([]template{query}, at)
	}
}
