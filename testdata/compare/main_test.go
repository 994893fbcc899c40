package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		name, before, after string
		want                []string
	}{
		{"the same", "a\nb\n", "a\nb\n", nil},
		{"one more", "a\n", "a\nb\n", []string{"+ b"}},
		{"one less", "a\nb\n", "b\n", []string{"- a"}},
		{"twice", "a\n", "a\na\n", []string{"+ a"}},
		{"another order", "a\nb\n", "b\na\n", []string{"the same lines in another order"}},
	} {
		if got := lines([]byte(tt.before), []byte(tt.after)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Facts are encoded as golang.org/x/tools does it: a list of structs with an interface.
func TestKinds(t *testing.T) {
	type slot struct{ Label string }
	type yields struct{ Kind string }
	gob.RegisterName("*github.com/oauthvet/oauthvet/analyzer/internal/facts.SlotFact", &slot{})
	gob.RegisterName("*github.com/oauthvet/oauthvet/analyzer/internal/facts.YieldsFact", &yields{})
	type fact struct {
		PkgPath string
		Fact    any
	}
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode([]fact{{"p", &slot{"a"}}, {"p", &yields{"b"}}, {"q", &slot{"c"}}})
	if err != nil {
		t.Fatal(err)
	}
	size, got, _ := strings.Cut(kinds("p", b.Bytes()), "\n")
	if want := fmt.Sprintf("p: %d bytes", b.Len()); size != want {
		t.Errorf("%q, want %q", size, want)
	}
	if want := "p: 2 SlotFact\np: 1 YieldsFact\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := kinds("p", nil), "p: 0 bytes\n"; got != want {
		t.Errorf("no facts: %q, want %q", got, want)
	}
}
