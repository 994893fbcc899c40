package rule

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// A Directive is a comment that hides findings:
//
//	//oauthvet:ignore RULE[,RULE] reason
//	//nolint, //nolint:all, //nolint:oauthvet
//
// It covers its own line, the line below it when it stands alone, and the
// whole declaration when it is in the doc comment of one.
type Directive struct {
	Pos, End token.Pos
	// Text is the comment.
	Text string
	// Rules are the rules that it names; none for //nolint, which hides all.
	Rules []string
	// Reason is mandatory for //oauthvet:ignore: without one it hides nothing.
	Reason string
	// NoLint says that it is golangci-lint's.
	NoLint bool

	// The parts of the file that it covers: lines, and a declaration.
	line, below int
	decl        Range
}

const ignorePrefix = "//oauthvet:ignore"

// Directives returns the directives of a file, in order, also those that hide
// nothing for want of a reason.
func Directives(fset *token.FileSet, f *ast.File) []Directive {
	var found []Directive
	docs := map[*ast.CommentGroup]Range(nil)
	for _, group := range f.Comments {
		for _, c := range group.List {
			d, ok := parseDirective(c.Text)
			if !ok {
				continue
			}
			if docs == nil {
				docs = docComments(f)
			}
			line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
			d.Pos, d.End, d.line = c.Pos(), c.End(), line(c.Pos())
			if !trails(fset, f, c) {
				d.below = line(group.End()) + 1
			}
			d.decl = docs[group]
			if group.End() < f.Package && d.NoLint && line(group.End())+1 == line(f.Package) {
				d.decl = Range{f.FileStart, f.FileEnd} // as golangci-lint has it
			}
			found = append(found, d)
		}
	}
	return found
}

// parseDirective reads the text of a comment.
func parseDirective(text string) (Directive, bool) {
	d := Directive{Text: text}
	if rest, ok := strings.CutPrefix(text, ignorePrefix); ok {
		if rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			return d, false // another directive
		}
		names, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
		for name := range strings.SplitSeq(names, ",") {
			if name != "" {
				d.Rules = append(d.Rules, name)
			}
		}
		d.Reason = strings.TrimSpace(reason)
		return d, true
	}
	rest, ok := strings.CutPrefix(text, "//")
	if !ok {
		return d, false
	}
	rest, ok = strings.CutPrefix(strings.TrimLeft(rest, " \t"), "nolint")
	if !ok {
		return d, false
	}
	d.NoLint = true
	if rest == "" || rest[0] == ' ' {
		return d, true
	}
	if rest[0] != ':' {
		return d, false
	}
	names, _, _ := strings.Cut(rest[1:], "//")
	for name := range strings.SplitSeq(names, ",") {
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "all", "oauthvet":
			return d, true
		}
	}
	return d, false // about other linters
}

// hides reports whether the directive hides findings of the rule, if it
// covers their place.
func (d *Directive) hides(rule string) bool {
	return d.NoLint || d.Reason != "" && slices.Contains(d.Rules, rule)
}

// covers reports whether the directive covers a place of its file.
func (d *Directive) covers(pos token.Pos, line int) bool {
	return line == d.line || line == d.below || d.decl.Pos.IsValid() && d.decl.Pos <= pos && pos <= d.decl.End
}

// suppressed returns the text of the directive that hides findings of the rule
// at one of the places, or "".
func (s *sources) suppressed(rule string, nolint bool, places []token.Pos) string {
	for _, pos := range places {
		f := s.file(pos)
		if f == nil {
			continue
		}
		for _, d := range f.directives() {
			if d.hides(rule) && (nolint || !d.NoLint) && d.covers(pos, f.line(pos)) {
				return d.Text
			}
		}
	}
	return ""
}

// docComments maps the doc comments of a file's declarations to what they
// document.
func docComments(f *ast.File) map[*ast.CommentGroup]Range {
	docs := make(map[*ast.CommentGroup]Range)
	ast.Inspect(f, func(n ast.Node) bool {
		var doc *ast.CommentGroup
		switch n := n.(type) {
		case *ast.FuncDecl:
			doc = n.Doc
		case *ast.GenDecl:
			doc = n.Doc
		case *ast.ValueSpec:
			doc = n.Doc
		case *ast.TypeSpec:
			doc = n.Doc
		case *ast.Field:
			doc = n.Doc
		}
		if doc != nil {
			docs[doc] = Range{n.Pos(), n.End()}
		}
		return true
	})
	return docs
}

// trails reports whether code stands before the comment on its line.
func trails(fset *token.FileSet, f *ast.File, c *ast.Comment) bool {
	tf := fset.File(c.Pos())
	start := tf.LineStart(tf.PositionFor(c.Pos(), false).Line)
	found := false
	ast.Inspect(f, func(n ast.Node) bool {
		if found || n == nil || n.Pos() >= c.Pos() || n.End() <= start {
			return false
		}
		switch n.(type) {
		case *ast.Comment, *ast.CommentGroup:
			return false
		}
		// A node that begins or ends on the line, before the comment.
		found = n.Pos() >= start || n.End() > start && n.End() <= c.Pos()
		return true
	})
	return found
}
