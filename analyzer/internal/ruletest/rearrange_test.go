package ruletest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRearrange(t *testing.T) {
	const source = `package p

import "os"

var a, b = 1, 2

// f is first.
func f(n int) (s string) {
	for i := range n {
		s += t{s: os.Getenv("A")}.s + struct{ u string }{s}.u
		_ = i
	}
	return s
}

type t struct{ s string }

// g is last.
func g() int { return a + b } // a comment
`
	const want = `package p

import "os"

var a, b = 1, 2

// g is last.
func g() int { return a + b } // a comment

type t struct{ s string }

// f is first.
func f(nö int) (sö string) {
	for iö := range nö {
		sö += t{s: os.Getenv("A")}.s + struct{ u string }{sö}.u
		_ = iö
	}
	return sö
}
`
	squeeze := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' }), "\n")
	}
	if got := string(rearrange([]byte(source))); squeeze(got) != squeeze(want) {
		t.Errorf("got:\n%s", got)
	}
	for _, same := range []string{"", "package p", "package p\n\nfunc f() {", "package p\n\ntype a int; type b int\n"} {
		if got := string(rearrange([]byte(same))); got != same {
			t.Errorf("%q became %q", same, got)
		}
	}
}

// A rule that looks at the order is found out.
func TestRearranged(t *testing.T) {
	data := t.TempDir()
	source := "package order\n\nimport \"golang.org/x/oauth2\"\n\nvar c oauth2.Config\n\nfunc f() { c.ClientSecret = \"Zm8xZ7tQp2LrVb9sKd4wXyNc\" }\n\nfunc g() { c.ClientSecret = \"Qk3yT6wHs9ZnXc2vBm7pLr4d\" }\n"
	if err := os.Mkdir(filepath.Join(data, "order"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(data, "order", "order.go"), []byte(source), 0o666); err != nil {
		t.Fatal(err)
	}
	var calm recorder
	suite(t, "", constants).Rearranged(&calm, t.TempDir(), t.TempDir(), data)
	calm.check(t)
	var loud recorder
	suite(t, "", firstOnly).Rearranged(&loud, t.TempDir(), t.TempDir(), data)
	loud.check(t, "rearranged: 0 times, before 1 times: order, firstOnly")
}
