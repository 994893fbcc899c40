package unit

import (
	"go/token"
	"go/types"
	slashpath "path"
	"path/filepath"
	"strconv"

	"github.com/oauthvet/oauthvet/analyzer/internal/position"
)

// A Place is a position that outlives the process: a node of this package, or
// the text "import/path/file.go:12" of another one.
type Place struct {
	// Pos and End are set for places in the package that is being analysed.
	Pos, End token.Pos
	// Text is set for places in other packages.
	Text string
}

// Here reports whether the place is in the package that is being analysed.
func (p Place) Here() bool { return p.Pos.IsValid() }

// PlaceText names a position in another package so that it means the same on
// every machine: import/path/file.go:12.
func (p *Package) PlaceText(pos token.Pos, pkg *types.Package) string {
	at := p.Pass.Fset.Position(pos)
	if !at.IsValid() {
		return pkg.Path()
	}
	return slashpath.Join(pkg.Path(), filepath.Base(filepath.ToSlash(at.Filename))) + ":" + strconv.Itoa(at.Line)
}

// ComparePos orders positions by file and offset, see [position.Compare].
func (p *Package) ComparePos(a, b token.Pos) int { return position.Compare(p.Pass.Fset, a, b) }
