package rule

import (
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// Whatever a comment says, a directive hides only findings of rules that it names,
// and only with a reason.
func FuzzDirective(f *testing.F) {
	for _, text := range []string{
		"", "//", "//oauthvet:", "//oauthvet:allow", "//oauthvet:allow leak -- why", "//oauthvet:allow leak,hardcoded -- a -- b // c", "//oauthvet:allow -- why",
		"// oauthvet:allow leak -- why", "/*oauthvet:allow leak -- why*/", "//oauthvet:expires 2026-01-02", "//oauthvet:ALLOW leak -- x", "//nolint", "//nolint:a,OAuthVet // why", "//nolint:", "/*nolint*/",
		"//oauthvet:allow\u00a0leak -- why", "//oauthvet:allow leak --", "//oauthvet:allow ,,, -- \x00",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, ok := parseDirective(text)
		if !ok {
			if strings.HasPrefix(text, prefix) {
				t.Errorf("%q is no directive", text)
			}
			return
		}
		if d.NoLint == (d.Name != "" || d.Argument != "" || d.Loose || strings.HasPrefix(text, prefix)) {
			t.Errorf("%q: %+v", text, d)
		}
		for _, id := range d.Rules {
			if id == "" || id != strings.TrimSpace(id) || strings.Contains(id, ",") {
				t.Errorf("%q: rule %q", text, id)
			}
		}
		for _, id := range []string{"leak", "hardcoded"} {
			if d.hides(id) && !d.NoLint && (!slices.Contains(d.Rules, id) || strings.TrimSpace(d.Reason) == "" || !strings.Contains(text, id)) {
				t.Errorf("%q hides %s: %+v", text, id, d)
			}
		}
	})
}

// Directives are found in any file that a parser makes something of, and each
// covers at least its own line.
func FuzzDirectives(f *testing.F) {
	for _, source := range []string{
		"package p\n\n//oauthvet:allow leak -- why\nvar a = 1\n", "package p\n\nfunc f() {\n\tx := []int{ //oauthvet:allow leak -- why\n\t\t1,\n\t}\n}\n",
		"package p //oauthvet:allow leak -- why", "//oauthvet:allow leak -- why\npackage p\n", "package p\n\nfunc (\n//oauthvet:allow leak -- why", "\ufeffpackage p\r\n//oauthvet:allow leak -- why\r\nvar a = 1\r\n",
		"package p\n//line x.go:1\n//oauthvet:allow leak -- why\nvar a = 1\n", "package p\nvar a = `\n//oauthvet:allow leak -- why\n`\n", "package p\n//oauthvet:allow leak -- why",
	} {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		fset := token.NewFileSet()
		file, _ := parser.ParseFile(fset, "p.go", source, parser.ParseComments)
		if file == nil {
			t.Skip("no file")
		}
		for _, d := range Directives(fset, file) {
			if d.Comment == nil || !strings.Contains(d.Comment.Text, "oauthvet") && !d.NoLint || d.line < 1 {
				t.Errorf("%q: %+v", source, d)
			}
		}
	})
}
