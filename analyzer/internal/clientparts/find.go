package clientparts

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Found is what [Find] found.
type Found struct {
	// Swaps are the IDs, secrets and tenants that stand in each other's place: one
	// for a place.
	Swaps []*Swap
	// Mismatches are parts that do not belong together: one for a client.
	Mismatches []*Mismatch
}

// A finder compares the parts of the clients of one package.
type finder struct {
	unit    *unit.Package
	flow    *dataflow.Flow
	clients *client.Clients
}

// Find compares the parts of the clients of a package.
func Find(flow *dataflow.Flow, clients *client.Clients) *Found {
	p := &finder{unit: flow.Unit(), flow: flow, clients: clients}
	return &Found{Swaps: p.findSwaps(), Mismatches: p.findMismatches()}
}

// NamesRole reports whether the expression of a part is named for another role,
// so that the two can change places.
func NamesRole(clients *client.Clients, part *client.Part, role client.Role) bool {
	names := clients.AccessPath(part.Node)
	return len(names) > 0 && client.Role(lexicon.RoleOf(names[len(names)-1])) == role
}
