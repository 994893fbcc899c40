package dataflow

import (
	"go/constant"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/fmtstr"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// concatAll joins the parts of a text.
func concatAll(parts [][]*Origin) []*Origin {
	if len(parts) == 0 {
		return nil
	}
	all := parts[0]
	for _, next := range parts[1:] {
		all = concat(all, next)
	}
	return all
}

// literal is a text that stands between the parts; it is no origin of its own.
func literal(s string) []*Origin { return []*Origin{TextOrigin(shape.Of(s), "", unit.Place{})} }

// format returns what Sprintf and its like make of their arguments.
func (c *RowCall) format() []*Origin {
	args := c.arguments(c.Row.Param("args"))
	if c.Row.Param("format") < 0 {
		sep := c.Row.Word("sep")
		var parts [][]*Origin
		for i, a := range args {
			if i > 0 && sep != "" {
				parts = append(parts, literal(sep))
			}
			parts = append(parts, a('v'))
		}
		return c.Stepped(concatAll(parts), Formatted, c.Call.Pos())
	}
	formats := c.ask(c.Arg(c.Row.Param("format")))
	if len(formats) != 1 || formats[0].Kind != facts.Const {
		return unknown("a format")
	}
	text := ""
	if !formats[0].Text.Test(func(value string) bool { text = value; return true }) {
		return unknown("a format")
	}
	if len(args) == 0 && !strings.Contains(text, "%") {
		return formats
	}
	if base := formats[0]; base.Text.Test(func(v string) bool { return strings.IndexByte(v, '%') >= minSecret }) {
		// Most of the text stands in the format itself.
		parts := formatParts(text, args)
		head := *base
		head.Text = parts[0][0].Text
		parts[0] = []*Origin{&head}
		return c.Stepped(concatAll(parts), Formatted, c.Call.Pos())
	}
	return c.Stepped(concatAll(formatParts(text, args)), Formatted, c.Call.Pos())
}

// minSecret is the length from which on a piece of a format can be the secret.
const minSecret = 16

// formatParts cuts a format at its verbs.
func formatParts(format string, args []func(verb rune) []*Origin) [][]*Origin {
	var parts [][]*Origin
	write := func(s string) {
		if s != "" {
			parts = append(parts, literal(s))
		}
	}
	end := 0
	for _, op := range fmtstr.Parse(format) {
		write(format[end:op.Start])
		end = op.End
		switch {
		case op.Verb == '%':
			write("%")
		case op.Arg == fmtstr.None || op.Arg >= len(args):
		case !op.Plain():
			parts = append(parts, unknown("a format with a width"))
		default:
			parts = append(parts, args[op.Arg](op.Verb))
		}
	}
	write(format[end:])
	return parts
}

// arguments returns the variadic arguments of a call, from a parameter on.
func (c *RowCall) arguments(param int) []func(verb rune) []*Origin {
	v := c.Arg(param)
	if v == nil {
		return nil
	}
	list := c.List(v, c.Frame)
	if !list.Whole {
		return nil // which verb takes which is not known
	}
	var args []func(rune) []*Origin
	for _, e := range list.Elements {
		args = append(args, func(verb rune) []*Origin {
			boxed := gotypes.Unboxed(e.Value)
			if k, ok := boxed.(*ssa.Const); ok && verb == 'd' && k.Value != nil && k.Value.Kind() == constant.Int {
				return literal(k.Value.ExactString())
			}
			return c.printed(c.Get(e.List, e.Path(), e.Frame), verb, boxed)
		})
	}
	return args
}

// printed returns what a verb makes of a value.
func (c *RowCall) printed(origins []*Origin, verb rune, boxed ssa.Value) []*Origin {
	switch {
	case verb == 'q':
		out := c.Stepped(origins, Quoted, c.Call.Pos())
		for _, o := range out {
			if o.Kind == facts.Const {
				o.Text, _ = shape.Apply(func(v ...string) (string, error) { return strconv.Quote(v[0]), nil }, o.Text)
			}
		}
		return out
	case verb == 'v' && boxed != nil && gotypes.IsBytes(boxed.Type()):
		return c.Stepped(origins, Bytes, c.Call.Pos())
	case verb == 'x' || verb == 'X' || verb == 'd' || verb == 'T' || verb == 'p' || verb == 'c' || verb == 'U':
		return unknown(aNumber)
	}
	return origins
}

// join returns the text that strings.Join makes.
func (c *RowCall) join() []*Origin {
	list := c.List(c.Subject(), c.Frame)
	if !list.Whole || len(list.Elements) == 0 {
		return unknown("a list")
	}
	sep := literal("")
	if i := c.Row.Param("sep"); i >= 0 {
		sep = c.ask(c.Arg(i))
	}
	var all [][]*Origin
	for i, e := range list.Elements {
		if i > 0 && (len(sep) != 1 || sep[0].Kind != facts.Const || !empty(sep[0])) {
			all = append(all, sep)
		}
		all = append(all, c.Get(e.List, e.Path(), e.Frame))
	}
	return c.Stepped(concatAll(all), Concat, c.Call.Pos())
}

// converted returns what a conversion makes of the value v with the origins found.
func converted(v ssa.Value, found []*Origin) []*Origin {
	if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsString == 0 {
		if k, ok := v.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Int {
			n, _ := constant.Int64Val(k.Value)
			return literal(string(rune(n)))
		}
		return unknown(aNumber)
	}
	return found
}

// sliced returns a part of a text with the origins found.
func (w *Walk) sliced(v *ssa.Slice, found []*Origin) []*Origin {
	low, ok1 := bound(v.Low, 0)
	high, ok2 := bound(v.High, -1)
	if !ok2 && v.Low == nil && gotypes.IsBytes(v.X.Type()) {
		return found // buffer[:n]: what was read into it
	}
	out := w.Stepped(found, "cut", v.Pos())
	for i, o := range out {
		if o.Kind != facts.Const {
			continue
		}
		text, ok := shape.Apply(func(s ...string) (string, error) {
			end := high
			if end < 0 {
				end = len(s[0])
			}
			if low > end || end > len(s[0]) {
				return "", errText
			}
			return s[0][low:end], nil
		}, o.Text)
		if !ok || !ok1 || !ok2 {
			out[i] = &Origin{Kind: facts.Unknown, Name: "a part of a text"}
			continue
		}
		o.Text = text
	}
	return out
}

func bound(v ssa.Value, missing int) (int, bool) {
	if v == nil {
		return missing, true
	}
	k, ok := v.(*ssa.Const)
	if !ok || k.Value == nil {
		return 0, false
	}
	n, exact := constant.Int64Val(k.Value)
	return int(n), exact
}

// spelled returns the text of a slice of bytes or runes that is written
// character by character.
func (w *Walk) spelled(v *ssa.Slice, array types.Type) []*Origin {
	arr, ok := array.Underlying().(*types.Array)
	if !ok || arr.Len() == 0 || arr.Len() > 4096 || v.X.Referrers() == nil {
		return unknown("an array")
	}
	elem, ok := arr.Elem().Underlying().(*types.Basic)
	if !ok || elem.Kind() != types.Byte && elem.Kind() != types.Rune {
		return unknown("an array")
	}
	chars := make([]rune, arr.Len())
	for _, instr := range *v.X.Referrers() {
		ia, ok := instr.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		index, err := strconv.Atoi(KeyOf(ia.Index))
		k, isConst := gotypes.StoredValue(ia).(*ssa.Const)
		if err != nil || !isConst || k.Value == nil || k.Value.Kind() != constant.Int || index >= len(chars) {
			return unknown("an array")
		}
		n, _ := constant.Int64Val(k.Value)
		chars[index] = rune(n)
	}
	var text string
	if elem.Kind() == types.Byte {
		b := make([]byte, len(chars))
		for i, c := range chars {
			b[i] = byte(c)
		}
		text = string(b)
	} else {
		text = string(chars)
	}
	pos := v.X.Pos()
	if !pos.IsValid() || w.unit.Skipped(pos) || !isPrintable(text) {
		return unknown("an array")
	}
	return []*Origin{TextOrigin(shape.Of(text), "", unit.Place{Pos: pos, End: pos + 1})}
}
