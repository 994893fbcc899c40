package strtemplate_test

import (
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// How the result of f is put together, with a hole for each value.
func TestText(t *testing.T) {
	for name, tt := range map[string]struct{ source, want string }{
		"concatenation": {`func f(a string) string { return "id=" + a + "&x=1" }`, "id=*&x=1"},
		"format":        {`func f(a string) string { return fmt.Sprintf("%s/%d/100%%", a, 7) }`, "*/0/100%"},
		"join":          {`func f(a string) string { return strings.Join([]string{"x", a}, "/") }`, "x/*"},
		"builder":       {`func f(a string) string { var b strings.Builder; b.WriteString("id="); b.WriteString(a); return b.String() }`, "id=*"},
	} {
		flow := dataflow.New(snippet.Unit(t, "package p\nimport (\"fmt\"; \"strings\")\nvar _, _ = fmt.Sprint, strings.Join\n"+tt.source))
		got := ""
		for _, fn := range flow.Program().Functions {
			if fn.Name() != "f" {
				continue
			}
			for _, v := range gotypes.ReturnValues(fn, 0) {
				for _, template := range strtemplate.NewReader(flow.NewWalk()).Text(v, nil, nil) {
					text, _ := strtemplate.Spelled(template)
					got += text
				}
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
