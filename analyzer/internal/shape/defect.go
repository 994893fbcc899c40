package shape

import (
	"strings"
	"unicode"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A Defect is a reason why a text can't be a client secret as it stands.
type Defect string

const (
	// Quoted: the quotes of a shell, .env or YAML file became part of the value.
	Quoted Defect = "quoted"
	// Spaced: blanks or line ends around the value.
	Spaced Defect = "blank around"
	// Control: a control, zero-width or byte-order character. RFC 6749,
	// appendix A.2, allows only %x20-7E.
	Control Defect = "control character"
	// NonASCII: a character beyond %x7E (RFC 6749, appendix A.2).
	NonASCII Defect = "character beyond ASCII"
	// PercentEscaped: already form-encoded; whoever sends it encodes again.
	PercentEscaped Defect = "percent-escaped"
	// Entity: HTML entities stand for characters of the value.
	Entity Defect = "HTML entity"
	// Unexpanded: a variable of a shell, template or configuration file that
	// nothing expands here.
	Unexpanded Defect = "unexpanded variable"
	// WrongLength: a provider's format, with characters missing or left over.
	WrongLength Defect = "wrong length for its format"
	// Prefixed: the value begins with the name of its parameter or with an
	// authentication scheme.
	Prefixed Defect = "prefixed"
)

var (
	escapedReserved = lazyregexp.New(`%(?:2[0-9A-Fa-f]|3[A-Fa-f]|40|5[B-Eb-e]|7[B-Eb-e])`)
	entity          = lazyregexp.New(`&(?:amp|lt|gt|quot|apos|#[0-9]{2,4}|#x[0-9A-Fa-f]{2,4});`)
	schemePrefix    = lazyregexp.New(`^(?i:bearer|basic) \S|^(?i:client_?secret|secret)=.`)
)

// Defects returns why the text can't be right as a client secret, in the order
// of the constants; none for a text that is only described. What is no
// candidate for a secret at all (a placeholder, a path) has no defects either:
// its class says enough.
func (t Text) Defects() []Defect {
	if !t.held {
		return nil
	}
	switch t.class {
	case Empty, Blank, Placeholder, Masked, Reference, EnvName, URL, Path, Document, Hash:
		return nil
	case Prose:
		if s := strings.TrimSpace(t.value.Value()); strings.IndexFunc(s, isControl) >= 0 {
			return []Defect{Control}
		}
		return nil
	}
	var found []Defect
	add := func(yes bool, d Defect) {
		if yes {
			found = append(found, d)
		}
	}
	s := t.value.Value()
	outer := trimmed(s)
	inner := unquoted(outer)
	core := bare(s)
	add(inner != outer, Quoted)
	add(strings.TrimSpace(s) != s || inner != outer && trimmed(inner) != inner, Spaced)
	add(strings.IndexFunc(strings.TrimSpace(s), isControl) >= 0, Control)
	add(strings.IndexFunc(s, isBeyondASCII) >= 0, NonASCII)
	// A format and a form hold % and & of their own.
	plain := t.class != Template && t.class != Pairs
	add(plain && escapedReserved.MatchString(core), PercentEscaped)
	add(plain && entity.MatchString(core), Entity)
	add(unexpanded(core), Unexpanded)
	add(wrongLength(core), WrongLength)
	add(schemePrefix.MatchString(core), Prefixed)
	return found
}

func isControl(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

func isBeyondASCII(r rune) bool { return r > 0x7e && !isControl(r) && !unicode.IsSpace(r) }

func unexpanded(s string) bool {
	return dollarName.MatchString(s) || percentName.MatchString(s) || expansion.MatchString(s)
}
