package diagnosis

import (
	"go/token"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// oidc is the catalogue's word for whoever speaks OpenID Connect: no provider's.
const oidc = "oidc"

// A concern says which clients an error may be about, and so which findings.
type concern struct {
	// owner is the provider that alone answers so, if there is one.
	owner *analyzer.Section
	// providers and ours are those of the diagnosis.
	providers []string
	ours      []*load.Client
	// unknown says that the provider of some of the clients is not known, alone
	// that all clients of the program are the owner's.
	unknown, alone bool
	// words are what the catalogue calls the providers of the clients, each with
	// the word that stands for it here.
	words map[string]string
	// at are the clients by the lines of their parts, in those by declaration.
	at map[line][]*load.Client
	in map[declaration][]*load.Client
	// best are the ranks of the likeliest clients, by file and by package.
	best map[string]int
}

type (
	line struct {
		file string
		line int
	}
	declaration struct{ pkg, symbol string }
)

func newConcern(e Error, clients []load.Client) concern {
	c := concern{
		owner: owner(e), words: make(map[string]string), best: make(map[string]int),
		at: make(map[line][]*load.Client), in: make(map[declaration][]*load.Client),
	}
	c.alone = c.owner != nil && len(clients) > 0
	for i := range clients {
		client := &clients[i]
		c.add(client)
		rank := c.client(client)
		for _, at := range []string{client.Start.Filename, client.Package} {
			if best, ok := c.best[at]; !ok || rank < best {
				c.best[at] = rank
			}
		}
		if rank != foreign {
			c.ours = append(c.ours, client)
		}
		c.alone = c.alone && rank == certain
	}
	slices.SortStableFunc(c.ours, func(a, b *load.Client) int { return c.client(a) - c.client(b) })
	if c.owner != nil {
		c.providers = []string{c.owner.Code}
		return c
	}
	for _, client := range c.ours {
		switch name := c.provider(client); {
		case name == "":
			c.unknown = true
		case !slices.Contains(c.providers, name):
			c.providers = append(c.providers, name)
		}
	}
	return c
}

// owner returns the provider that alone answers with the codes of an error, or
// nil: where they are those of several, nobody is excluded.
func owner(e Error) *analyzer.Section {
	codes := slices.Clone(e.Unknown)
	for _, s := range e.Codes {
		codes = append(codes, s.Code)
	}
	var found *analyzer.Section
	for _, code := range codes {
		s, ok := analyzer.Owner(code)
		switch {
		case !ok:
		case found != nil && found.Code != s.Code:
			return nil
		default:
			found = &s
		}
	}
	return found
}

// provider returns the word for the provider of a client, of several for one the
// guide's; or "" where it is not known.
func (c *concern) provider(client *load.Client) string { return c.words[client.Provider] }

// add notes whose a client is, and where its parts are.
func (c *concern) add(client *load.Client) {
	if name := client.Provider; c.words[name] == "" && name != oidc {
		c.words[name] = name
		if s, ok := analyzer.Provider(name); ok {
			c.words[name] = s.Code
		}
	}
	places := []token.Position{client.Start}
	places = slices.Concat(places, client.Sources.ID, client.Sources.Secret, client.Sources.Tenant, client.Calls)
	for _, p := range places {
		at := line{p.Filename, p.Line}
		if p.IsValid() && !slices.Contains(c.at[at], client) {
			c.at[at] = append(c.at[at], client)
		}
	}
	in := declaration{client.Package, client.Symbol}
	c.in[in] = append(c.in[in], client)
}

// clients returns the clients that a finding is at: those with a part on its
// lines, or else those in the same declaration. There may be none.
func (c *concern) clients(f *load.Finding) []*load.Client {
	var found []*load.Client
	for _, p := range append([]token.Position{f.Start}, f.Places...) {
		for _, client := range c.at[line{p.Filename, p.Line}] {
			if !slices.Contains(found, client) {
				found = append(found, client)
			}
		}
	}
	if len(found) == 0 {
		found = c.in[declaration{f.Package, f.Symbol}]
	}
	return found
}

// How likely an error concerns a client, from the likeliest on.
const (
	certain  = iota // its provider alone answers so, or no provider does
	possible        // the provider is not known
	unlikely        // nor is it, and the host is one that nobody knows
	remote          // no client is there, and all that are near are foreign
	foreign         // the provider is another one
)

// client returns how likely the error concerns a client.
func (c *concern) client(client *load.Client) int {
	switch name := c.provider(client); {
	case c.owner == nil, name == c.owner.Code:
		return certain
	case name != "":
		return foreign
	}
	if _, rest, ok := strings.Cut(client.Endpoint, "://"); ok {
		if host, _, _ := strings.Cut(rest, "/"); host != "" && !strings.Contains(host, "*") {
			return unlikely
		}
	}
	return possible
}

// rank returns how likely the error concerns a finding: as likely as the
// likeliest client that it is at. One that is at no client may concern any, those
// of its file or else of its package before others.
func (c *concern) rank(f *load.Finding) int {
	clients := c.clients(f)
	if len(clients) > 0 {
		rank := foreign
		for _, client := range clients {
			rank = min(rank, c.client(client))
		}
		return rank
	}
	best, ok := c.best[f.Start.Filename]
	if ok && c.owner == nil {
		return certain
	}
	if !ok {
		best, ok = c.best[f.Package]
	}
	switch {
	case c.owner == nil, c.alone, ok && best <= possible:
		return possible
	case ok && best == foreign:
		return remote
	}
	return unlikely
}

// likeliest returns how likely the error concerns the likeliest client.
func (c *concern) likeliest() int {
	if len(c.ours) == 0 {
		return foreign
	}
	return c.client(c.ours[0])
}

// decides reports whether a finding can be the one to begin with: where there are
// clients of the owner, it is not about clients of a host that nobody knows, and
// where there are clients that may be the owner's, not among clients of others.
func (c *concern) decides(f *load.Finding) bool {
	switch c.likeliest() {
	case certain:
		return c.rank(f) <= possible
	case possible:
		return c.rank(f) <= unlikely
	}
	return true
}

// unsure reports whether a finding may well be about a client that the error
// does not concern.
func (c *concern) unsure(f *load.Finding) bool {
	return c.owner != nil && !c.alone && c.rank(f) != certain
}
