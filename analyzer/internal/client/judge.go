package client

import (
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Verdict says what a constant in a slot is. The verdicts divide the space
// of constants: each rule takes its own part, so that no two report the same.
type Verdict string

const (
	// Silent: nothing to report. Empty, a reference, a name of something.
	Silent Verdict = ""
	// Hardcoded: a client secret.
	Hardcoded Verdict = "hardcoded"
	// Placeholder: text that somebody forgot to replace, or a masked secret.
	Placeholder Verdict = "placeholder"
	// Identifier: the ID of the secret where its value belongs.
	Identifier Verdict = "identifier"
	// Malformed: it can't be right as it arrives.
	Malformed Verdict = "malformed"
)

// Entra is the catalogue's word for Microsoft Entra ID, whose secrets are
// never GUIDs.
const Entra = "entra"

// Judge says what an origin is in a slot. It is silent for everything but
// constants.
func (p *Clients) Judge(s *site.Slot, o *dataflow.Origin) Verdict {
	if o.Kind != facts.Const || p.masks[s] {
		return Silent
	}
	class := o.Text.Class()
	if s.Weak || s.Inside == site.BasicHeader || p.unit.Example() && class != shape.GUID {
		// Where only a name tells, the value has to. In examples too, where
		// anything else is a dummy.
		if !o.Text.Real() {
			return Silent
		}
		return Hardcoded
	}
	switch class {
	case shape.Empty, shape.Blank, shape.Reference, shape.EnvName, shape.URL, shape.Path, shape.Hash, shape.ID, shape.Pairs, shape.Unused:
		return Silent
	case shape.Masked:
		if o.Has(dataflow.Stored) {
			return Silent // hidden before it is shown: secret = "***"
		}
		return Placeholder
	case shape.Placeholder:
		return Placeholder
	case shape.Template:
		for _, d := range o.Text.Defects() {
			if d == shape.Unexpanded {
				return Malformed
			}
		}
		return Silent
	case shape.GUID:
		if p.Provider(s) == Entra {
			return Identifier
		}
	}
	if s.Inside == site.Whole && o.Mangled() != "" || len(o.Text.Defects()) > 0 {
		return Malformed
	}
	return Hardcoded
}

// NamesSecretID reports whether an origin is a field with the ID of a secret: the
// catalogue says so, or the secret's text stands beside it in the struct, as in
// Graph's answers.
func (p *Clients) NamesSecretID(o *dataflow.Origin) bool {
	field, ok := o.Object.(*types.Var)
	if o.Kind != facts.Field || !ok {
		return false
	}
	if p.unit.Site.Row(field, catalog.SecretID) != nil {
		return true
	}
	if !lexicon.IsKeyIDName(field.Name()) {
		return false
	}
	owner := gotypes.FieldOwner(field)
	return owner != nil && gotypes.HasField(owner.Type(), "SecretText")
}
