package site_test

import (
	"go/parser"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

func TestNameOf(t *testing.T) {
	for source, want := range map[string]string{
		"id": "id", "(id)": "id", "c.GitHub.ID": "ID", "f()": "", "m[k]": "", `"id"`: "",
	} {
		e, err := parser.ParseExpr(source)
		if err != nil {
			t.Fatal(err)
		}
		if got := site.NameOf(e); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}
