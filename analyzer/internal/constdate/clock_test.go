package constdate

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// The dates that the result of f may be.
func TestEnds(t *testing.T) {
	day := func(y int, m time.Month, d int) End { return End{Time: time.Date(y, m, d, 0, 0, 0, 0, time.UTC)} }
	for _, tt := range []struct {
		source string
		want   []End
	}{
		{`func f() time.Time { return time.Date(2026, time.May, 2, 9, 0, 0, 0, time.UTC) }`, []End{day(2026, time.May, 2)}},
		{`func f() time.Time { return time.Date(2026, time.May, 2, 0, 0, 0, 0, time.UTC).AddDate(1, 1, 1) }`, []End{day(2027, time.June, 3)}},
		{`func f() time.Time { return time.Now().AddDate(2, 0, 0) }`, []End{{Present.AddDate(2, 0, 0), true}}},
		{`const days = 90; func f() time.Time { return time.Now().Add(days * 24 * time.Hour) }`, []End{{Present.AddDate(0, 0, 90), true}}},
		{`func f() time.Time { return time.Unix(1798675200, 0) }`, []End{day(2026, time.December, 31)}},
		{`func f() time.Time { return time.UnixMilli(1798675200000) }`, []End{day(2026, time.December, 31)}},
		{`func f() int64 { return time.Now().Unix() + 3600 }`, []End{{Present.Add(time.Hour), true}}},
		{`func f() time.Time { t, _ := time.Parse("2006-01-02", "2026-12-31"); return t }`, []End{day(2026, time.December, 31)}},
		{`func f() time.Time { return later(2) }; func later(n int) time.Time { return time.Now().AddDate(n, 0, 0) }`, []End{{Present.AddDate(2, 0, 0), true}}},
		{`func f(t time.Time) time.Time { return t.AddDate(1, 0, 0) }`, nil},
	} {
		flow := dataflow.New(snippet.Unit(t, "package p\nimport \"time\"\n"+tt.source))
		clock := &clock{flow: flow, left: flow.Unit().Budget.Meter(budget.DateValues), seen: make(map[clockKey]bool)}
		var got []End
		found := false
		for _, fn := range flow.Program().Functions {
			if fn.Name() == "f" {
				found = true
				for _, v := range gotypes.ReturnValues(fn, 0) {
					got = append(got, clock.ends(v, nil)...)
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); !found || diff != "" {
			t.Errorf("%s: found %t; want -, got +\n%s", tt.source, found, diff)
		}
	}
}
