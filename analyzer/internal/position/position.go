package position

import (
	"cmp"
	"go/token"
)

// Compare orders two positions by file name and offset; //line comments do not count.
// It returns a number as cmp.Compare does. An invalid position is before all others.
func Compare(fset *token.FileSet, a, b token.Pos) int {
	x, y := fset.File(a), fset.File(b)
	if x == y || x == nil || y == nil {
		return cmp.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(x.Name(), y.Name()), cmp.Compare(x.Offset(a), y.Offset(b)))
}
