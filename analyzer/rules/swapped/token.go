package swapped

import (
	"go/ast"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// Token is the role of what a server hands out to a client: it is no part of one.
const Token client.Role = "token"

// tokens returns the crossing of a client whose ID and secret are both tokens by their
// names:
//
//	oauth2.Config{ClientID: user.AccessToken, ClientSecret: user.RefreshToken}
func (p *finder) tokens(id, secret *client.Part) *Swap {
	if id == nil || secret == nil {
		return nil
	}
	name, ok := p.namesToken(id.Node)
	if _, both := p.namesToken(secret.Node); !ok || !both {
		return nil
	}
	return &Swap{Part: id, Is: Token, Name: name, At: id.Node}
}

// namesToken returns the last name of an expression if it is that of a token.
func (p *finder) namesToken(e ast.Expr) (string, bool) {
	names := p.clients.AccessPath(e)
	if len(names) == 0 {
		return "", false
	}
	last := names[len(names)-1]
	return last, lexicon.IsTokenName(last)
}
