package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// sortedClients sorts clients by place, and removes those of a package that
// was looked at twice.
func sortedClients(clients []load.Client) []load.Client {
	compare := func(a, b load.Client) int {
		return cmp.Or(load.ComparePlaces(a.Start, b.Start), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Package, b.Package))
	}
	slices.SortStableFunc(clients, compare)
	return slices.CompactFunc(clients, func(a, b load.Client) bool { return compare(a, b) == 0 })
}

// A registration is what the provider knows as one client, and the program may
// configure in several places: there the client ID comes from the same origins,
// and nothing says that the providers are different ones.
type registration struct {
	number   int
	provider string // if it is known
	clients  []*load.Client
}

// oidc is the catalogue's word for any provider that speaks OpenID Connect.
const oidc = "oidc"

// registrations groups the clients, each by place. They are numbered by their
// first place, from 1: no part of a value is in the number.
func (r *Report) registrations() []*registration {
	var all []*registration
	known := make(map[string][]*registration) // by the origins of the ID
	for i := range r.Clients {
		c := &r.Clients[i]
		provider := c.Provider
		if provider == oidc {
			provider = ""
		}
		key := registered(c)
		n := slices.IndexFunc(known[key], func(g *registration) bool {
			return g.provider == provider || g.provider == "" || provider == ""
		})
		if n < 0 {
			all = append(all, &registration{number: len(all) + 1})
			n = len(known[key])
			known[key] = append(known[key], all[len(all)-1])
		}
		g := known[key][n]
		g.provider = cmp.Or(g.provider, provider)
		g.clients = append(g.clients, c)
	}
	return all
}

// registered returns what clients of one registration have in common: the origins
// of their ID, as far as these have an identity. If none has, the client has a
// registration of its own.
func registered(c *load.Client) string {
	var keys []string
	for _, o := range originsOf(c.ID, c.Sources.ID) {
		if key := o.key(); key != "" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return cmp.Or(strings.Join(slices.Compact(keys), "\x00"), placeKey(c))
}

// placeKey returns the identity of a client, which is its place.
func placeKey(c *load.Client) string { return fmt.Sprintf("%s\x00%s", c.Start, c.Name) }

// each returns what the clients of a registration have, each thing once.
func (g *registration) each(texts func(*load.Client) []string) []string {
	var all []string
	for _, c := range g.clients {
		for _, text := range texts(c) {
			if text != "" && !slices.Contains(all, text) {
				all = append(all, text)
			}
		}
	}
	return all
}

// origins returns where a part of the registration comes from, the best first and
// each once.
func (g *registration) origins(part clientPart) []origin {
	var all []origin
	for _, c := range g.clients {
		for _, o := range part.of(c) {
			if !slices.Contains(all, o) {
				all = append(all, o)
			}
		}
	}
	slices.SortStableFunc(all, origin.compare)
	return all
}
