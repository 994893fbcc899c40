package unit

import (
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// Example reports whether the package is an example, a sample, a test helper or
// documentation: what stands there is meant to be replaced.
func (p *Package) Example() bool { return p.example }

// Shown reports whether the package is an example within its module: what it
// prints is what it shows. The module's own name says nothing.
func (p *Package) Shown() bool {
	path := p.Pass.Pkg.Path()
	if m := p.Pass.Module; m != nil && m.Path != "" {
		path = strings.TrimPrefix(path, m.Path)
	}
	return lexicon.IsExamplePath(path)
}
