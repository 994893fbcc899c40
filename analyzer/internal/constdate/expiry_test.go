package constdate

import (
	"go/constant"
	"go/token"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestConstantEnds(t *testing.T) {
	day := []End{{Time: time.Date(2026, time.December, 31, 0, 0, 0, 0, time.UTC)}}
	for _, tt := range []struct {
		value constant.Value
		want  []End
	}{
		{constant.MakeString("2026-12-31"), day},
		{constant.MakeString("2026-12-31T00:00:00Z"), day},
		{constant.MakeString("2026-12-31 00:00:00"), day},
		{constant.MakeString("2026-12-31T00:00:00"), day},
		{constant.MakeString("31.12.2026"), nil},
		{constant.MakeInt64(day[0].Time.Unix()), day},
		{constant.MakeInt64(0), nil},
		{constant.MakeInt64(firstSecond - 1), nil},
		{constant.MakeInt64(lastSecond + 1), nil},
		{constant.MakeBool(true), nil},
	} {
		if diff := cmp.Diff(tt.want, constantEnds(tt.value)); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tt.value, diff)
		}
	}
}

func TestCompute(t *testing.T) {
	for _, tt := range []struct {
		op      token.Token
		x, y, n int64
		ok      bool
	}{
		{token.ADD, 6, 2, 8, true},
		{token.SUB, 6, 2, 4, true},
		{token.MUL, 6, 2, 12, true},
		{token.QUO, 6, 2, 3, true},
		{token.QUO, 6, 0, 0, false},
		{token.REM, 6, 2, 0, false},
	} {
		if n, ok := compute(tt.op, tt.x, tt.y); n != tt.n || ok != tt.ok {
			t.Errorf("%d %s %d: %d, %t, want %d, %t", tt.x, tt.op, tt.y, n, ok, tt.n, tt.ok)
		}
	}
}
