package flow

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Peer returns another part of the client that a slot belongs to, or nil.
func (p *Package) Peer(s *site.Slot, role Role) *Part {
	for _, c := range p.clients {
		if c.Slot == s {
			return c.Part(role)
		}
	}
	return nil
}
