package redact

import "testing"

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
	} {
		if got := Literals(test.in); got != test.want {
			t.Errorf("Literals(%q)\n got %q\nwant %q", test.in, got, test.want)
		}
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
