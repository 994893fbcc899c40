package site

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// embeds finds the variables of a declaration that go:embed fills.
func (ix *indexer) embeds(decl *ast.GenDecl) {
	if decl.Tok != token.VAR || ix.fn != nil {
		return
	}
	for _, s := range decl.Specs {
		spec, ok := s.(*ast.ValueSpec)
		if !ok || len(spec.Names) != 1 {
			continue
		}
		doc := spec.Doc
		if doc == nil && !decl.Lparen.IsValid() {
			doc = decl.Doc
		}
		if doc == nil {
			continue
		}
		v, _ := ix.Info.Defs[spec.Names[0]].(*types.Var)
		for _, c := range doc.List {
			if patterns, ok := strings.CutPrefix(c.Text, "//go:embed "); ok && v != nil {
				ix.index.Embeds = append(ix.index.Embeds, &Embed{Var: v, Patterns: embedPatterns(patterns), Name: spec.Names[0], Directive: c})
			}
		}
	}
}

// embedPatterns splits the arguments of a directive; they may be quoted.
func embedPatterns(s string) []string {
	var patterns []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		if s[0] == '"' || s[0] == '`' {
			quoted, err := strconv.QuotedPrefix(s)
			if err != nil {
				return patterns
			}
			text, _ := strconv.Unquote(quoted)
			patterns = append(patterns, text)
			s = s[len(quoted):]
			continue
		}
		word, rest, _ := strings.Cut(s, " ")
		patterns = append(patterns, word)
		s = rest
	}
	return patterns
}
