package client

import (
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Clients are the OAuth clients of a package.
type Clients struct {
	// All are the clients, in source order.
	All []*Client
	// Endpoints are the literals of endpoints in the package, in source order: those
	// of clients, and those that stand alone.
	Endpoints []*Endpoint
	// Probes are the endpoints for which nobody says how the client authenticates
	// although it matters there, each once, in source order.
	Probes []*Probe

	unit      *unit.Package
	flow      *dataflow.Flow
	tokens    *tokencall.Calls
	requests  []*httpreq.Request
	providers map[*site.Slot]string
	// valueCalls are those that only an inventory lists.
	valueCalls []valueCall
}

// Find finds the clients that are configured in a package.
func Find(flow *dataflow.Flow, tokens *tokencall.Calls) *Clients {
	p := &Clients{unit: flow.Unit(), flow: flow, tokens: tokens, providers: make(map[*site.Slot]string)}
	p.All = p.find()
	return p
}

// Complete adds the clients that make requests themselves, the endpoints and the
// probes: what other packages are not told of.
func (p *Clients) Complete(requests []*httpreq.Request) {
	p.requests = requests
	p.All = p.withRequests(p.All)
	p.Endpoints = p.findEndpoints()
	p.Probes = p.findProbes()
	p.valueCalls = p.findValueCalls()
	if p.flow.Built() {
		p.flow.Program().Syntax() // for those that only read
	}
}
