package dataflow_test

import (
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// A debugged question shows the points and edges of its walk and why it ended, and
// neither a constant's text nor a map's key.
func TestDebug(t *testing.T) {
	const secret, key = "Jeihva9YegMy2LZbTQDYqVfHAE", "entry-of-the-map"
	flow := dataflow.New(snippet.Unit(t, `package p
		func sink(string) {}
		var settings = map[string]string{"`+key+`": "`+secret+`"}
		func get(name string) string { return settings[name] }
		func f() { sink(get("`+key+`") + "`+secret+`") }`))
	sink := calls(flow, "sink")[0].Common().Args[0]
	var out strings.Builder
	w := flow.NewWalk()
	w.Debug(&out)
	w.Get(sink, nil, nil)
	w.Preds(dataflow.Point{Value: sink})
	got := out.String()
	for _, want := range []string{
		"BinOp t1 of f at snippet.go:5\n",
		"  Call t0 of f at snippet.go:5\n",
		"= const(opaque, 52) store store return concat\n",
		"preds of BinOp t1 of f at snippet.go:5\n  join (snippet.go:5): Call t0 of f at snippet.go:5\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, hidden := range []string{secret, key} {
		if strings.Contains(got, hidden) {
			t.Errorf("%q is shown", hidden)
		}
	}
}
