package mismatch

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A Disagreement says in what two parts of a client differ.
type Disagreement string

// The disagreements.
const (
	OtherProvider Disagreement = "provider"
	OtherStage    Disagreement = "stage" // another deployment: production, test
	OtherTenant   Disagreement = "tenant"
	OtherCloud    Disagreement = "cloud"
	OtherStruct   Disagreement = "struct" // taken from another object of the same type
)

// Mismatches are the parts of clients that do not belong together, one pair for a
// client. Registration, which has nothing to add there, asks for them too.
var Mismatches = rule.NewJudgement(func(p *rule.Pass) []*Mismatch {
	return (&finder{unit: p.Unit(), clients: p.Clients()}).mismatches()
})

// A finder compares the parts of the clients of one package.
type finder struct {
	unit    *unit.Package
	clients *client.Clients
}

// A Mismatch is a pair of parts that can't belong to one client.
type Mismatch struct {
	Client *client.Client // nil for an endpoint that stands alone
	What   Disagreement
	// A is the part that the finding stands at, B the one that it disagrees
	// with.
	A, B Side

	origin *dataflow.Origin // of A, or nil
}

// A Side is one side of a conflict.
type Side struct {
	Role client.Role
	Node ast.Expr
	// Name is the name or address that tells, Word what it tells of.
	Name, Word string
}

func (p *finder) mismatches() []*Mismatch {
	var all []*Mismatch
	for _, e := range p.clients.Endpoints {
		if x := p.endpointConflict(e); x != nil {
			all = append(all, x)
		}
	}
	for _, c := range p.clients.All {
		if x := p.conflict(c); x != nil {
			x.Client = c
			all = append(all, x)
		}
	}
	return slices.DeleteFunc(all, func(x *Mismatch) bool { // said where the settings are
		return slices.ContainsFunc(all, func(y *Mismatch) bool {
			return x.Client != nil && y.Client != nil && y.Client.Weak && !x.Client.Weak && x.origin.IsWithin(y.A.Node)
		})
	})
}

// A reader of signs returns what the names of one origin of a part tell of, and
// the name that tells.
type signs func(p *finder, part *client.Part, o *dataflow.Origin) (words []string, name string)

func (p *finder) conflict(c *client.Client) *Mismatch {
	secret, id, tenant := c.Part(client.ClientSecret), c.Part(client.ClientID), c.Part(client.Tenant)
	for _, s := range []struct {
		what  Disagreement
		signs signs
	}{{OtherProvider, providerSigns}, {OtherStage, stageSigns}} {
		for _, pair := range [][2]*client.Part{{secret, id}, {tenant, id}, {tenant, secret}} {
			if x := p.disagree(s.what, s.signs, pair[0], pair[1]); x != nil {
				return x
			}
		}
	}
	if x := p.otherStruct(id, secret); x != nil {
		return x
	}
	for _, part := range []*client.Part{secret, id} {
		if x := p.besideEndpoint(c, part); x != nil {
			return x
		}
	}
	return p.otherCloud(c)
}

// disagree compares the names of two parts. Every value of one that has a word
// must meet values of the other with other words only.
func (p *finder) disagree(what Disagreement, signs signs, a, b *client.Part) *Mismatch {
	if a == nil || b == nil {
		return nil
	}
	for _, oa := range a.Origins {
		wordsA, nameA := signs(p, a, oa)
		if len(wordsA) == 0 {
			continue
		}
		other, nameB, met := "", "", false
		for _, ob := range b.Origins {
			if !p.clients.SameSource(oa, ob) {
				continue
			}
			wordsB, name := signs(p, b, ob)
			if len(wordsB) == 0 && ob.LeadsOn() {
				continue
			}
			if met = len(wordsB) > 0 && !slices.ContainsFunc(wordsB, func(w string) bool { return slices.Contains(wordsA, w) }); !met {
				break
			}
			other, nameB = wordsB[0], name
		}
		if met {
			return &Mismatch{What: what, A: Side{a.Role, p.clients.HandedOver(a, oa), nameA, wordsA[0]}, origin: oa, B: Side{b.Role, b.Node, nameB, other}}
		}
	}
	return nil
}

// names returns what a value is called: the name that the program looks it up
// by, and the names that lead to it in the source.
func (p *finder) names(part *client.Part, o *dataflow.Origin) []string {
	names := p.clients.AccessPath(part.Node)
	if given := o.Given(); given != "" && (o.Kind != facts.Const || o.Decl != nil) {
		names = append([]string{given}, names...)
	}
	return names
}

func providerSigns(p *finder, part *client.Part, o *dataflow.Origin) ([]string, string) {
	var families []string
	first := ""
	if f := o.Text.Recognized(); o.Kind == facts.Const && f != nil && part.Role == client.ClientID {
		families, first = p.unit.Catalog.Families(lexicon.Words(f.Provider)), f.Provider
	}
	for _, name := range p.names(part, o) {
		found := p.unit.Catalog.Families(lexicon.Words(name))
		if len(found) > 0 && first == "" {
			first = name
		}
		families = append(families, found...)
	}
	return families, first
}

func stageSigns(p *finder, part *client.Part, o *dataflow.Origin) ([]string, string) {
	var stages []string
	first := ""
	for _, name := range p.names(part, o) {
		found := lexicon.Stages(lexicon.Words(name))
		if len(found) > 0 && first == "" {
			first = name
		}
		stages = append(stages, found...)
	}
	return stages, first
}

// besideEndpoint compares the names of a part with the server that it is sent
// to.
func (p *finder) besideEndpoint(c *client.Client, part *client.Part) *Mismatch {
	if part == nil {
		return nil
	}
	at := c.Endpoint.Node
	if at == nil {
		at = part.Node
	}
	address := c.Endpoint.Token
	if family, broker := p.unit.Catalog.Family(c.Provider); family != "" && !broker {
		if name, word := p.agreed(part, providerSigns, []string{family}); word != "" && !p.brokered(word) {
			return &Mismatch{What: OtherProvider, A: Side{part.Role, part.Node, name, word}, B: Side{client.TokenURL, at, c.Provider, family}}
		}
	}
	if stage := p.stageOf(address); stage != "" {
		ours := []string{"production"}
		if stage != "production" {
			ours = []string{"staging", "test", "development"}
		}
		if name, word := p.agreed(part, stageSigns, ours); word != "" {
			return &Mismatch{What: OtherStage, A: Side{part.Role, part.Node, name, word}, B: Side{client.TokenURL, at, catalog.HostOf(address), stage}}
		}
	}
	return nil
}

// brokered reports whether the family is one of brokers: a name of theirs may
// stand beside any provider.
func (p *finder) brokered(family string) bool {
	for _, r := range p.unit.Catalog.Words(catalog.Provider) {
		if r.Word("family") == family && r.Word("broker") != "" {
			return true
		}
	}
	return false
}

// agreed returns a name and a word of a part where all its values have words,
// and none of them one of ours.
func (p *finder) agreed(part *client.Part, signs signs, ours []string) (name, word string) {
	for _, o := range part.Origins {
		words, n := signs(p, part, o)
		if len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(ours, w) }) {
			return "", ""
		}
		name, word = n, words[0]
	}
	return name, word
}

// stageOf returns the deployment that an address belongs to: by the catalogue,
// or by the words of its host.
func (p *finder) stageOf(address string) string {
	if stage := p.unit.Catalog.Stage(address); stage != "" {
		return stage
	}
	host := catalog.HostOf(address)
	if strings.Contains(host, strtemplate.Hole) || strings.HasSuffix(host, ".test") || strings.HasSuffix(host, ".dev") {
		return "" // or only the top-level domain says so
	}
	if stages := lexicon.Stages(lexicon.Words(host)); len(stages) == 1 {
		return stages[0]
	}
	return ""
}

// otherCloud compares the authority with the resources that scopes name.
func (p *finder) otherCloud(c *client.Client) *Mismatch {
	authority := p.unit.Catalog.Cloud(c.Endpoint.Token)
	if authority == "" {
		return nil
	}
	for _, part := range c.Parts {
		if part.Role != client.Scope && part.Role != client.Resource {
			continue
		}
		for _, o := range part.Origins {
			text, ok := o.Constant()
			if cloud := p.unit.Catalog.Cloud(text); ok && strings.Contains(text, "://") && cloud != "" && cloud != authority {
				return &Mismatch{What: OtherCloud, A: Side{part.Role, part.Node, catalog.HostOf(text), cloud}, B: Side{client.TokenURL, c.Endpoint.Node, catalog.HostOf(c.Endpoint.Token), authority}}
			}
		}
	}
	return nil
}

// endpointConflict compares the two addresses of an endpoint.
func (p *finder) endpointConflict(e *client.Endpoint) *Mismatch {
	if e.Auth == "" || e.Token == "" {
		return nil
	}
	made := func(what Disagreement, a, b string) *Mismatch {
		return &Mismatch{What: what, A: Side{client.TokenURL, e.TokenNode, catalog.HostOf(e.Token), b}, B: Side{client.AuthURL, e.AuthNode, catalog.HostOf(e.Auth), a}}
	}
	a, b := p.clients.ProviderAt(e.Auth), p.clients.ProviderAt(e.Token)
	familyA, brokerA := p.unit.Catalog.Family(a)
	familyB, brokerB := p.unit.Catalog.Family(b)
	if a != b && familyA != familyB && a != "" && b != "" && !brokerA && !brokerB {
		return made(OtherProvider, a, b)
	}
	if a, b := p.unit.Catalog.Cloud(e.Auth), p.unit.Catalog.Cloud(e.Token); a != b && a != "" && b != "" {
		return made(OtherCloud, a, b)
	}
	if a, b := p.stageOf(e.Auth), p.stageOf(e.Token); a != "" && b != "" && (a == "production") != (b == "production") {
		return made(OtherStage, a, b)
	}
	kindA, tenantA := p.clients.RealmOf(e.Auth)
	kindB, tenantB := p.clients.RealmOf(e.Token)
	if kindA == kindB && !strings.EqualFold(tenantA, tenantB) {
		return made(OtherTenant, tenantA, tenantB)
	}
	return nil
}
