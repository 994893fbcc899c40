package load

import (
	"go/token"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
)

// A Client is an OAuth client and where it stands. File names are absolute.
type Client struct {
	analyzer.Client
	// Package is the import path, without the suffix of a variant for a test.
	Package string
	// Start is Pos.
	Start token.Position
	// Sources are the places of ID, Secret and Tenant, in this order, and Calls
	// those of Failures: columns only in the package of the client, nothing
	// where the place is not known.
	Sources struct{ ID, Secret, Tenant []token.Position }
	Calls   []token.Position
}

// listed adds clients to those of a package.
func (r *run) listed(s *source, clients []analyzer.Client) {
	for _, c := range clients {
		found := Client{Client: c, Package: s.listed.path(), Start: r.place(c.Pos)}
		found.Sources.ID = r.sourcePlaces(c.ID)
		found.Sources.Secret = r.sourcePlaces(c.Secret)
		found.Sources.Tenant = r.sourcePlaces(c.Tenant)
		for _, f := range c.Failures {
			found.Calls = append(found.Calls, r.place(f.Pos))
		}
		s.clients = append(s.clients, found)
	}
}

func (r *run) sourcePlaces(sources []analyzer.Source) []token.Position {
	var places []token.Position
	for _, s := range sources {
		at := r.place(s.Pos)
		if !at.IsValid() {
			at = r.elsewhere(s.Where)
		}
		places = append(places, at)
	}
	return places
}

// clients returns the clients of all packages by place, each once.
func (r *run) clients() []Client {
	var all []Client
	for _, s := range r.order {
		all = append(all, s.clients...)
	}
	slices.SortStableFunc(all, func(a, b Client) int { return ComparePlaces(a.Start, b.Start) })
	return joined(all)
}
