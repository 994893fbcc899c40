package rule

import (
	"fmt"
	"strconv"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A Message is the text of a finding. It can't hold a value by accident: its
// words are constants, what it inserts are names, counts, places and the
// descriptions of texts. Only [Messagef] makes one.
type Message struct{ text string }

// words is the type of Messagef's format. Callers outside this package can
// pass an untyped constant and nothing else: a string that was computed does
// not compile.
type words string

// Messagef returns a message. It begins in lower case and has no full stop at
// its end. Every verb in the format is %s, for an [Arg].
func Messagef(format words, args ...Arg) Message {
	texts := make([]any, len(args))
	for i, a := range args {
		texts[i] = a.text
	}
	return Message{fmt.Sprintf(string(format), texts...)}
}

// String returns the text.
func (m Message) String() string { return m.text }

// An Arg is what a message inserts.
type Arg struct{ text string }

// Name inserts a name from the source: of a slot, variable, function, key or
// file. It is the caller's promise that it is no value.
func Name(s string) Arg { return Arg{s} }

// Describe inserts the description of a text: "<40 characters, opaque>".
func Describe(t shape.Text) Arg { return Arg{t.String()} }

// Count inserts a number.
func Count(n int) Arg { return Arg{strconv.Itoa(n)} }

// Text inserts a message into another one.
func Text(m Message) Arg { return Arg{m.text} }
