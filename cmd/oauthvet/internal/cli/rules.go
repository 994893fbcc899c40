package cli

import (
	"context"
	"fmt"
	"text/tabwriter"

	"github.com/oauthvet/oauthvet/analyzer"
)

// jsonRule is a rule in JSON documents.
type jsonRule struct {
	ID      string `json:"id"`
	Family  string `json:"family"`
	Default bool   `json:"default"` // runs unless it is disabled
	Level   string `json:"level"`
	Fix     bool   `json:"fix"`
	Summary string `json:"summary"`
	URL     string `json:"url"`
	Page    string `json:"page,omitempty"` // markdown
}

func newJSONRule(r analyzer.Rule) jsonRule {
	return jsonRule{ID: r.ID, Family: r.Family, Default: !r.Off, Level: r.Level.String(), Fix: r.Fix, Summary: r.Summary, URL: r.URL}
}

// rules lists the rules.
func (c *Command) rules(_ context.Context, args []string) int {
	fs := newFlags("rules")
	asJSON := jsonFlag(fs)
	rest, err := operands(fs, args)
	if err != nil {
		return c.wrong("rules", err)
	}
	if len(rest) > 0 {
		return c.fail("rules takes no arguments; `oauthvet explain RULE` prints the page of one")
	}
	if *asJSON {
		list := []jsonRule{}
		for _, r := range analyzer.Rules() {
			list = append(list, newJSONRule(r))
		}
		err = writeJSON(c.Stdout, map[string]any{"rules": list})
	} else {
		w := tabwriter.NewWriter(c.Stdout, 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "rule\tfamily\tdefault\tlevel\tfix\tfinds")
		for _, r := range analyzer.Rules() {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", r.ID, r.Family, word(!r.Off, "on", "off"), r.Level, word(r.Fix, "yes", "no"), r.Summary)
		}
		err = w.Flush()
	}
	if err != nil {
		return c.fail("%v", err)
	}
	return exitClean
}

func word(yes bool, ifYes, ifNo string) string {
	if yes {
		return ifYes
	}
	return ifNo
}
