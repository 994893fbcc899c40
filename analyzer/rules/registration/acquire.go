package registration

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
)

// acquisitionIssues looks at the parts of a client that a call for a token has.
func (p *finder) acquisitionIssues(a *client.Acquisition) []*Issue {
	if a.Provider != client.Entra {
		return nil
	}
	var all []*Issue
	if scopes := a.Part(client.Scope); scopes != nil && a.Grant == "client_credentials" && delegated(scopes) {
		all = append(all, &Issue{What: Delegated, Node: scopes.Node, Role: client.Scope})
	}
	if id := a.Part(client.ClientID); id != nil {
		if name := p.clients.PublicName(id); name != "" {
			all = append(all, &Issue{What: PublicClient, Node: id.Node, Role: client.ClientID, Name: name})
		}
	}
	if tenant := strings.ToLower(client.TenantIn(a.Endpoint.Token)); anyTenant[tenant] && p.withoutUser(a) {
		all = append(all, &Issue{What: AnyTenant, Node: a.Endpoint.TokenNode, Role: client.TokenURL, Name: tenant})
	}
	return all
}

// withoutUser reports whether what a call makes is used for client credentials
// and nothing else, as far as the package says, and at the tenant of its
// authority: options of the calls for a token name another one.
func (p *finder) withoutUser(a *client.Acquisition) bool {
	h := p.clients.ConfigUsesOf(&client.Client{Node: a.Call})
	if h.Lost || h.Exported() {
		return false
	}
	grants, options := h.Grants()
	return slices.Equal(grants, []string{"client_credentials"}) && !options
}

// publicIssues looks for a secret beside the ID of a public client that is the
// provider's own.
func (p *finder) publicIssues(c *client.Client) []*Issue {
	secret, id := c.Part(client.ClientSecret), c.Part(client.ClientID)
	if secret == nil || id == nil || p.empty(secret) {
		return nil
	}
	name := p.clients.PublicName(id)
	if name == "" {
		return nil
	}
	f := &Issue{Client: c, What: PublicClient, Node: secret.Node, Role: client.ClientID, Name: name}
	if secret.StandsHere() {
		f.Node = id.Node // the secret is another mistake
	}
	return []*Issue{f}
}

// empty reports whether a part is the empty text.
func (p *finder) empty(part *client.Part) bool {
	text, ok := part.Always()
	return ok && text == ""
}

// plainParameters are those of a request for client credentials that do not
// authenticate anybody.
var plainParameters = []string{"grant_type", "client_id", "scope", "audience", "resource", "response_type", "tenant", "state"}

// credentialIssues looks for client credentials that are asked for without any:
// the ID alone is sent, with a client of net/http that has no certificate.
func (p *finder) credentialIssues(c *client.Client) []*Issue {
	r := c.Request
	if r == nil || c.Grant != "client_credentials" || c.Part(client.ClientID) == nil || !r.Settled || r.Typed() || len(r.Basics) > 0 || !r.SentPlainly() {
		return nil
	}
	for _, f := range r.Parameters {
		if f.Key == "" || f.In == httpreq.InHeader && !strings.EqualFold(f.Key, "content-type") && !strings.EqualFold(f.Key, "accept") ||
			f.In != httpreq.InHeader && !slices.Contains(plainParameters, strings.ToLower(f.Key)) {
			return nil
		}
	}
	return []*Issue{{Client: c, What: NoCredential, Node: r.At, Role: client.ClientSecret}}
}
