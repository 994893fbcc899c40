package analyzer

import (
	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// combined returns the analyzer of all rules.
func combined(o *Options) *analysis.Analyzer {
	a := rule.Combine(registry, o.engine(), o.policy)
	a.Name = "oauthvet"
	a.Doc = "find hardcoded and mishandled OAuth client secrets\n\n" + combinedDoc()
	a.URL = "https://github.com/oauthvet/oauthvet"
	o.Bind(&a.Flags)
	return a
}

func combinedDoc() string {
	doc := "The rules are:\n"
	for _, r := range registry {
		doc += "\n- " + r.ID + ": " + r.Summary()
		if r.Off {
			doc += " (off by default)"
		}
	}
	return doc
}
