package mismatch

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// otherStruct finds the ID of one object beside the secret of another one of
// the same type: google.ClientID with github.ClientSecret.
func (p *finder) otherStruct(id, secret *client.Part) *Mismatch {
	if id == nil || secret == nil {
		return nil
	}
	a, okA := ast.Unparen(id.Node).(*ast.SelectorExpr)
	b, okB := ast.Unparen(secret.Node).(*ast.SelectorExpr)
	if !okA || !okB || lexicon.RoleOf(a.Sel.Name) != "id" || lexicon.RoleOf(b.Sel.Name) != "secret" {
		return nil
	}
	pathA, pathB := p.clients.AccessPath(a.X), p.clients.AccessPath(b.X)
	if pathA == nil || pathB == nil || slices.Equal(pathA, pathB) || p.unit.Pass.TypesInfo.Selections[a] == nil || p.unit.Pass.TypesInfo.Selections[b] == nil {
		return nil
	}
	if !types.Identical(gotypes.Pointee(p.unit.Pass.TypesInfo.TypeOf(a.X)), gotypes.Pointee(p.unit.Pass.TypesInfo.TypeOf(b.X))) || !gotypes.HasField(p.unit.Pass.TypesInfo.TypeOf(a.X), b.Sel.Name) {
		return nil
	}
	for _, name := range slices.Concat(pathA, pathB) {
		if lexicon.IsReplacement(name) {
			return nil
		}
	}
	return &Mismatch{What: OtherStruct, A: Side{client.ClientSecret, secret.Node, pathB[len(pathB)-1], pathB[len(pathB)-1]}, B: Side{client.ClientID, id.Node, pathA[len(pathA)-1], pathA[len(pathA)-1]}}
}
