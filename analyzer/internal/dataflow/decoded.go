package dataflow

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// decodedInto returns what json.Unmarshal and its like put into a field: the
// member of a constant document that is the client secret, if the field is one
// by its name or tag. Any other part of a document is unknown.
func (w *Walk) decodedInto(call ssa.CallInstruction, fn *ssa.Function, r *catalog.Row, p *Path, fr *Frame) []*Origin {
	c := RowCall{Walk: w, Call: call, Common: call.Common(), Row: r, Recv: gotypes.ReceiverCount(fn), Frame: fr}
	if p == nil {
		return c.transform(0, nil)
	}
	field := lastField(p)
	if field == nil || !w.unit.Site.NamesSecret(field.field.Name(), field.tag) {
		return unknown("a document")
	}
	var all []*Origin
	for _, o := range c.ask(c.Subject()) {
		if o.Kind != facts.Const {
			all = append(all, o)
			continue
		}
		text, ok := shape.Apply(func(v ...string) (string, error) {
			for _, m := range shape.Members(v[0]) {
				return v[0][m.Start:m.End], nil
			}
			return "", errText
		}, o.Text)
		if !ok {
			all = append(all, unknown("a document")...)
			continue
		}
		m := *o
		m.Text = text
		all = append(all, &m)
	}
	return w.Stepped(all, Decoded+"-"+r.Word("as"), call.Pos())
}

// EmbeddedSecrets returns the secrets in files that go:embed puts into the
// package and that give themselves away: by a provider's format, or by the key
// of a client secret beside them.
func (p *Flow) EmbeddedSecrets() []*Origin { return p.embeds }

func (p *Flow) embeddedSecrets() []*Origin {
	var all []*Origin
	for _, e := range p.unit.Index().Embeds {
		if p.unit.Skipped(e.Name.Pos()) {
			continue
		}
		place := unit.Place{Pos: e.Name.Pos(), End: e.Name.End()}
		for name, text := range p.EmbeddedTexts(e) {
			found, ok := shape.Apply(func(v ...string) (string, error) {
				if f, start, end := shape.Find(v[0]); f != nil {
					return v[0][start:end], nil
				}
				if lexicon.IsDocumentation(name) {
					return "", errText
				}
				for _, m := range shape.Members(v[0]) {
					if m.Text.Real() {
						return v[0][m.Start:m.End], nil
					}
				}
				if s := strings.TrimSpace(v[0]); lexicon.IsSecretName(e.Name.Name) && shape.Of(s).Real() {
					return s, nil
				}
				return "", errText
			}, text)
			if ok {
				o := TextOrigin(found, e.Name.Name, place)
				o.Steps = []Step{{Word: Embedded, At: place}}
				all = append(all, o)
				break
			}
		}
	}
	return all
}
