package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// How texts are read that are URLs or bodies of requests: what is their address,
// and which parameters stand in them.

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
	for _, o := range r.Get(p.value, nil, p.frame) {
		text, ok := o.Text.Name()
		if o.Kind == facts.Const && !ok && o.Text.Class() == shape.URL {
			o.Text.Test(func(s string) bool { text = s; return true })
		}
		switch {
		case o.Kind != facts.Const || text == "":
		case first == "":
			first = text
		case r.Unit().Catalog.Host(first) != r.Unit().Catalog.Host(text):
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

func (b *assembly) query(texts []template, at dataflow.ProgramPoint) {
	for _, t := range texts {
		for _, f := range b.parse(t, InQuery, at) {
			b.field(f)
		}
	}
}

// bodyText adds a body that is a text.
func (b *assembly) bodyText(texts []template, at dataflow.ProgramPoint) {
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
func (r *reader) bodyOf(t template, at dataflow.ProgramPoint) (BodyKind, []*Parameter) {
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
				fields = append(fields, &Parameter{Key: q.key, In: InJSON, Node: q.node, KeyNode: q.name, Origins: r.Get(q.value, q.path, q.frame), at: dataflow.ProgramPoint{Instr: q.instr, Frame: q.frame}})
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
func (r *reader) parse(t template, in Where, at dataflow.ProgramPoint) []*Parameter {
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
				fields = append(fields, &Parameter{Key: q.key, In: in, Node: q.node, KeyNode: q.name, Origins: r.Get(q.value, q.path, q.frame), at: dataflow.ProgramPoint{Instr: q.instr, Frame: q.frame}})
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
func (r *reader) rawField(key string, name ast.Node, value template, in Where, at dataflow.ProgramPoint) *Parameter {
	f := &Parameter{Key: strings.TrimLeft(key, "?"), In: in, Raw: true, KeyNode: name, at: at}
	for _, p := range value {
		if p.value == nil {
			continue
		}
		f.Node = p.node
		f.Origins = r.Get(p.value, nil, p.frame)
		if p.word == dataflow.Quoted {
			f.Origins = r.Stepped(f.Origins, dataflow.Quoted, token.NoPos)
		}
		break
	}
	if f.Node == nil && len(value) > 0 && value[0].value == nil {
		f.Node = value[0].node
		place := unit.Place{}
		if f.Node != nil {
			place = unit.Place{Pos: f.Node.Pos(), End: f.Node.End()}
		}
		f.Origins = []*dataflow.Origin{dataflow.TextOrigin(shape.Of(value[0].lit), "", place)}
	}
	return f
}
