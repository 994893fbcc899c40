package rule

import (
	"go/ast"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
)

// Credential names a credential for people, by the catalogue's word.
func Credential(as string) string {
	if as == "id" {
		return "client ID"
	}
	return "client secret"
}

// Beside returns where a finding about a parameter stands: at its value, or,
// where that is written out and may be another rule's, at its name or at the
// request.
func (p *Pass) Beside(f *httpreq.Parameter) ast.Node {
	if f.Node == nil {
		return f.Request().At
	}
	if tv := p.Info.Types[f.Node]; tv.Value == nil {
		return f.Node
	}
	if f.KeyNode != nil && f.KeyNode.Pos() != f.Node.Pos() {
		return f.KeyNode
	}
	if at := f.Request().At; at.Pos() != f.Node.Pos() {
		return at
	}
	return nil
}
