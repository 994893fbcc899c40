package dataflow_test

import (
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// The origins of the result of f: kind, name, and whether it is trimmed.
func TestGet(t *testing.T) {
	for name, tt := range map[string]struct{ source, want string }{
		"variable": {`func f() string { return strings.TrimSpace(os.Getenv("A")) }`, `env A trim`},
		"closure":  {`func f() string { s := os.Getenv("A"); g := func() string { return s }; return g() }`, `env A`},
		"map":      {`func f() string { m := map[string]string{"a": os.Getenv("A"), "b": os.Getenv("B")}; return m["b"] }`, `env B`},
		"branches": {`func f(dev bool) string { s := os.Getenv("A"); if dev { s = os.Getenv("B") }; return s }`, `env A | env B`},
	} {
		t.Run(name, func(t *testing.T) {
			flow := dataflow.New(snippet.Unit(t, "package p\nimport (\"os\"; \"strings\")\nvar _ = strings.TrimSpace\n"+tt.source))
			var got []string
			for _, fn := range flow.Program().Functions {
				if fn.Name() != "f" {
					continue
				}
				for _, v := range gotypes.ReturnValues(fn, 0) {
					for _, o := range flow.NewWalk().Get(v, nil, nil) {
						text := string(o.Kind) + " " + o.Name
						if o.Has(dataflow.Trimmed) {
							text += " trim"
						}
						got = append(got, text)
					}
				}
			}
			if s := strings.Join(got, " | "); s != tt.want {
				t.Errorf("%s, want %s", s, tt.want)
			}
		})
	}
}
