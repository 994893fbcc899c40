package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// ClientMermaid writes the clients as a Mermaid flowchart: from where ID, secret
// and tenant come from, through the clients, to the providers. Two things that
// look alike are one node only if they are the same: an origin by kind, name and
// place, a client by its place, an endpoint by its whole address.
func ClientMermaid(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "flowchart LR")
	g := &flowchart{w: b, nodes: make(map[string]string)}
	for i := range r.Clients {
		c := &r.Clients[i]
		client := g.node("client", placeKey(c), fmt.Sprintf("%s:%d", r.at(c.Start), c.Start.Column), c.Name)
		for _, part := range []clientPart{clientID, clientSecret, clientTenant} {
			for _, o := range part.of(c) {
				// What has no identity is nobody else's.
				key := cmp.Or(o.key(), strings.Join([]string{placeKey(c), part.name, o.Kind, o.Name}, "\x00"))
				g.edge(g.node("origin", key, o.label(), r.originPlace(o)), client, part.name)
			}
		}
		if to := cmp.Or(c.Endpoint, c.Provider); to != "" {
			g.edge(client, g.node("endpoint", endpointKey(c), to), cmp.Or(c.Grant, "token"))
		}
	}
	return b.Flush()
}

// endpointKey returns the identity of a client's endpoint: its address, or the name
// of its provider. An address that is not written out is the same only for the same
// tenant, and without one for the same registration.
func endpointKey(c *load.Client) string {
	to := cmp.Or(c.Endpoint, c.Provider)
	named := c.Provider != "" && c.Provider != oidc
	if !strings.Contains(to, "*") && (named || strings.Contains(to, "://")) {
		return to
	}
	tenant := ""
	for _, o := range clientTenant.of(c) {
		tenant += o.key()
	}
	return to + "\x00" + cmp.Or(tenant, registered(c))
}

// A flowchart writes nodes and edges, each once.
type flowchart struct {
	w     io.Writer
	nodes map[string]string // by sort and identity
	edges map[string]bool
}

// node returns the name of the node of a sort with an identity. Its label has
// these lines, without empty ones.
func (g *flowchart) node(sort, identity string, label ...string) string {
	key := sort + "\x00" + identity
	name, ok := g.nodes[key]
	if !ok {
		name = fmt.Sprint("n", len(g.nodes)+1)
		g.nodes[key] = name
		var lines []string
		for _, line := range label {
			if line != "" {
				lines = append(lines, mermaidText(line))
			}
		}
		fmt.Fprintf(g.w, "  %s[\"%s\"]\n", name, strings.Join(lines, "<br/>"))
	}
	return name
}

func (g *flowchart) edge(from, to, label string) {
	line := fmt.Sprintf("  %s -->|\"%s\"| %s\n", from, mermaidText(label), to)
	if g.edges == nil {
		g.edges = make(map[string]bool)
	}
	if !g.edges[line] {
		io.WriteString(g.w, line)
	}
	g.edges[line] = true
}

// mermaidText returns a text for the quotes of a label, with everything that
// Mermaid, or the HTML that it makes, could take for its own as an entity code.
func mermaidText(s string) string {
	var b strings.Builder
	for _, r := range printable.Text(s) {
		if strings.ContainsRune("\"#;<>&`\\[]{}|*%", r) {
			fmt.Fprintf(&b, "#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
