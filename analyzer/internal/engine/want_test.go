package engine_test

import (
	"fmt"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// describe writes the origins of a slot as the comments in testdata do:
//
//	env(X) | const(opaque, 24 of 26) [trim] "when X is unset"
//
// An origin is its kind with a name, or with class and length of a constant
// (as it arrives, of what is written). In brackets are the steps that change
// it; then comes when it counts.
func describe(origins []*dataflow.Origin) string {
	if len(origins) == 0 {
		return "none"
	}
	texts := make([]string, len(origins))
	for i, o := range origins {
		texts[i] = describeOne(o)
	}
	return strings.Join(texts, " | ")
}

func describeOne(o *dataflow.Origin) string {
	text := string(o.Kind)
	switch {
	case o.Kind == facts.Const && o.Written.Len() != o.Text.Len():
		text += fmt.Sprintf("(%s, %d of %d)", o.Text.Class(), o.Text.Len(), o.Written.Len())
	case o.Kind == facts.Const:
		text += fmt.Sprintf("(%s, %d)", o.Text.Class(), o.Text.Len())
	case o.Name != "":
		text += "(" + o.Name + ")"
	}
	if o.Place.Text != "" {
		text += " at " + o.Place.Text
	}
	var words []string
	for _, s := range o.Steps {
		switch s.Word {
		case dataflow.Stored, dataflow.Called, dataflow.Returned:
		default:
			words = append(words, s.Word)
		}
	}
	if len(words) > 0 {
		text += " [" + strings.Join(words, " ") + "]"
	}
	if o.When != "" {
		text += ` "when ` + o.When + `"`
	}
	if o.ReportedElsewhere {
		text += " told"
	}
	return text
}
