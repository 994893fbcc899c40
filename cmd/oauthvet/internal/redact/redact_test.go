package redact

import (
	"io"
	"strings"
	"testing"
)

func TestLiterals(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`a.go:1:2: undefined: x`, `a.go:1:2: undefined: x`},
		{`cannot use "s3cret" (untyped string constant) as int value`, `cannot use "…" (untyped string constant) as int value`},
		{`cannot use K (constant "s3\"cret" of type string) as int`, `cannot use K (constant "…" of type string) as int`},
		{"invalid operation: `raw \" s3cret` + 1", "invalid operation: `…` + 1"},
		{"raw `two\nlines` end", "raw `…` end"},
		{`constant "s3cret that is long...` + "\n" + `next "x" line`, "constant \"…\nnext \"…\" line"},
		{`ends in a backslash "abc\`, `ends in a backslash "…`},
		{`expected 'STRING', can't find it, found "" here`, `expected 'STRING', can't find it, found "" here`},
		{`"`, `"`},
		{`cannot use '"' (untyped rune constant 34) as string value in call to f("s3cret")`, `cannot use '"' (untyped rune constant 34) as string value in call to f("…")`},
		{`expected ';', found "s3cret" and '\"' "s3cret"`, `expected ';', found "…" and '\"' "…"`},
		{`cannot use K (constant "s3cret that is long... of type string) as int value in f("s3cret")`, `cannot use K (constant "…`},
		{`duplicate case A (constant "s3... of type string), previous B (constant "s3cret... of type string)` + "\n" + `"x" y`, `duplicate case A (constant "…` + "\n" + `"…" y`},
	} {
		if got := Literals(test.in); got != test.want {
			t.Errorf("Literals(%q)\n got %q\nwant %q", test.in, got, test.want)
		}
	}
}

func TestText(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`pattern s3cret/*.txt: no matching files found`, `pattern …: no matching files found`},
		{`a.go:3:12: pattern s3cret: s3cret: cannot embed irregular file s3cret`, `a.go:3:12: pattern …: cannot embed irregular file`},
		{`pattern s3 cret: cannot embed directory s3 cret: contains no embeddable files`, `pattern …: cannot embed directory: contains no embeddable files`},
		{`pattern *: cannot embed file s3cret: invalid name s3cret`, `pattern …: cannot embed file: invalid name`},
		{`invalid quoted string in //go:embed: "s3cret`, `invalid quoted string in //go:embed: "…`},
		{`no pattern: it is fine`, `no pattern: it is fine`},
		{`unknown anchor 's3cret' referenced`, `unknown anchor '…' referenced`},
		{`anchor 's3'cret' value contains itself`, `anchor '…' value contains itself`},
		{`undefined: aB3dE5fG7hI9kL2m`, `undefined: …`},
		{`undefined: NewHTTP2TransportV3Configuration`, `undefined: NewHTTP2TransportV3Configuration`},
		{`checksum mismatch: go.sum: h1:aB3dE5fG7hI9kL2mN4pQ6rS8tU0vW1xY3zA5bC7dE9f=`, `checksum mismatch: go.sum: h1:aB3dE5fG7hI9kL2mN4pQ6rS8tU0vW1xY3zA5bC7dE9f=`},
		{`example.com/m@v0.0.0-20240102030405-1a2b3c4d5e6f: unknown revision`, `example.com/m@v0.0.0-20240102030405-1a2b3c4d5e6f: unknown revision`},
		{`missing go.sum entry for module providing package example.com/v2`, `missing go.sum entry for module providing package example.com/v2`},
	} {
		got := Text(test.in)
		if got != test.want {
			t.Errorf("Text(%q)\n got %q\nwant %q", test.in, got, test.want)
		}
		if again := Text(got); again != got {
			t.Errorf("Text(%q) = %q", got, again)
		}
	}
}

func TestWriter(t *testing.T) {
	var b strings.Builder
	w := NewWriter(&b)
	const in = "oauthvet: a.go:1:2: cannot use []byte(\"s3cret\") \x1b[31m\n\tas `a\n::error::s3cret`\n"
	if n, err := io.WriteString(w, in); n != len(in) || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	if got, want := b.String(), "oauthvet: a.go:1:2: cannot use []byte(\"…\") \\x1b[31m\n    as `…`\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFirstLine(t *testing.T) {
	const in = "# example.com/b\n\nb/b.go:1:24: cannot use \"s3cret\" as int\nb/b.go:2: too many errors\n"
	if got, want := FirstLine(in), `b/b.go:1:24: cannot use "…" as int`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := FirstLine("# only a head\n"); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}
