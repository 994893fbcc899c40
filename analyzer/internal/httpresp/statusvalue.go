package httpresp

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// Which values are the status of an answer, and what is computed from it.

// IsStatus reports whether a value is the status of some answer: the member
// StatusCode or Status of a response, the result of a method of that name.
func (r *StatusReader) IsStatus(v ssa.Value) bool {
	if known, ok := r.about[v]; ok {
		return known
	}
	r.about[v] = false
	const most = 60
	queue, seen := []dataflow.Point{{Value: v}}, map[ssa.Value]bool{v: true}
	for len(queue) > 0 && len(seen) < most {
		pt := queue[0]
		queue = queue[1:]
		if pt.Path == nil && isStatusMember(pt.Value) {
			r.about[v] = true
			return true
		}
		for _, e := range r.walk.Preds(pt) {
			if e.Part == nil && e.Kind != dataflow.Join && !seen[e.Point.Value] {
				seen[e.Point.Value] = true
				queue = append(queue, e.Point)
			}
		}
	}
	return false
}

// isStatusMember reports whether a value is a member that is named for a status.
//
// go/ssa: it reads the expression that a branch asks.
func isStatusMember(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return lexicon.IsStatusMember(gotypes.FieldName(fa.X.Type(), fa.Field))
		}
	case *ssa.Field:
		return lexicon.IsStatusMember(gotypes.FieldName(v.X.Type(), v.Field))
	case *ssa.Call:
		return lexicon.IsStatusMember(gotypes.CalleeName(v.Common())) && lastParam(v.Common()) == nil
	}
	return false
}

// asks reports whether a number is computed from the status.
func (r *StatusReader) asks(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.BinOp:
		return r.asks(v.X)
	case *ssa.Convert:
		return r.asks(v.X)
	}
	return r.is(v)
}

// number computes a number for a status: resp.StatusCode/100.
//
// go/ssa: it reads the expression that a branch asks.
func (r *StatusReader) number(v ssa.Value, code int64) (int64, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value == nil || v.Value.Kind() != constant.Int {
			return 0, false
		}
		return v.Int64(), true
	case *ssa.Convert:
		return r.number(v.X, code)
	case *ssa.BinOp:
		x, ok := r.number(v.X, code)
		y, ok2 := r.number(v.Y, code)
		switch {
		case !ok || !ok2:
		case v.Op == token.QUO && y != 0:
			return x / y, true
		case v.Op == token.REM && y != 0:
			return x % y, true
		case v.Op == token.SUB:
			return x - y, true
		case v.Op == token.ADD:
			return x + y, true
		case v.Op == token.MUL:
			return x * y, true
		}
		return 0, false
	}
	return code, r.is(v)
}
