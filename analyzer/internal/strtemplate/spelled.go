package strtemplate

import (
	"cmp"
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A template as a string.

// Overlap returns what two addresses of one host have in common, with [Hole] for
// the rest, or "".
func Overlap(a, b string) string {
	if a == b {
		return a
	}
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	_, rest, ok := strings.Cut(a[:i], "://")
	if !ok || !strings.Contains(rest, "/") {
		return ""
	}
	j := 0
	for j < min(len(a), len(b))-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	start, end := a[:strings.LastIndex(a[:i], "/")+1], a[len(a)-j:]
	if k := strings.Index(end, "/"); k >= 0 {
		end = end[k:]
	} else {
		end = ""
	}
	return start + Hole + end
}

// Spelled returns a template with [Hole] for each value, and the values.
func Spelled(t Template) (string, []ast.Expr) {
	var address strings.Builder
	var holes []ast.Expr
	for _, piece := range t {
		if piece.Value == nil {
			address.WriteString(piece.Lit)
			continue
		}
		address.WriteString(Hole)
		holes = append(holes, piece.Node)
	}
	return address.String(), holes
}

// ConstantOf returns what a value is where that is a constant, or [Hole]: also
// for one of several addresses at different hosts, as the field has that many
// clients share.
func (r *Reader) ConstantOf(p Piece) string {
	first := ""
	for _, o := range r.Get(p.Value, nil, p.Frame) {
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
