package rule

import (
	"go/ast"
	"go/token"
)

// cover notes what the directive covers. Group is the comment group around it,
// starts what begins on which line of the file.
func (d *Directive) cover(fset *token.FileSet, f *ast.File, group *ast.CommentGroup, starts map[int]Range) {
	line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
	d.line = line(d.Comment.Pos())
	first := d.line
	if !trails(fset, f, d.Comment) {
		d.below = line(group.End()) + 1
		first = d.below
	}
	if part, ok := starts[first]; ok {
		d.parts = append(d.parts, part)
	}
	if group.End() < f.Package && d.NoLint && line(group.End())+1 == line(f.Package) {
		d.parts = append(d.parts, Range{f.FileStart, f.FileEnd}) // as golangci-lint has it
	}
}

// covers reports whether the directive covers a place of its file.
func (d *Directive) covers(pos token.Pos, line int) bool {
	if line == d.line || line == d.below {
		return true
	}
	for _, part := range d.parts {
		if part.Pos <= pos && pos <= part.End {
			return true
		}
	}
	return false
}

// firstLines maps lines to the statements, declarations, fields and elements
// that begin there: from the first of them to the end of the longest.
func firstLines(fset *token.FileSet, f *ast.File) map[int]Range {
	starts := make(map[int]Range)
	add := func(n ast.Node) {
		line := fset.PositionFor(n.Pos(), false).Line
		part, ok := starts[line]
		if !ok {
			part = Range{n.Pos(), n.End()}
		}
		starts[line] = Range{min(part.Pos, n.Pos()), max(part.End, n.End())}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt: // begins where its statement does, or its else
		case ast.Decl, ast.Spec, *ast.Field, ast.Stmt:
			add(n)
		case *ast.CompositeLit:
			for _, element := range n.Elts {
				add(element)
			}
		}
		return true
	})
	return starts
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
