package render

import (
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
)

// severities are how bad it is for security, on the scale of CVSS, what rules
// find: by rule, or else by family. GitHub shows 7.0 and more as high, 4.0 and
// more as medium.
var severities = map[string]string{
	"hardcoded": "8.0",
	"leak":      "7.5",
	"urlquery":  "7.0",

	"wrong value": "4.0",
	"request":     "4.0",
	"failure":     "3.0",
	"suppression": "1.0",
}

// weaknesses are the entries of CWE that rules are about.
var weaknesses = map[string]string{
	"hardcoded": "798",
	"leak":      "532",
	"urlquery":  "598",
}

// sarifRules describes all rules, whether they found anything or not.
func (r *Report) sarifRules() []sarifRule {
	rules := []sarifRule{}
	for _, rule := range r.Rules {
		rules = append(rules, sarifRule{
			ID:               rule.ID,
			ShortDescription: sarifText{Text: rule.Summary},
			FullDescription:  sarifText{Text: lead(rule.Page)},
			Help:             sarifText{Text: rule.Page, Markdown: rule.Page},
			HelpURI:          rule.URL,
			Default:          sarifConfig{Enabled: !rule.Off, Level: rule.Level.String()},
			Properties:       sarifRuleProperty{Tags: tags(rule), Precision: "very-high", Severity: severity(rule)},
		})
	}
	return rules
}

func severity(rule analyzer.Rule) string {
	if s, ok := severities[rule.ID]; ok {
		return s
	}
	return severities[rule.Family]
}

func tags(rule analyzer.Rule) []string {
	list := []string{"security", "oauth", strings.ReplaceAll(rule.Family, " ", "-")}
	if n := weaknesses[rule.ID]; n != "" {
		list = append(list, "external/cwe/cwe-"+n)
	}
	return list
}

// lead returns the paragraph that a page begins with, in one line.
func lead(page string) string {
	parts := strings.SplitN(strings.TrimSpace(page), "\n\n", 3)
	if len(parts) < 2 {
		return page
	}
	return strings.Join(strings.Fields(parts[1]), " ")
}
