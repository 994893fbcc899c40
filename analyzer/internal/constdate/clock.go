package constdate

import (
	"go/constant"
	"go/token"
	"go/types"
	"time"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A clock computes dates: it follows values back to what package time makes
// them of, through variables, functions of the package and wrappers that the
// catalogue knows.
type clock struct {
	flow *dataflow.Flow
	seen map[clockKey]bool
	// left are the values that are left to the question.
	left budget.Meter
}

type clockKey struct {
	value ssa.Value
	from  *arguments
}

// arguments are what a call passes to the function that is being looked into.
type arguments struct {
	fn    *ssa.Function
	call  *ssa.CallCommon
	outer *arguments
	depth int
}

// ends returns the dates that a value may be: a time.Time, a pointer to one,
// its text, seconds since 1970, or a struct with a time in it.
//
// go/ssa: dates are computed, and an operation is an operand here, not a step.
func (c *clock) ends(v ssa.Value, from *arguments) []End {
	return follow(c, v, from, c.ends, func(v ssa.Value) []End {
		switch v := v.(type) {
		case *ssa.Const:
			if v.Value != nil {
				return constantEnds(v.Value)
			}
		case *ssa.BinOp:
			return c.later(v, from)
		case *ssa.Call:
			return c.made(v, 0, from)
		case *ssa.Extract:
			if call, ok := v.Tuple.(*ssa.Call); ok {
				return c.made(call, v.Index, from)
			}
		}
		return nil
	})
}

// made returns the dates that a call results in.
func (c *clock) made(call *ssa.Call, result int, from *arguments) []End {
	common := call.Common()
	fn, ok := gotypes.Callee(common).(*types.Func)
	if !ok {
		return nil
	}
	args := common.Args
	switch fn.FullName() {
	case "time.Now":
		return []End{{Time: Present, Relative: true}}
	case "time.Date":
		return c.date(args, from)
	case "time.Unix":
		return unixEnds(c.numbers(args[0], from))
	case "time.UnixMilli":
		ms := c.numbers(args[0], from)
		for i := range ms {
			ms[i] /= 1000
		}
		return unixEnds(ms)
	case "time.Parse", "time.ParseInLocation":
		return c.parse(args, from)
	case "(time.Time).AddDate":
		return c.shift(args, from, func(t time.Time, n []int64) time.Time {
			return t.AddDate(int(n[0]), int(n[1]), int(n[2]))
		})
	case "(time.Time).Add":
		return c.shift(args, from, func(t time.Time, n []int64) time.Time { return t.Add(time.Duration(n[0])) })
	case "(time.Time).UTC", "(time.Time).Local", "(time.Time).In", "(time.Time).Truncate", "(time.Time).Round",
		"(time.Time).Unix", "(time.Time).Format", "(time.Time).String":
		return c.ends(args[0], from)
	}
	if row := c.flow.Unit().Site.Row(fn, catalog.Pass); row != nil && row.Symbol.Param >= 0 && row.Symbol.Param < len(args) {
		return c.ends(args[row.Symbol.Param], from)
	}
	if inner := common.StaticCallee(); inner != nil && inner.Blocks == nil && len(args) == 1 && gotypes.IsPointerTo(call.Type(), args[0].Type()) {
		return c.ends(args[0], from) // some library's func(T) *T
	}
	var all []End
	for _, v := range c.returned(call, result, from) {
		all = append(all, c.ends(v, enter(call, from))...)
	}
	return all
}

// date returns what time.Date makes of its arguments. The zone is taken for
// UTC: it is about days.
func (c *clock) date(args []ssa.Value, from *arguments) []End {
	var n [3]int
	for i := range n {
		values := c.numbers(args[i], from)
		if len(values) != 1 {
			return nil
		}
		n[i] = int(values[0])
	}
	return []End{{Time: time.Date(n[0], time.Month(n[1]), n[2], 0, 0, 0, 0, time.UTC)}}
}

// parse returns what time.Parse makes of its arguments.
func (c *clock) parse(args []ssa.Value, from *arguments) []End {
	var all []End
	for _, layout := range c.texts(args[0], from) {
		for _, text := range c.texts(args[1], from) {
			if t, err := time.Parse(layout, text); err == nil {
				all = append(all, End{Time: t})
			}
		}
	}
	return all
}

// texts returns the constants that a text may be.
func (c *clock) texts(v ssa.Value, from *arguments) []string {
	return follow(c, v, from, c.texts, func(v ssa.Value) []string {
		if s, ok := gotypes.StringConstant(v); ok {
			return []string{s}
		}
		return nil
	})
}

// shift adds numbers, the arguments behind the first, to the dates that the
// first may be. One of several possible numbers is enough for one date.
func (c *clock) shift(args []ssa.Value, from *arguments, add func(time.Time, []int64) time.Time) []End {
	choices := [][]int64{nil}
	for _, arg := range args[1:] {
		var longer [][]int64
		for _, n := range c.numbers(arg, from) {
			for _, choice := range choices {
				longer = append(longer, append(choice[:len(choice):len(choice)], n))
			}
		}
		choices = longer[:min(len(longer), budget.Dates.Max)]
	}
	var all []End
	for _, end := range c.ends(args[0], from) {
		for _, n := range choices {
			all = append(all, End{add(end.Time, n), end.Relative})
		}
	}
	return all
}

// later returns the sum of a date in seconds and a number of them.
func (c *clock) later(v *ssa.BinOp, from *arguments) []End {
	if v.Op != token.ADD {
		return nil
	}
	for _, side := range [][2]ssa.Value{{v.X, v.Y}, {v.Y, v.X}} {
		if _, constant := side[0].(*ssa.Const); constant {
			continue
		}
		ends := c.shift(side[:], from, func(t time.Time, n []int64) time.Time { return t.Add(time.Duration(n[0]) * time.Second) })
		if len(ends) > 0 {
			return ends
		}
	}
	return nil
}

// numbers returns the numbers that a value may be.
//
// go/ssa: numbers are computed, and an operation is an operand here, not a step.
func (c *clock) numbers(v ssa.Value, from *arguments) []int64 {
	return follow(c, v, from, c.numbers, func(v ssa.Value) []int64 {
		switch v := v.(type) {
		case *ssa.Const:
			if v.Value != nil {
				if n, ok := constant.Int64Val(constant.ToInt(v.Value)); ok {
					return []int64{n}
				}
			}
		case *ssa.BinOp:
			var all []int64
			for _, x := range c.numbers(v.X, from) {
				for _, y := range c.numbers(v.Y, from) {
					if n, ok := compute(v.Op, x, y); ok {
						all = append(all, n)
					}
				}
			}
			return all
		case *ssa.Call:
			var all []int64
			for _, r := range c.returned(v, 0, from) {
				all = append(all, c.numbers(r, enter(v, from))...)
			}
			return all
		}
		return nil
	})
}

func compute(op token.Token, x, y int64) (int64, bool) {
	switch {
	case op == token.ADD:
		return x + y, true
	case op == token.SUB:
		return x - y, true
	case op == token.MUL:
		return x * y, true
	case op == token.QUO && y != 0:
		return x / y, true
	}
	return 0, false
}

// follow goes through what is the same for dates and numbers: variables,
// parameters, conversions. What is left goes to leaf.
//
// go/ssa: a field has a date only if one is stored in all objects of its type, which
// Preds does not ask.
func follow[T any](c *clock, v ssa.Value, from *arguments, again func(ssa.Value, *arguments) []T, leaf func(ssa.Value) []T) []T {
	key := clockKey{v, from}
	if c.seen[key] || !c.left.Take() {
		return nil // a loop, or too long a way
	}
	c.seen[key] = true
	defer delete(c.seen, key)
	var inner []ssa.Value
	outer := from
	switch v := v.(type) {
	case *ssa.Phi:
		inner = v.Edges
	case *ssa.Convert:
		inner = []ssa.Value{v.X}
	case *ssa.ChangeType:
		inner = []ssa.Value{v.X}
	case *ssa.MakeInterface:
		inner = []ssa.Value{v.X}
	case *ssa.UnOp:
		if v.Op == token.MUL {
			inner = c.contents(v.X)
		}
	case *ssa.Alloc:
		inner = c.contents(v)
	case *ssa.Parameter:
		inner, outer = c.passed(v, from)
	default:
		return limited(leaf(v))
	}
	var all []T
	for _, v := range inner {
		all = append(all, again(v, outer)...)
	}
	return limited(all)
}

func limited[T any](all []T) []T { return all[:min(len(all), budget.Dates.Max)] }
