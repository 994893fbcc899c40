package ctrlflow

import (
	"go/constant"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// Condition returns in words under which condition control comes to a block
// from its predecessor with the index: "dev", `env is "test"`; "" where that
// can't be said in a few words:
//
//	if env == "dev" { s = "..." } // the value of s counts where `env is "dev"`
func Condition(b *ssa.BasicBlock, pred int) string {
	from, to := b.Preds[pred], b
	if len(from.Succs) == 1 && len(from.Preds) == 1 {
		from, to = from.Preds[0], from
	}
	if len(from.Instrs) == 0 || len(from.Succs) != 2 {
		return ""
	}
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok {
		return ""
	}
	return describe(branch.Cond, from.Succs[0] == to)
}

// describe says that a condition holds, or that it does not.
func describe(cond ssa.Value, holds bool) string {
	switch cond := cond.(type) {
	case *ssa.UnOp:
		if cond.Op == token.NOT {
			return describe(cond.X, !holds)
		}
	case *ssa.BinOp:
		if cond.Op == token.EQL || cond.Op == token.NEQ {
			return compared(cond, holds == (cond.Op == token.EQL))
		}
		return ""
	}
	name := gotypes.ValueName(cond)
	if name == "" || holds {
		return name
	}
	return "not " + name
}

// compared says that a value is, or is not, a constant text. Emptiness is what
// dataflow (fallback) speaks of.
func compared(cond *ssa.BinOp, equal bool) string {
	value, text := cond.X, cond.Y
	if _, ok := value.(*ssa.Const); ok {
		value, text = text, value
	}
	k, ok := text.(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.String {
		return ""
	}
	word, plain := shape.Of(constant.StringVal(k.Value)).Name()
	name := gotypes.ValueName(value)
	switch {
	case !plain || !isWord(word) || name == "" || lexicon.IsConfidential(name):
		return ""
	case equal:
		return name + " is " + strconv.Quote(word)
	}
	return name + " is not " + strconv.Quote(word)
}

// isWord reports whether a text is one short word of letters: the name of an
// environment or mode. Nothing else is repeated in a message.
func isWord(s string) bool {
	return s != "" && len(s) <= 16 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") == ""
}
