package httpreq

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// How texts are read that are URLs or bodies of requests: what is their address,
// and which parameters stand in them.

// splitURL cuts a URL at its question mark. What is not written out of the
// address is looked up: a field that a constructor fills.
func splitURL(r *strtemplate.Reader, t strtemplate.Template) (address string, query strtemplate.Template) {
	for i, p := range t {
		switch {
		case p.Value == nil:
			before, after, _ := strings.Cut(p.Lit, "?")
			address += before
			if beginsQuery(p) {
				rest := p
				rest.Lit = after
				return address, append(strtemplate.Template{rest}, t[i+1:]...)
			}
		case beginsQuery(p):
			return address, t[i:]
		default:
			address += r.ConstantOf(p)
		}
	}
	return address, nil
}

// beginsQuery reports whether the piece of a URL holds the begin of its query.
func beginsQuery(p strtemplate.Piece) bool {
	if p.Value != nil {
		return p.Params != nil
	}
	return strings.Contains(p.Lit, "?")
}

func isWholeURL(texts []strtemplate.Template) bool {
	for _, t := range texts {
		for _, p := range t {
			if strings.Contains(p.Lit, "?") || strings.Contains(p.Lit, "://") {
				return true
			}
		}
	}
	return false
}

func (b *assembly) query(texts []strtemplate.Template, at dataflow.ProgramPoint) {
	for _, t := range texts {
		for _, f := range parse(b.Reader, t, InQuery, at) {
			b.field(f)
		}
	}
}

// bodyText adds a body that is a text.
func (b *assembly) bodyText(texts []strtemplate.Template, at dataflow.ProgramPoint) {
	for _, t := range texts {
		kind, fields := bodyOf(b.Reader, t, at)
		if kind != NoBody && b.request.Body != FormBody {
			b.request.Body = kind
		}
		for _, f := range fields {
			b.field(f)
		}
	}
}

// bodyOf says what a body is, and what is in it.
func bodyOf(r *strtemplate.Reader, t strtemplate.Template, at dataflow.ProgramPoint) (BodyKind, []*Parameter) {
	if len(t) == 0 || len(t) == 1 && t[0].Value == nil && t[0].Lit == "" {
		return NoBody, nil
	}
	first := t[0]
	if len(t) == 1 && first.Word == "json" {
		for _, inner := range first.Inner {
			if kind, fields := bodyOf(r, inner, at); kind == FormBody {
				return QuotedForm, fields
			}
		}
		var fields []*Parameter
		if first.Params != nil {
			for _, q := range first.Params.List {
				fields = append(fields, &Parameter{Key: q.Key, In: InJSON, Node: q.Node, KeyNode: q.Name, Origins: r.Get(q.Value, q.Path, q.Frame), at: dataflow.ProgramPoint{Instr: q.Instr, Frame: q.Frame}})
			}
		}
		return JSONBody, fields
	}
	if s := strings.TrimSpace(first.Lit); first.Value == nil && (strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "<")) {
		if s[0] == '<' {
			return UnknownBody, nil
		}
		return JSONBody, nil
	}
	if fields := parse(r, t, InBody, at); len(fields) > 0 {
		return FormBody, fields
	}
	return UnknownBody, nil
}

// parse takes a form or query text apart.
func parse(r *strtemplate.Reader, t strtemplate.Template, in Where, at dataflow.ProgramPoint) []*Parameter {
	var fields []*Parameter
	var key string
	var name ast.Node
	var value strtemplate.Template
	inValue := false
	flush := func() {
		if inValue && plainKey(key) {
			fields = append(fields, rawField(r, key, name, value, in, at))
		}
		key, name, value, inValue = "", nil, nil, false
	}
	for _, p := range t {
		switch {
		case p.Params != nil:
			flush()
			for _, q := range p.Params.List {
				fields = append(fields, &Parameter{Key: q.Key, In: in, Node: q.Node, KeyNode: q.Name, Origins: r.Get(q.Value, q.Path, q.Frame), at: dataflow.ProgramPoint{Instr: q.Instr, Frame: q.Frame}})
			}
		case p.Value != nil && inValue:
			value = append(value, p)
		case p.Value != nil:
			key += "*" // a key that is not known
		default:
			for rest := p.Lit; rest != ""; {
				end := strings.IndexAny(rest, "&#")
				word := rest
				if end >= 0 {
					word, rest = rest[:end], rest[end+1:]
				} else {
					rest = ""
				}
				if before, after, ok := strings.Cut(word, "="); ok && !inValue {
					key, name, inValue, word = key+before, p.Node, true, after
				} else if !inValue {
					key += word
				}
				if inValue && word != "" {
					value = append(value, strtemplate.Piece{Lit: word, Node: p.Node})
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
func rawField(r *strtemplate.Reader, key string, name ast.Node, value strtemplate.Template, in Where, at dataflow.ProgramPoint) *Parameter {
	f := &Parameter{Key: strings.TrimLeft(key, "?"), In: in, Raw: true, KeyNode: name, at: at}
	for _, p := range value {
		if p.Value == nil {
			continue
		}
		f.Node = p.Node
		f.Origins = r.Get(p.Value, nil, p.Frame)
		if p.Word == dataflow.Quoted {
			f.Origins = r.Stepped(f.Origins, dataflow.Quoted, token.NoPos)
		}
		break
	}
	if f.Node == nil && len(value) > 0 && value[0].Value == nil {
		f.Node = value[0].Node
		place := unit.Place{}
		if f.Node != nil {
			place = unit.Place{Pos: f.Node.Pos(), End: f.Node.End()}
		}
		f.Origins = []*dataflow.Origin{dataflow.TextOrigin(shape.Of(value[0].Lit), "", place)}
	}
	return f
}
