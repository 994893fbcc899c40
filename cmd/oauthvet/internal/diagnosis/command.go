package diagnosis

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/pattern"
)

// ofEntra are commands that only Entra understands.
var ofEntra = pattern.New(`\baz |login\.microsoftonline`)

// command returns the command of a step: with the names of the variables that
// the clients read, where they read the same ones, and none that is for another
// provider.
func (d *Diagnosis) command(check analyzer.Check) string {
	if len(d.Providers) > 0 && !slices.Contains(d.Providers, entra) && ofEntra.MatchString(check.Command) {
		return ""
	}
	text := check.Command
	for _, v := range []struct {
		guide   string
		sources func(*load.Client) []analyzer.Source
	}{
		{"AZURE_CLIENT_ID", func(c *load.Client) []analyzer.Source { return c.ID }},
		{"AZURE_CLIENT_SECRET", func(c *load.Client) []analyzer.Source { return c.Secret }},
		{"AZURE_TENANT_ID", func(c *load.Client) []analyzer.Source { return c.Tenant }},
	} {
		if name := d.variable(v.sources); name != "" {
			text = strings.ReplaceAll(text, v.guide, name)
		}
	}
	return text
}

// identifier is what a shell takes for the name of a variable. The name comes
// from the analysed module, and people will paste the command.
var identifier = pattern.New(`^[A-Za-z_][A-Za-z0-9_]*$`)

// variable returns the one environment variable that a part of all clients comes
// from, or "".
func (d *Diagnosis) variable(sources func(*load.Client) []analyzer.Source) string {
	name := ""
	for _, c := range d.Clients {
		for _, s := range sources(c) {
			if s.Kind != "env" || name != "" && s.Name != name || !identifier.MatchString(s.Name) {
				return ""
			}
			name = s.Name
		}
	}
	return name
}
