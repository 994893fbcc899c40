package constdate

import (
	"go/ast"
	"go/constant"
	"path/filepath"
	"strings"
	"time"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// An Expiry is a place that says when a client secret ends.
type Expiry struct {
	*site.Expiry
	// Ends are the dates that may stand there, in the order in which they are
	// found. What is computed from something that the code does not know is not
	// among them.
	Ends []End
}

// An End is the end of a client secret.
type End struct {
	// Time is the end. One that is counted from the present is counted from
	// [Present].
	Time time.Time
	// Relative says that it is counted from the present.
	Relative bool
}

// Present stands for the time of a program that asks what time it is. What is
// said of ends that are counted from it does not change with the day; the year
// and the two years after it are the longest there are.
var Present = time.Date(2003, time.March, 1, 0, 0, 0, 0, time.UTC)

// Find returns the places that say when a client secret ends, in source order, those
// without a known date left out.
func Find(f *dataflow.Flow) []*Expiry {
	var all []*Expiry
	for _, e := range f.Unit().Index().Expiries {
		if ends := datesAt(f, e); len(ends) > 0 {
			all = append(all, &Expiry{e, ends})
		}
	}
	for _, e := range f.Unit().Index().Embeds {
		if f.Unit().Skipped(e.Name.Pos()) {
			continue
		}
		for name, text := range f.EmbeddedTexts(e) {
			if filepath.Ext(name) != ".json" {
				continue
			}
			if ends := unixEnds(text.ExpiresAt()); len(ends) > 0 {
				all = append(all, &Expiry{&site.Expiry{Kind: site.ForPeople, At: e.Name, Label: "client_secret_expires_at in " + filepath.Base(name)}, ends})
			}
		}
	}
	return all
}

// datesAt returns the dates at a place.
func datesAt(f *dataflow.Flow, e *site.Expiry) []End {
	if e.Expr == nil {
		return dayEnd(e.Day)
	}
	if tv := f.Unit().Pass.TypesInfo.Types[e.Expr]; tv.Value != nil {
		if gotypes.IsNamed(tv.Type, "time", "Duration") {
			return nil
		}
		return constantEnds(tv.Value)
	}
	located, ok := f.Program().Values[ast.Unparen(e.Expr)]
	if !ok {
		return nil
	}
	return (&clock{flow: f, left: f.Unit().Budget.Meter(budget.DateValues), seen: make(map[clockKey]bool)}).ends(located.Value, nil)
}

// constantEnds returns the date that a constant is: a day or time as text, or
// seconds since 1970.
func constantEnds(v constant.Value) []End {
	switch v.Kind() {
	case constant.String:
		s := constant.StringVal(v)
		if strings.Contains(s, "client_secret_expires_at") {
			return unixEnds(shape.ExpiresAt(s))
		}
		for _, layout := range []string{time.DateOnly, time.RFC3339, time.DateTime, "2006-01-02T15:04:05"} {
			if t, err := time.Parse(layout, s); err == nil {
				return []End{{Time: t}}
			}
		}
	case constant.Int:
		if n, ok := constant.Int64Val(v); ok {
			return unixEnds([]int64{n})
		}
	}
	return nil
}

// The seconds since 1970 that are taken for a date: from 2000 to 9999. Zero
// means never (RFC 7591), smaller numbers are durations, larger ones
// milliseconds.
const (
	firstSecond = 946684800
	lastSecond  = 253402300799
)

func unixEnds(seconds []int64) []End {
	var ends []End
	for _, n := range seconds {
		if n >= firstSecond && n <= lastSecond {
			ends = append(ends, End{Time: time.Unix(n, 0).UTC()})
		}
	}
	return ends
}

func dayEnd(day string) []End {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil
	}
	return []End{{Time: t}}
}
