package unit

import (
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// Telling returns the most that a source file of the package tells by its bytes.
// Files that are left out do not count, so that a package is the same with and
// without its tests.
func (p *Package) Telling() catalog.Telling {
	most := catalog.Nothing
	for _, f := range p.Pass.Files {
		if p.Skipped(f.FileStart) && strings.HasSuffix(p.Pass.Fset.File(f.FileStart).Name(), "_test.go") {
			continue
		}
		source, err := p.Pass.ReadFile(p.Pass.Fset.File(f.FileStart).Name())
		if err == nil {
			most = max(most, p.Catalog.Tells(source))
		}
		if most == catalog.Credentials {
			break
		}
	}
	return most
}
