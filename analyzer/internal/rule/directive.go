package rule

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// The directives of oauthvet, by the word behind "//oauthvet:".
const (
	// Allow hides findings: //oauthvet:allow RULE[,RULE] -- reason
	Allow = "allow"
	// Expires tells until when a client secret is valid:
	// //oauthvet:expires 2006-01-02
	Expires = "expires"
)

// A Directive is a comment for oauthvet, or one for golangci-lint that is
// about oauthvet too:
//
//	//oauthvet:allow RULE[,RULE] -- reason
//	//oauthvet:expires 2006-01-02
//	//nolint, //nolint:all, //nolint:oauthvet
//
// It covers its own line, the line below it when it stands alone, and the
// whole of every statement, declaration, field or element that begins on the
// one line or the other.
type Directive struct {
	// Comment is where it stands.
	Comment *ast.Comment
	// Name is the word behind "oauthvet:", as written; empty for //nolint.
	Name string
	// Argument is the text behind the name, without a second comment.
	Argument string
	// Rules are the rules that an allow directive names; none for //nolint,
	// which hides all.
	Rules []string
	// Reason is mandatory for an allow directive: without one it hides nothing.
	Reason string
	// NoLint says that it is golangci-lint's.
	NoLint bool
	// Loose says that it is written like prose, with a blank or as a block
	// comment: Go tools see no directive there, and it does nothing.
	Loose bool

	// What it covers: lines, and parts of the file.
	line, below int
	parts       []Range
}

// prefix is what a directive begins with, as Go demands of directives: no
// blank before the name of the tool.
const prefix = "//oauthvet:"

// Directives returns the directives of a file, in order, also those that do
// nothing because something is wrong with them.
func Directives(fset *token.FileSet, f *ast.File) []Directive {
	var found []Directive
	starts := map[int]Range(nil)
	for _, group := range f.Comments {
		for _, c := range group.List {
			d, ok := parseDirective(c.Text)
			if !ok {
				continue
			}
			if starts == nil {
				starts = firstLines(fset, f)
			}
			d.Comment = c
			d.cover(fset, f, group, starts)
			found = append(found, d)
		}
	}
	return found
}

// parseDirective reads the text of a comment.
func parseDirective(text string) (Directive, bool) {
	if rest, ok := strings.CutPrefix(text, prefix); ok {
		return parseOwn(rest), true
	}
	if block, ok := strings.CutPrefix(text, "/*"); ok {
		text = "//" + strings.TrimSuffix(block, "*/")
	}
	rest, ok := strings.CutPrefix(text, "//")
	if !ok {
		return Directive{}, false
	}
	rest = strings.TrimLeft(rest, " \t")
	if own, ok := strings.CutPrefix(rest, prefix[len("//"):]); ok {
		d := parseOwn(own)
		d.Loose = true
		return d, true
	}
	return Directive{NoLint: true}, aboutOauthvet(rest)
}

// parseOwn reads what stands behind "//oauthvet:".
func parseOwn(text string) Directive {
	text, _, _ = strings.Cut(text, " //")
	name, argument := text, ""
	if i := strings.IndexAny(text, " \t"); i >= 0 {
		name, argument = text[:i], strings.TrimSpace(text[i:])
	}
	d := Directive{Name: name, Argument: argument}
	if name != Allow {
		return d
	}
	names, reason, _ := strings.Cut(argument+" ", "-- ")
	d.Reason = strings.TrimSpace(reason)
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name != "" {
			d.Rules = append(d.Rules, name)
		}
	}
	return d
}

// aboutOauthvet reports whether a comment is a //nolint for all linters or for
// this one.
func aboutOauthvet(text string) bool {
	rest, ok := strings.CutPrefix(text, "nolint")
	if !ok {
		return false
	}
	if rest == "" || rest[0] == ' ' {
		return true
	}
	if rest[0] != ':' {
		return false
	}
	names, _, _ := strings.Cut(rest[1:], "//")
	for name := range strings.SplitSeq(names, ",") {
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "all", "oauthvet":
			return true
		}
	}
	return false
}

// hides reports whether the directive hides findings of the rule, if it
// covers their place.
func (d *Directive) hides(rule string) bool {
	return d.NoLint || d.Name == Allow && !d.Loose && d.Reason != "" && slices.Contains(d.Rules, rule)
}
