package diagnosis

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// variable matches the variables that the guide's commands have.
var variable = lazyregexp.New(`\$(CLIENT_ID|CLIENT_SECRET|TENANT_ID|TOKEN_URL)\b`)

// fill puts into a text of the guide what is known here: the names of the
// variables that a client of the provider reads, of any client if there is no
// provider, and the code. It notes the variables that are left.
func (d *Diagnosis) fill(text, provider string) string {
	client := d.subject(provider)
	text = variable.ReplaceAllStringFunc(text, func(v string) string {
		if known := known(client, v[1:]); known != "" {
			return known
		}
		if !slices.Contains(d.Placeholders, v[1:]) {
			d.Placeholders = append(d.Placeholders, v[1:])
		}
		return v
	})
	return strings.ReplaceAll(text, "`oauthvet explain CODE`", "`oauthvet explain "+d.Codes[0].Code+"`")
}

// subject returns the client that commands are written for: of the provider, if
// one is, the one with the finding to begin with, or the first that reads its
// secret from the environment. It is nil where there is none.
func (d *Diagnosis) subject(name string) *load.Client {
	var candidates []*load.Client
	if d.first != nil {
		candidates = append(candidates, d.concern.clients(d.first)...)
		for _, c := range d.Clients {
			if c.Start.Filename == d.first.Start.Filename {
				candidates = append(candidates, c)
			}
		}
	}
	for _, c := range d.Clients {
		if known(c, "CLIENT_SECRET") != "" {
			candidates = append(candidates, c)
		}
	}
	candidates = append(candidates, d.Clients...)
	for _, c := range candidates {
		if name == "" || d.concern.provider(c) == name {
			return c
		}
	}
	for _, c := range candidates { // the provider is not known
		if d.concern.provider(c) == "" {
			return c
		}
	}
	return nil
}

var (
	// identifier is what a shell takes for the name of a variable, and address
	// what it takes for nothing else. Both come from the analysed module, and
	// people will paste the command.
	identifier = lazyregexp.New(`^[A-Za-z_][A-Za-z0-9_]*$`)
	address    = lazyregexp.New(`^https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~-]+)*/?$`)
)

// known returns what stands for a variable of the guide in a client: the
// variable that it reads, or its token endpoint; or "".
func known(c *load.Client, name string) string {
	if c == nil {
		return ""
	}
	var sources []analyzer.Source
	switch name {
	case "CLIENT_ID":
		sources = c.ID
	case "CLIENT_SECRET":
		sources = c.Secret
	case "TENANT_ID":
		sources = c.Tenant
	case "TOKEN_URL":
		if address.MatchString(c.Endpoint) && strings.Contains(c.Endpoint, "token") {
			return c.Endpoint
		}
	}
	read := ""
	for _, s := range sources {
		switch {
		case s.Kind != "env" || s.Name == read:
		case read != "" || !identifier.MatchString(s.Name):
			return ""
		default:
			read = s.Name
		}
	}
	if read == "" {
		return ""
	}
	return "$" + read
}
