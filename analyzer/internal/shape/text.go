package shape

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"unique"
)

// A Text is a string that may be a secret. It is described by its class and
// its length; every way of printing or encoding it yields that description
// and nothing else.
//
// A Text either holds its value ([Of]) or only a description of a value that
// lives in another package ([Described]).
type Text struct {
	// The value stands behind a pointer. Package fmt calls no method of a Text
	// in an unexported field, nor for a verb that it finds wrong (%p, %w); it
	// prints the fields instead, and of a pointer the address. A handle and
	// not a *string, so that == still compares values.
	value  unique.Handle[string]
	held   bool
	class  Class
	format *Format
	length int
	real   bool
}

// Of classifies s and holds it.
func Of(s string) Text {
	t := classify(s)
	t.value, t.held, t.length = unique.Make(s), true, len(s)
	return t
}

// Described returns a Text that is known by its description alone: a constant
// of another package, say, of which a fact tells class, format and length.
// The format is a name as [Format.Name] gives it, or empty. Real has the
// meaning of [Text.Real].
func Described(class Class, format string, length int, real bool) Text {
	return Text{class: class, format: formatNamed(format), length: length, real: real}
}

// Class returns what the text looks like.
func (t Text) Class() Class { return t.class }

// Len returns the length of the text in bytes.
func (t Text) Len() int { return t.length }

// Held reports whether the value itself is known.
func (t Text) Held() bool { return t.held }

// Recognized returns the provider's format that the text has, or nil.
func (t Text) Recognized() *Format { return t.format }

// Real reports whether the text looks like a secret on its own evidence: a
// provider's format, or long, mixed and free of words. It is the test for
// places that only a name makes suspicious; where a library says that the
// place is a client secret, the class decides.
func (t Text) Real() bool { return t.real }

// Apply returns the classified result of f on the values of texts, in order.
// Where one of them is not held, or f fails, the result is unknown: ok is
// false. f must not keep, print or return the values in an error.
func Apply(f func(values ...string) (string, error), texts ...Text) (result Text, ok bool) {
	values := make([]string, len(texts))
	for i, t := range texts {
		if !t.held {
			return Text{}, false
		}
		values[i] = t.value.Value()
	}
	s, err := f(values...)
	if err != nil {
		return Text{}, false
	}
	return Of(s), true
}

// Test reports whether f holds of the value. It is false for a Text that is
// only described. f must not keep or print the value.
func (t Text) Test(f func(value string) bool) bool {
	return t.held && f(t.value.Value())
}

// Name returns the value of a text that stands where a name is expected: the
// name of an environment variable, a form key, a flag. It is for those places
// only: what it returns is printed. What may be a secret, or hold one, is no name.
func (t Text) Name() (name string, ok bool) {
	if !t.held || t.Opaque() || t.class == GUID || t.class == Document {
		return "", false
	}
	name = t.value.Value()
	if t.class == URL && strings.ContainsAny(name, "?@") {
		return "", false
	}
	return name, true
}

// Opaque reports whether a text tells people nothing, as secrets do, whether or
// not it is one.
func (t Text) Opaque() bool {
	return t.real || t.class == Secret || t.class == Opaque || t.class == Hash
}

// Equal reports whether both texts are held and have the same value.
func (t Text) Equal(u Text) bool { return t.held && u.held && t.value == u.value }

// String describes the text: "<40 characters, opaque>". It never holds the
// value.
func (t Text) String() string {
	kind := t.class.String()
	if t.format != nil {
		kind = t.format.Name + " " + kind
	}
	return "<" + characters(t.length) + ", " + kind + ">"
}

func characters(n int) string {
	if n == 1 {
		return "1 character"
	}
	return strconv.Itoa(n) + " characters"
}

// GoString is String: %#v shows no value either.
func (t Text) GoString() string { return t.String() }

// Format implements fmt.Formatter, so that no verb reaches the fields.
func (t Text) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(t.String())) }

// MarshalText describes the text.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// MarshalJSON describes the text.
func (t Text) MarshalJSON() ([]byte, error) { return json.Marshal(t.String()) }

// GobEncode describes the text. There is no way back: a Text is not meant to
// travel, facts carry class, format and length as fields of their own.
func (t Text) GobEncode() ([]byte, error) { return []byte(t.String()), nil }

// GobDecode restores nothing but the fact that there was a text.
func (t *Text) GobDecode(data []byte) error {
	if !strings.HasPrefix(string(data), "<") {
		return fmt.Errorf("shape: not the description of a text (%d bytes)", len(data))
	}
	*t = Text{class: Opaque}
	return nil
}

// LogValue describes the text.
func (t Text) LogValue() slog.Value { return slog.StringValue(t.String()) }
