package cleartext

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// What a text is by what else the program does with it: its own name need not say it.

// inSlot returns the label of the place for a client secret that a text is put into
// as it is: a value that was made up on the spot has no other name.
//
//	secret := randomText(); conf.ClientSecret = secret; log.Print(secret)
func (c *tracer) inSlot(pt dataflow.Point) (string, bool) {
	if pt.Path != nil || pt.Memory {
		return "", false
	}
	if c.slots == nil {
		c.slots = make(map[ssa.Value]string)
		for _, s := range c.Unit().Slots() {
			if s.Weak || s.Inside != site.Whole || s.Expr == nil || takesPiece(s) {
				continue
			}
			v, ok := c.Prog.Values[s.Expr]
			if _, constant := v.Value.(*ssa.Const); ok && !constant && !v.IsAddr && gotypes.IsText(v.Value.Type()) {
				c.slots[v.Value] = s.Label
			}
		}
	}
	label, ok := c.slots[pt.Value]
	return label, ok
}

// takesPiece reports whether only a piece of the value is the secret: of a connection
// string, of which another package takes the parts.
func takesPiece(s *site.Slot) bool {
	return slices.ContainsFunc(s.Steps, func(word string) bool {
		return word == "cut" || word == dataflow.CutEquals || word == dataflow.Member || strings.HasPrefix(word, dataflow.Decoded)
	})
}

// decoded returns what a document holds that is decoded into a struct with a client
// secret, unless a server answered with it: that is the answer's matter.
//
//	json.Unmarshal(data, &settings)
func (c *tracer) decoded(pt dataflow.Point) []exposure {
	if pt.Path != nil || pt.Memory {
		return nil
	}
	for _, instr := range c.Prog.Uses(pt.Value) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok || gotypes.Callee(call.Common()) == nil {
			continue
		}
		r := c.Unit().Site.Row(gotypes.Callee(call.Common()), catalog.Decode)
		if r == nil || r.Param("into") < 0 {
			continue
		}
		rc := dataflow.RowCall{Walk: c.Walk, Call: call, Common: call.Common(), Row: r, Frame: pt.Frame}
		if fn := call.Common().StaticCallee(); fn != nil {
			rc.Recv = gotypes.ReceiverCount(fn)
		}
		into := rc.Arg(r.Param("into"))
		if rc.Subject() != pt.Value || into == nil {
			continue
		}
		if sh := c.shows(gotypes.Unboxed(into).Type(), asJSON); sh.secret != "" && !c.isAnswer(pt) {
			return []exposure{{what: ExposesConfig, name: sh.secret, client: sh.client}}
		}
	}
	return nil
}

// isAnswer reports whether a text was read from an HTTP response.
func (c *tracer) isAnswer(pt dataflow.Point) bool {
	return c.reaches(pt, func(pt dataflow.Point) bool {
		call, ok := pt.Value.(*ssa.Call)
		return ok && slices.ContainsFunc(call.Common().Args, func(arg ssa.Value) bool {
			return gotypes.IsReadFrom(arg.Type()) && c.isBody(dataflow.Point{Value: arg, Frame: pt.Frame})
		})
	})
}
