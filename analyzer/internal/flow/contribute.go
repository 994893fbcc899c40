package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
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
		b.query([]template{query}, at)
	}
}

// splitURL cuts a URL at its question mark. What is not written out of the
// address is looked up: a field that a constructor fills.
func (r *reader) splitURL(t template) (address string, query template) {
	for i, p := range t {
		switch {
		case p.value == nil:
			before, after, _ := strings.Cut(p.lit, "?")
			address += before
			if p.beginsQuery() {
				rest := p
				rest.lit = after
				return address, append(template{rest}, t[i+1:]...)
			}
		case p.beginsQuery():
			return address, t[i:]
		default:
			address += r.constantOf(p)
		}
	}
	return address, nil
}

// beginsQuery reports whether the piece of a URL holds the begin of its query.
func (p piece) beginsQuery() bool {
	if p.value != nil {
		return p.params != nil
	}
	return strings.Contains(p.lit, "?")
}

// constantOf returns what a value is where that is a constant, or [Hole]: also
// for one of several addresses at different hosts, as the field has that many
// clients share.
func (r *reader) constantOf(p piece) string {
	first := ""
	for _, o := range r.get(p.value, nil, p.frame) {
		text, ok := o.Text.Name()
		if o.Kind == Const && !ok && o.Text.Class() == shape.URL {
			o.Text.Test(func(s string) bool { text = s; return true })
		}
		switch {
		case o.Kind != Const || text == "":
		case first == "":
			first = text
		case r.catalog.Host(first) != r.catalog.Host(text):
			return Hole
		}
	}
	return cmp.Or(first, Hole)
}

func isWholeURL(texts []template) bool {
	for _, t := range texts {
		for _, p := range t {
			if strings.Contains(p.lit, "?") || strings.Contains(p.lit, "://") {
				return true
			}
		}
	}
	return false
}

func (b *assembly) query(texts []template, at moment) {
	for _, t := range texts {
		for _, f := range b.parse(t, InQuery, at) {
			b.field(f)
		}
	}
}

// bodyText adds a body that is a text.
func (b *assembly) bodyText(texts []template, at moment) {
	for _, t := range texts {
		kind, fields := b.bodyOf(t, at)
		if kind != NoBody && b.request.Body != FormBody {
			b.request.Body = kind
		}
		for _, f := range fields {
			b.field(f)
		}
	}
}

// bodyOf says what a body is, and what is in it.
func (r *reader) bodyOf(t template, at moment) (BodyKind, []*Parameter) {
	if len(t) == 0 || len(t) == 1 && t[0].value == nil && t[0].lit == "" {
		return NoBody, nil
	}
	first := t[0]
	if len(t) == 1 && first.word == "json" {
		for _, inner := range first.inner {
			if kind, fields := r.bodyOf(inner, at); kind == FormBody {
				return QuotedForm, fields
			}
		}
		var fields []*Parameter
		if first.params != nil {
			for _, q := range first.params.list {
				fields = append(fields, &Parameter{Key: q.key, In: InJSON, Node: q.node, KeyNode: q.name, Origins: r.get(q.value, q.path, q.frame), at: moment{q.instr, q.frame}})
			}
		}
		return JSONBody, fields
	}
	if s := strings.TrimSpace(first.lit); first.value == nil && (strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "<")) {
		if s[0] == '<' {
			return UnknownBody, nil
		}
		return JSONBody, nil
	}
	if fields := r.parse(t, InBody, at); len(fields) > 0 {
		return FormBody, fields
	}
	return UnknownBody, nil
}

// parse takes a form or query text apart.
func (r *reader) parse(t template, in Where, at moment) []*Parameter {
	var fields []*Parameter
	var key string
	var name ast.Node
	var value template
	inValue := false
	flush := func() {
		if inValue && plainKey(key) {
			fields = append(fields, r.rawField(key, name, value, in, at))
		}
		key, name, value, inValue = "", nil, nil, false
	}
	for _, p := range t {
		switch {
		case p.params != nil:
			flush()
			for _, q := range p.params.list {
				fields = append(fields, &Parameter{Key: q.key, In: in, Node: q.node, KeyNode: q.name, Origins: r.get(q.value, q.path, q.frame), at: moment{q.instr, q.frame}})
			}
		case p.value != nil && inValue:
			value = append(value, p)
		case p.value != nil:
			key += "*" // a key that is not known
		default:
			for rest := p.lit; rest != ""; {
				end := strings.IndexAny(rest, "&#")
				word := rest
				if end >= 0 {
					word, rest = rest[:end], rest[end+1:]
				} else {
					rest = ""
				}
				if before, after, ok := strings.Cut(word, "="); ok && !inValue {
					key, name, inValue, word = key+before, p.node, true, after
				} else if !inValue {
					key += word
				}
				if inValue && word != "" {
					value = append(value, piece{lit: word, node: p.node})
				}
				if end >= 0 {
					flush()
				}
			}
		}
	}
	flush()
	return fields
}

// plainKey reports whether a text can be the name of a parameter.
func plainKey(s string) bool {
	return s != "" && len(s) < 40 && !strings.ContainsAny(s, " \t\n\"'{}<>:/*%+")
}

// rawField is a parameter in a text.
func (r *reader) rawField(key string, name ast.Node, value template, in Where, at moment) *Parameter {
	f := &Parameter{Key: strings.TrimLeft(key, "?"), In: in, Raw: true, KeyNode: name, at: at}
	for _, p := range value {
		if p.value == nil {
			continue
		}
		f.Node = p.node
		f.Origins = r.get(p.value, nil, p.frame)
		if p.word == Quoted {
			f.Origins = r.stepped(f.Origins, Quoted, token.NoPos)
		}
		break
	}
	if f.Node == nil && len(value) > 0 && value[0].value == nil {
		f.Node = value[0].node
		place := Place{}
		if f.Node != nil {
			place = Place{Pos: f.Node.Pos(), End: f.Node.End()}
		}
		f.Origins = []*Origin{textOrigin(shape.Of(value[0].lit), "", place)}
	}
	return f
}
