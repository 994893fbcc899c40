package dataflow

import (
	"encoding/base64"
	"go/token"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// transform returns what a function of a trim, mangle, escape or decode row
// makes of its subject.
func (c *RowCall) transform(result int, p *Path) []*Origin {
	word := c.Word()
	f := functions[gotypes.FullName(gotypes.Callee(c.Common))]
	switch {
	case p.is(element): // strings.Split and its like
		if p.key == "1" && c.splitsAtEquals() {
			word = CutEquals
		}
		f, p = splitter(gotypes.FullName(gotypes.Callee(c.Common)), p.key), p.rest
	case result > 0 || word == "cut" && f == nil:
		if f = cutter(gotypes.FullName(gotypes.Callee(c.Common)), result); f == nil {
			return unknown("a result of " + gotypes.CalleeName(c.Common))
		}
	}
	if p != nil {
		return unknown("a part of a result")
	}
	if f == nil {
		f = encodings[word]
	}
	rest, known := c.constants()
	out := c.Stepped(c.ask(c.Subject()), word, c.Call.Pos())
	for i, o := range out {
		if o.Kind != facts.Const {
			continue
		}
		if name, ok := variable(o.Text); ok && word == "expand" {
			out[i] = &Origin{Kind: facts.Env, Name: name, Place: unit.Place{Pos: c.Call.Pos(), End: c.Call.Pos()}}
			continue
		}
		if (f == nil || !known) && (word == "cut" || word == CutEquals) {
			out[i] = &Origin{Kind: facts.Unknown, Name: "a piece of a text"}
			continue
		}
		if f == nil || !known || !o.Text.Held() {
			o.Text = vague(o.Text, word)
			continue
		}
		text, ok := shape.Apply(func(v ...string) (string, error) { return f(append(v, rest...)) }, o.Text)
		if !ok || text.Len() > budget.StringBytes.Max || strings.HasPrefix(word, Decoded) && !text.Test(isPrintable) {
			out[i] = &Origin{Kind: facts.Unknown, Name: "a decoded text"}
			continue
		}
		o.Text = text
	}
	return out
}

// vague is what a step makes of a text whose value or whose step is not known.
func vague(t shape.Text, word string) shape.Text {
	switch {
	case word == Decoded+"-obscure":
		// rclone's obscure is raw URL base64 of a block of 16 bytes and the
		// encrypted text.
		if n := base64.RawURLEncoding.DecodedLen(t.Len()) - 16; n > 0 {
			return shape.Described(shape.Opaque, "", n, n >= 16)
		}
	case strings.HasPrefix(word, Decoded):
		return shape.Described(shape.Opaque, "", t.Len()*3/4, t.Real())
	}
	return t
}

// Word is the step's word.
func (c *RowCall) Word() string {
	as := c.Row.Word("as")
	switch c.Row.Verb {
	case catalog.Trim:
		switch {
		case c.strips():
			return Stripped
		case c.keepsLineEnd():
			return Clipped
		}
		return Trimmed
	case catalog.Decode:
		return Decoded + "-" + as
	}
	if as == "base64" {
		if alphabet, ok := c.alphabet(); ok {
			return alphabet
		}
	}
	return as
}

// strips reports whether a function of a trim row may take characters that
// belong to a secret: those of its alphabets, or the padding of base64.
func (c *RowCall) strips() bool {
	rest, known := c.constants()
	if !known || len(rest) != 1 {
		return false
	}
	switch name := gotypes.CalleeName(c.Common); name {
	case "Trim", "TrimLeft", "TrimRight":
		return strings.ContainsAny(rest[0], "=+/-_~.") || strings.ContainsFunc(rest[0], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	case "TrimSuffix":
		return strings.Trim(rest[0], "=") == ""
	}
	return false
}

// keepsLineEnd reports whether a function of a trim row leaves the end of a line
// where it is: it removes something else, or at the other end.
func (c *RowCall) keepsLineEnd() bool {
	switch gotypes.CalleeName(c.Common) {
	case "TrimLeft", "TrimLeftFunc", "TrimPrefix", "CutPrefix":
		return true
	case "Trim", "TrimRight", "TrimSuffix", "CutSuffix":
		rest, known := c.constants()
		return known && len(rest) == 1 && !strings.Contains(rest[0], "\n")
	}
	return false
}

// splitsAtEquals reports whether a text is split at every =, and its parts are not
// counted: what is behind the second one in NAME=VALUE is lost.
func (c *RowCall) splitsAtEquals() bool {
	if sep, known := c.constants(); !known || len(sep) != 1 || sep[0] != "=" || gotypes.CalleeName(c.Common) != "Split" {
		return false
	}
	for _, use := range c.Prog.Uses(c.Call.Value()) {
		length, ok := use.(*ssa.Call)
		if !ok {
			continue
		}
		if b, ok := length.Common().Value.(*ssa.Builtin); !ok || b.Name() != "len" {
			continue
		}
		for _, use := range c.Prog.Uses(length) {
			if cond, ok := use.(*ssa.BinOp); ok && countsTwo(cond) {
				return false
			}
		}
	}
	return true
}

// countsTwo reports whether a length is compared so that more than two parts are
// noticed.
func countsTwo(cond *ssa.BinOp) bool {
	k, ok := cond.Y.(*ssa.Const)
	if !ok || k.Value == nil {
		return false
	}
	switch cond.Op {
	case token.EQL, token.NEQ, token.GTR, token.LEQ:
		return k.Int64() == 2
	case token.GEQ, token.LSS:
		return k.Int64() == 3
	}
	return false
}

// variable returns the name of the variable that a text is for os.ExpandEnv.
func variable(t shape.Text) (name string, ok bool) {
	t.Test(func(s string) bool {
		if m := oneVariable.FindStringSubmatch(s); m != nil {
			name, ok = m[1], true
		}
		return ok
	})
	return name, ok
}

var oneVariable = lazyregexp.New(`^\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?$`)

// alphabet returns the word of the base64 encoding that the receiver is.
func (c *RowCall) alphabet() (string, bool) {
	load, ok := c.Arg(catalog.Receiver).(*ssa.UnOp)
	if !ok {
		return "", false
	}
	g, ok := load.X.(*ssa.Global)
	if !ok {
		return "", false
	}
	word, ok := map[string]string{"StdEncoding": "b64std", "URLEncoding": "b64url", "RawStdEncoding": "b64raw", "RawURLEncoding": "b64rawurl"}[g.Name()]
	return word, ok
}

// constants returns the texts of the arguments behind the subject, and whether
// all of them are known.
func (c *RowCall) constants() ([]string, bool) {
	var rest []string
	for i := c.Recv; i < len(c.Common.Args); i++ {
		arg := c.Common.Args[i]
		if arg == c.Subject() {
			continue
		}
		if s, ok := gotypes.StringConstant(arg); ok {
			rest = append(rest, s)
			continue
		}
		if k, ok := arg.(*ssa.Const); ok && k.Value != nil {
			rest = append(rest, k.Value.ExactString())
			continue
		}
		origins := c.Get(arg, nil, c.Frame)
		if len(origins) != 1 || origins[0].Kind != facts.Const {
			return nil, false
		}
		s, ok := origins[0].Text.Name()
		if !ok {
			return nil, false
		}
		rest = append(rest, s)
	}
	return rest, true
}

// reapply does to an origin what steps of another package do.
func (w *Walk) reapply(origins []*Origin, words []string, at unit.Place) []*Origin {
	for _, word := range words {
		next := make([]*Origin, 0, len(origins))
		for _, o := range origins {
			c := *o
			c.Steps = append(c.Steps[:len(c.Steps):len(c.Steps)], Step{Word: word, At: at})
			if c.Kind == facts.Const {
				f := encodings[word]
				if word == Trimmed {
					f = one(strings.TrimSpace)
				}
				if f != nil {
					text, ok := shape.Apply(func(v ...string) (string, error) { return f(v) }, c.Text)
					if !ok {
						text = vague(c.Text, word)
					}
					c.Text = text
				}
			}
			next = append(next, &c)
		}
		origins = next
	}
	return origins
}
