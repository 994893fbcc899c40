package rule

import (
	"bytes"
	"go/scanner"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// texts returns the values that a mistake is about.
func texts(m *Mistake) []shape.Text {
	var held []shape.Text
	if m.Origin != nil {
		held = append(held, m.Origin.Text, m.Origin.Written)
	}
	if m.Slot != nil && m.Slot.Text != nil {
		held = append(held, *m.Slot.Text)
	}
	return held
}

// redact is the second line of defence. The first is the type [Message], and
// what passes it is a name that was a value: redact puts the description in
// its place, and drops a fix that repeats a value, or any literal that could be
// one: editors and reports show the text of fixes.
func redact(f *Finding, held []shape.Text) {
	if f.Fix != nil && quotes(f.Fix) {
		f.Fix = nil
	}
	for _, t := range held {
		if !secretive(t) {
			continue
		}
		hide := func(s *string) {
			t.Test(func(value string) bool {
				*s = strings.ReplaceAll(*s, value, t.String())
				return true
			})
		}
		hide(&f.Message)
		hide(&f.Client)
		hide(&f.Credential)
		for i := range f.Path {
			hide(&f.Path[i].What)
		}
		if f.Fix != nil && t.Test(func(value string) bool { return repeats(f, value) }) {
			f.Fix = nil
		}
	}
}

// secretive reports whether a text that turns up in a message is more than one
// of the message's own words.
func secretive(t shape.Text) bool {
	switch t.Class() {
	case shape.Secret, shape.Opaque, shape.GUID, shape.ID, shape.Hash, shape.Number, shape.Word:
		return t.Len() >= 6
	}
	return false
}

// repeats reports whether the fix holds the value.
func repeats(f *Finding, value string) bool {
	if strings.Contains(f.Fix.Message, value) {
		return true
	}
	for _, e := range f.Fix.TextEdits {
		if bytes.Contains(e.NewText, []byte(value)) {
			return true
		}
	}
	return false
}

// quotes reports whether the text of a fix has a literal that could be a secret.
// What rules write themselves is none: names of headers, of packages.
func quotes(fix *analysis.SuggestedFix) bool {
	for _, e := range fix.TextEdits {
		var s scanner.Scanner
		s.Init(token.NewFileSet().AddFile("", -1, len(e.NewText)), e.NewText, nil, 0)
		for tok := token.ILLEGAL; tok != token.EOF; {
			var lit string
			_, tok, lit = s.Scan()
			if value, err := strconv.Unquote(lit); tok == token.STRING && err == nil && drawn(shape.Of(value)) {
				return true
			}
		}
	}
	return false
}

// drawn reports whether a text looks like none that a person would choose.
func drawn(t shape.Text) bool {
	switch t.Class() {
	case shape.Secret, shape.Opaque, shape.GUID, shape.ID, shape.Hash:
		return true
	}
	return false
}
