package site

import "go/ast"

// assignedField returns what the function of a slot assigns to another field of the
// slot's variable, or what the variable's literal holds there. Of several assignments, it
// is the one of the slot's own branch:
//
//	case "google":
//		c.ClientID = os.Getenv("GOOGLE_ID")
//		c.ClientSecret = os.Getenv("GOOGLE_SECRET") // the slot
//	case "github":
//		c.ClientID = os.Getenv("GITHUB_ID")
func (p *Package) assignedField(s *Slot, name string) ast.Expr {
	if s.Base == nil || s.Func == nil || name == "" {
		return nil
	}
	var found ast.Expr
	nearest := -1
	own := branchesAround(s.Func, s.Client)
	take := func(value ast.Expr, branches []branch) {
		if shared := common(own, branches); value != nil && shared >= nearest && !excludes(own, branches, shared) {
			found, nearest = value, shared
		}
	}
	var stack []ast.Node
	ast.Inspect(s.Func, func(n ast.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		stack = append(stack, n)
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i, lhs := range a.Lhs {
			if l, ok := ast.Unparen(lhs).(*ast.SelectorExpr); ok && l.Sel.Name == name && p.samePlace(l.X, s.Base) {
				take(a.Rhs[i], branchesOf(stack))
			}
			if found == nil && p.samePlace(lhs, s.Base) {
				if lit := literalOf(a.Rhs[i]); lit != nil {
					found = p.literalField(lit, name)
				}
			}
		}
		return true
	})
	return found
}

// A branch is one of the parts of a statement of which only one runs.
type branch struct{ stmt, part ast.Node }

// branchesAround returns the branches that a node of a function stands in, the outermost
// first.
func branchesAround(fn *ast.FuncDecl, at ast.Node) (found []branch) {
	if at == nil {
		return nil
	}
	var stack []ast.Node
	ast.Inspect(fn, func(n ast.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		if stack = append(stack, n); n == at {
			found = branchesOf(stack)
		}
		return true
	})
	return found
}

// branchesOf returns the branches among the nodes of a way: the parts of an if statement,
// the clauses of a switch.
func branchesOf(way []ast.Node) []branch {
	var all []branch
	for i, n := range way {
		if i == 0 {
			continue
		}
		switch above := way[i-1].(type) {
		case *ast.IfStmt:
			if n == above.Body || n == above.Else {
				all = append(all, branch{above, n})
			}
		case *ast.BlockStmt:
			switch n.(type) {
			case *ast.CaseClause, *ast.CommClause:
				all = append(all, branch{above, n})
			}
		}
	}
	return all
}

// common returns how many branches two nodes share, from the outermost on.
func common(a, b []branch) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// excludes reports whether two nodes stand in different parts of one statement, behind the
// branches that they share: only one of them runs.
func excludes(a, b []branch, shared int) bool {
	return shared < len(a) && shared < len(b) && a[shared].stmt == b[shared].stmt
}
