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
	// UnsetStyles are the endpoints for which nobody says how the client authenticates
	// although it can matter there: those of clients first.
	UnsetStyles []*UnsetStyle
	// Acquisitions are the calls that get a token with parts of the client that do
	// not stand beside its secret, in source order.
	Acquisitions []*Acquisition

	unit      *unit.Package
	flow      *dataflow.Flow
	tokens    *tokencall.Calls
	requests  []*httpreq.Request
	providers map[*site.Slot]string
	masks     map[*site.Slot]bool
	// valueCalls are those that only an inventory lists.
	valueCalls []valueCall
}

// New returns the clients of a package of which none is found yet.
func New(flow *dataflow.Flow) *Clients {
	return &Clients{unit: flow.Unit(), flow: flow, tokens: &tokencall.Calls{}, providers: make(map[*site.Slot]string)}
}

// Find finds the clients that are configured. What hides a secret from those who are
// shown a copy of the configuration makes no client.
func (p *Clients) Find(tokens *tokencall.Calls, masks map[*site.Slot]bool) {
	p.tokens, p.masks = tokens, masks
	p.All = p.find()
}

// Complete adds the clients that make requests themselves, the endpoints, and what is
// not set in them: what other packages are not told of.
func (p *Clients) Complete(requests []*httpreq.Request) {
	p.requests = requests
	p.All = p.withRequests(p.All)
	p.Endpoints = p.findEndpoints()
	p.UnsetStyles = p.findUnsetStyles()
	p.Acquisitions = p.findAcquisitions()
	p.valueCalls = p.findValueCalls()
	if p.flow.Built() {
		p.flow.Program().Syntax() // for those that only read
	}
}
