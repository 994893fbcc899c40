package site

import (
	"go/ast"
	"reflect"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

func unquoteTag(literal string) string {
	s, err := strconv.Unquote(literal)
	if err != nil {
		return ""
	}
	return s
}

// TagDefault returns the default value that a struct tag gives to its field.
func (p *Package) TagDefault(tag string) (shape.Text, bool) {
	s, ok := p.tagWord(tag, "default")
	if !ok || s == "" {
		return shape.Text{}, false
	}
	return shape.Of(s), true
}

// TagEnv returns the name of the environment variable that a struct tag names.
func (p *Package) TagEnv(tag string) (string, bool) {
	name, ok := p.tagWord(tag, "env")
	name, _, _ = strings.Cut(name, ",") // its options
	return name, ok && name != ""
}

// tagWord returns what the first known tag for the purpose says.
func (p *Package) tagWord(tag, as string) (string, bool) {
	if tag == "" {
		return "", false
	}
	for _, r := range p.tags {
		if r.Word("as") != as {
			continue
		}
		value, ok := reflect.StructTag(tag).Lookup(r.Symbol.Name)
		if !ok {
			continue
		}
		option := r.Word("option")
		if option == "" {
			return value, true
		}
		for _, part := range strings.Split(value, ",") {
			v, ok := strings.CutPrefix(strings.TrimSpace(part), option)
			if ok && v != "" && (v[0] == '=' || v[0] == ':') {
				return strings.TrimSpace(v[1:]), true
			}
		}
	}
	return "", false
}

// queryTags notes the tags that name a parameter of a token request.
func (ix *indexer) queryTags(n *ast.StructType) {
	for _, f := range n.Fields.List {
		if f.Tag != nil && (NamesGrant(f.Tag.Value) || strings.Contains(f.Tag.Value, "client_secret") || strings.Contains(f.Tag.Value, "client_assertion")) {
			ix.index.Requests = true
		}
	}
}
