package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// doubter doubts every directive that allows the rule slots.
var doubter = &rule.Rule{
	ID: "doubter", Family: "test", Level: rule.Warning, Visible: true,
	Page: "# doubter: find directives\n\nThe rule of these tests.\n",
	Check: func(p *rule.Pass) {
		for d := range p.Directives() {
			for _, id := range d.Rules {
				p.Doubt(d, id, rule.Mistake{At: d.Comment, Message: rule.Messagef("no %s", rule.Name(id))})
			}
		}
	},
}

func TestStale(t *testing.T) {
	at := func(change func(*rule.Policy)) (slotsResult, doubts any, lines func([]rule.Finding) string) {
		a, b := run(t, slots, false, change, "stale"), run(t, doubter, false, change, "stale")
		return a.Result, b.Result, func(findings []rule.Finding) string {
			var all []string
			for _, f := range findings {
				all = append(all, fmt.Sprintf("%d %s %s %d", b.Package.Fset.Position(f.Pos).Line, f.Message, f.Symbol, f.Ordinal))
			}
			return strings.Join(all, "\n")
		}
	}
	found, doubts, lines := at(nil)
	const want = "12 no slots  1\n16 no slots f 1\n17 no slots f 2"
	if got := lines(rule.Stale(found, doubts, nil, "nothing")); got != want {
		t.Errorf("stale:\n%s\nwant\n%s", got, want)
	}
	if got := rule.Stale(doubts); len(got) != 0 {
		t.Errorf("%d directives are stale for a rule that did not run", len(got))
	}
	// A level hides the mistake and makes no directive stale; the doubts' own
	// level counts as always.
	found, _, _ = at(func(p *rule.Policy) { p.Level = rule.Error })
	if got := lines(rule.Stale(found, doubts)); got != want {
		t.Errorf("stale with -level=error:\n%s\nwant\n%s", got, want)
	}
	_, doubts, _ = at(func(p *rule.Policy) { p.Level = rule.Error })
	if got := rule.Stale(found, doubts); len(got) != 0 {
		t.Errorf("%d warnings with -level=error", len(got))
	}
}

// Nothing hides the findings of a rule that is always visible.
func TestVisible(t *testing.T) {
	r := *slots
	r.Visible = true
	if n := suppressed(findings(t, &r, nil, "hidden")); n != 0 {
		t.Errorf("%d findings of a visible rule are hidden", n)
	}
}
