package dataflow

import "github.com/oauthvet/oauthvet/analyzer/internal/site"

// A Loose secret gives itself away wherever it stands.
type Loose struct {
	*site.Loose
	// Origin is the constant.
	Origin *Origin
}

// Loose returns the constants that give themselves away wherever they stand,
// in source order.
func (p *Flow) Loose() []*Loose { return p.loose }

func (p *Flow) looseOrigin(l *site.Loose) *Origin {
	for _, o := range p.constantAt(l.Expr) {
		c := *o
		c.Text = l.Text
		if l.Key != "" {
			c.Steps = []Step{{Word: Member, At: c.Place}}
		}
		return &c
	}
	return nil
}
