package registration

import (
	"go/ast"
	"go/types"
	"strings"
	"unicode"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// nameIssues looks at the environment variables that a client is made from.
func (p *finder) nameIssues(c *client.Client) []*Issue {
	secret := c.Part(client.ClientSecret)
	if secret == nil {
		return nil
	}
	if f := p.misspelt(c, secret); f != nil {
		return []*Issue{f}
	}
	if call, name := p.unchecked(c, secret); name != "" {
		return []*Issue{{Client: c, What: Unchecked, Node: call, Role: client.ClientSecret, Name: name}}
	}
	return nil
}

// misspelt compares the name of the secret with the one that goes with the name
// of the ID.
func (p *finder) misspelt(c *client.Client, secret *client.Part) *Issue {
	id := c.Part(client.ClientID)
	if id == nil {
		return nil
	}
	var found *Issue
	for _, i := range id.Origins {
		for _, s := range secret.Origins {
			if i.Kind != facts.Env || s.Kind != facts.Env || i.Name == "" || s.Name == "" {
				continue
			}
			switch edits := p.edits(strings.ToUpper(i.Name), strings.ToUpper(s.Name)); edits {
			case 0:
				return nil // a pair, and a second way
			case 1:
				found = &Issue{Client: c, What: Misspelt, Node: secret.Node, Role: client.ClientSecret, Name: s.Name, Want: i.Name}
			}
		}
	}
	return found
}

// edits returns how many words are misspelt between the names of an ID and of
// its secret: CLIENT_ID, CLIENT_SECERT. It is -1 where they are no pair.
func (p *finder) edits(id, secret string) int {
	a, b := strings.Split(id, "_"), strings.Split(secret, "_")
	if len(a) != len(b) {
		return -1
	}
	edits, paired := 0, false
	for i := range a {
		want := a[i]
		if !paired && (want == "ID" || want == "KEY") && b[i] != want {
			want, paired = "SECRET", true
		}
		switch {
		case want == b[i]:
		case p.slip(want, b[i]):
			edits++
		default:
			return -1
		}
	}
	if !paired {
		return -1
	}
	return edits
}

// slip reports whether two words are one, with a letter wrong. Numbers, plurals
// and the names of two providers are words of their own.
func (p *finder) slip(a, b string) bool {
	if len(a) < 5 || len(b) < 5 || a+"S" == b || b+"S" == a || strings.ContainsFunc(a+b, unicode.IsDigit) || !httpreq.Nearly(a, b) {
		return false
	}
	return !(p.namesProvider(a) && p.namesProvider(b))
}

func (p *finder) namesProvider(word string) bool { return p.clients.ProviderNamed(word) != "" }

// unchecked returns the look-up of the environment variable that goes straight
// into a field for the secret, or through an encoder or the like, while nothing
// in the package asks whether it is set, and the variable's name; or "". A
// constructor may look at it itself.
func (p *finder) unchecked(c *client.Client, secret *client.Part) (*ast.CallExpr, string) {
	call := p.inner(secret.Node)
	if call == nil || c.Slot == nil || c.Slot.Row == nil || p.unit.Example() {
		return nil, ""
	}
	if _, constructor := c.Node.(*ast.CallExpr); constructor {
		return nil, ""
	}
	row := p.unit.Site.Row(p.unit.Site.Callee(call), catalog.Source)
	if row == nil || row.Word("kind") != string(facts.Env) || row.Param("default") >= 0 || row.Param("name") < 0 || row.Param("name") >= len(call.Args) {
		return nil, ""
	}
	if _, single := p.unit.Pass.TypesInfo.TypeOf(call).(*types.Basic); !single {
		return nil, ""
	}
	name, ok := p.unit.Site.String(call.Args[row.Param("name")])
	if !ok || lexicon.IsSecretIDName(name) || p.clients.Asks(name, c.Slot.Row.Symbol.Name) {
		return nil, ""
	}
	return call, name
}

// inner returns the call that an expression is, below those that only trim,
// encode or convert what it returns; or nil.
func (p *finder) inner(e ast.Expr) *ast.CallExpr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return nil
	}
	if p.clients.KeepsValue(call) {
		return p.inner(call.Args[0])
	}
	return call
}
