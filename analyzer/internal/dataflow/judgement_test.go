package dataflow

import (
	"go/ast"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

func TestGiven(t *testing.T) {
	for want, o := range map[string]*Origin{
		"SECRET":   {Kind: facts.Env, Name: "SECRET"},
		"key":      {Kind: facts.File, Name: `C:\etc\key.json`},
		"oauth":    {Kind: facts.Embed, Name: "conf/oauth.pem"},
		"declared": {Kind: facts.Const, Name: "other", Decl: ast.NewIdent("declared")},
		"":         {Kind: facts.Unknown, Name: "a call"},
	} {
		if got := o.Given(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What the steps of a value that is read from somewhere say of it.
func TestSteps(t *testing.T) {
	for _, tt := range []struct {
		word             string
		whole, untrimmed bool
		mangled          string
	}{
		{Stored, true, true, ""},
		{Fallback, true, true, ""},
		{Trimmed, true, false, ""},
		{Stripped, true, false, Stripped},
		{Concat, false, false, ""},
		{Decoded + "hex", false, false, ""},
		{"form", false, true, ""},
		{"lower", false, true, "lower"},
		{Quoted, false, true, Quoted},
		{Bytes, false, true, Bytes},
	} {
		o := &Origin{Kind: facts.Env, Steps: []Step{{Word: Called}, {Word: tt.word}}}
		if o.Whole() != tt.whole || o.Untrimmed() != tt.untrimmed || o.Mangled() != tt.mangled {
			t.Errorf("%s: whole %t, untrimmed %t, mangled %q", tt.word, o.Whole(), o.Untrimmed(), o.Mangled())
		}
	}
	if (&Origin{Kind: facts.Env, Opaque: true}).Whole() {
		t.Error("a value that an unknown function was given may be encoded")
	}
}
