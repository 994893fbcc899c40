package fmtstr_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/fmtstr"
)

func TestParse(t *testing.T) {
	const none = fmtstr.None
	for _, tt := range []struct {
		format string
		want   []fmtstr.Operation
	}{
		{"", nil},
		{"no verb", nil},
		{"%s", []fmtstr.Operation{{0, 2, 's', 0, "", none, none}}},
		{"a=%s&b=%v", []fmtstr.Operation{{2, 4, 's', 0, "", none, none}, {7, 9, 'v', 1, "", none, none}}},
		{"100%%", []fmtstr.Operation{{3, 5, '%', none, "", none, none}}},
		{"%%%d", []fmtstr.Operation{{0, 2, '%', none, "", none, none}, {2, 4, 'd', 0, "", none, none}}},
		{"%+#v", []fmtstr.Operation{{0, 4, 'v', 0, "+#", none, none}}},
		{"%-12s", []fmtstr.Operation{{0, 5, 's', 0, "-", 12, none}}},
		{"%012d", []fmtstr.Operation{{0, 5, 'd', 0, "0", 12, none}}},
		{"%.4s", []fmtstr.Operation{{0, 4, 's', 0, "", none, 4}}},
		{"%.s", []fmtstr.Operation{{0, 3, 's', 0, "", none, 0}}},
		{"%6.2f", []fmtstr.Operation{{0, 5, 'f', 0, "", 6, 2}}},
		{"%*d%s", []fmtstr.Operation{{0, 3, 'd', 1, "", fmtstr.Star, none}, {3, 5, 's', 2, "", none, none}}},
		{"%.*s", []fmtstr.Operation{{0, 4, 's', 1, "", none, fmtstr.Star}}},
		{"%[2]s %s", []fmtstr.Operation{{0, 5, 's', 1, "", none, none}, {6, 8, 's', 2, "", none, none}}},
		{"%[2]*.[1]*f", []fmtstr.Operation{{0, 11, 'f', 1, "", fmtstr.Star, fmtstr.Star}}},
		{"%[3]*.[2]*[1]f", []fmtstr.Operation{{0, 14, 'f', 0, "", fmtstr.Star, fmtstr.Star}}},
		{"%[x]s%s", []fmtstr.Operation{{0, 5, 's', none, "", none, none}, {5, 7, 's', 0, "", none, none}}},
		{"%[0]s", []fmtstr.Operation{{0, 5, 's', none, "", none, none}}},
		{"%é", []fmtstr.Operation{{0, 3, 'é', 0, "", none, none}}},
		{"50%", []fmtstr.Operation{{2, 3, 0, none, "", none, none}}},
		{"%-", []fmtstr.Operation{{0, 2, 0, none, "-", none, none}}},
		{"%[1", []fmtstr.Operation{{0, 3, 0, none, "", 1, none}}},
		{"%[2]6s", []fmtstr.Operation{{0, 6, 's', none, "", 6, none}}},
		{"%[2].3s", []fmtstr.Operation{{0, 7, 's', none, "", none, 3}}},
	} {
		if diff := cmp.Diff(tt.want, fmtstr.Parse(tt.format)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.format, diff)
		}
	}
}

// Package fmt takes the same argument for each verb.
func TestArgAsFmt(t *testing.T) {
	args := []any{"A0", "A1", "A2", "A3"}
	for _, format := range []string{
		"%s", "%s%s%s", "%%%s", "%[2]s", "%[3]s%[1]s%s", "%[4]s%%%[2]s", "%-6s%+s", "%8s|%.2s", "%6.2[2]s%s", "%[2]6s%s", "%[3].2s%s", "%[s%s", "%[x]s%s",
	} {
		var want strings.Builder
		end := 0
		for _, op := range fmtstr.Parse(format) {
			want.WriteString(format[end:op.Start])
			end = op.End
			if op.Verb == '%' {
				want.WriteString("%")
				continue
			}
			if op.Arg == fmtstr.None {
				want.WriteString("%!" + string(op.Verb) + "(BADINDEX)")
				continue
			}
			width, precision := max(op.Width, 0), op.Precision
			s := args[op.Arg].(string)
			if precision != fmtstr.None {
				s = s[:precision]
			}
			if strings.Contains(op.Flags, "-") {
				s += strings.Repeat(" ", max(width-len(s), 0))
			}
			want.WriteString(strings.Repeat(" ", max(width-len(s), 0)) + s)
		}
		got, _, _ := strings.Cut(fmt.Sprintf(format, args...), "%!(EXTRA")
		if got != want.String() {
			t.Errorf("%q: fmt makes %q, the operations %q", format, got, want.String())
		}
	}
}

func TestPlain(t *testing.T) {
	for format, want := range map[string]bool{"%s": true, "%[2]s": true, "%+v": false, "%3s": false, "%.3s": false, "%*s": false} {
		if got := fmtstr.Parse(format)[0].Plain(); got != want {
			t.Errorf("%q: %t, want %t", format, got, want)
		}
	}
}
