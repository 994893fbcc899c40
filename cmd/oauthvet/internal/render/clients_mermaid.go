package render

import (
	"bufio"
	"cmp"
	"fmt"
	"go/token"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// ClientMermaid writes the clients as a Mermaid flowchart: from where ID, secret
// and tenant come from, through the clients, to the providers.
func ClientMermaid(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "flowchart LR")
	g := &flowchart{w: b, nodes: make(map[string]string)}
	for i := range r.Clients {
		c := &r.Clients[i]
		client := g.node(r.at(c.Start) + fmt.Sprint(":", c.Start.Column) + "\n" + c.Name)
		for _, part := range []struct {
			name    string
			sources []analyzer.Source
		}{{"client ID", c.ID}, {"client secret", c.Secret}, {"tenant", c.Tenant}} {
			for _, text := range r.sourceNames(c, part.sources) {
				g.edge(g.node(text), client, part.name)
			}
		}
		if to := cmp.Or(c.Endpoint, c.Provider); to != "" {
			g.edge(client, g.node(to), cmp.Or(c.Grant, "token"))
		}
	}
	return b.Flush()
}

// sourceNames tells where a value comes from, without the place: one source of
// several clients is one node.
func (r *Report) sourceNames(c *load.Client, sources []analyzer.Source) []string {
	var names []string
	for _, s := range sources {
		s.When = ""
		if s.Name != "" {
			s.Where = ""
		}
		names = append(names, r.sources(c, []analyzer.Source{s}, make([]token.Position, 1))...)
	}
	return names
}

// A flowchart writes nodes and edges, each once.
type flowchart struct {
	w     io.Writer
	nodes map[string]string // by text
	edges map[string]bool
}

// node returns the name of the node with a text.
func (g *flowchart) node(text string) string {
	name, ok := g.nodes[text]
	if !ok {
		name = fmt.Sprint("n", len(g.nodes)+1)
		g.nodes[text] = name
		var lines []string
		for line := range strings.SplitSeq(text, "\n") {
			lines = append(lines, mermaidText(line))
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
