package httpresp

import (
	"go/ast"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
)

// An Answer is what a call that sends a token request returns.
type Answer struct {
	Request *httpreq.Request
	// Node is the first argument of the call that sends it: the request, or its
	// address.
	Node ast.Node
	// Decoded says that the answer's body is decoded where one can see it, and
	// Checked that somebody looks at its status, its error or its token, or may
	// do so.
	Decoded, Checked bool
	// Lost is where a refusal is noticed and its text lost, or nil.
	Lost *Refusal
}

// Find finds the answers to requests, and who looks at them.
func Find(f *dataflow.Flow, requests []*httpreq.Request) []*Answer {
	byNode := make(map[ast.Node]*Answer)
	var all []*Answer
	passedOn := make(map[*Answer]bool)
	for _, req := range requests {
		for _, at := range req.Sent {
			call, ok := at.Instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			node := f.Program().CallSource(call)
			if node == nil || len(node.Args) == 0 {
				continue
			}
			w := f.SlotWalk()
			w.Begin()
			r := Read(w, call, at.Frame, req.Host != nil)
			a := byNode[node]
			if a == nil {
				a = &Answer{Request: req, Node: node.Args[0]}
				byNode[node] = a
				all = append(all, a)
			}
			a.Decoded = a.Decoded || r.Decoded()
			lost, passed := r.Refusal()
			if passed {
				passedOn[a] = true
			}
			if a.Lost == nil || lost != nil && a.Lost.Status && !lost.Status {
				a.Lost = lost
			}
			a.Checked = a.Checked || r.Looked() || !refusesWith200(req) && r.StatusLooked()
		}
	}
	for _, a := range all {
		if passedOn[a] {
			a.Lost = nil
		}
	}
	return all
}

// refusesWith200 reports whether the status tells nothing.
func refusesWith200(req *httpreq.Request) bool {
	return req.Host != nil && req.Host.Word("status") == "200"
}
