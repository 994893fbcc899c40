package fix

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/edit"
)

// A sourceFile is a file that edits name parts of.
type sourceFile struct{ name, text string }

func write(t *testing.T, text string) sourceFile {
	t.Helper()
	name := filepath.Join(t.TempDir(), "p.go")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return sourceFile{name, text}
}

// replace is the edit that replaces the first old in the file.
func (f sourceFile) replace(old, with string) load.Edit {
	at := strings.Index(f.text, old)
	return load.Edit{File: f.name, Edit: edit.Edit{Start: at, End: at + len(old), New: with}}
}

// before is the edit that inserts a text.
func (f sourceFile) before(mark, text string) load.Edit {
	at := strings.Index(f.text, mark)
	return load.Edit{File: f.name, Edit: edit.Edit{Start: at, End: at, New: text}}
}

func finding(rule string, edits ...load.Edit) load.Finding {
	return load.Finding{
		Finding: analyzer.Finding{Rule: rule, Fix: new(analysis.SuggestedFix)},
		Package: "example.com/p", Edits: edits,
	}
}

// outcome is what a plan makes of one file, and the rules of what it skips.
func outcome(t *testing.T, findings ...load.Finding) (text string, skipped []string) {
	t.Helper()
	files, skips := Plan(findings)
	for _, s := range skips {
		skipped = append(skipped, s.Finding.Rule+": "+s.Why.Error())
	}
	switch len(files) {
	case 0:
		return "", skipped
	case 1:
		return string(files[0].New), skipped
	}
	t.Fatalf("%d files", len(files))
	return "", nil
}

func TestPlan(t *testing.T) {
	f := write(t, "package p\n\nvar a, b, c = x, y, z\n")
	for _, test := range []struct {
		name     string
		findings []load.Finding
		want     string
		skipped  []string
	}{
		{"two", []load.Finding{finding("one", f.replace("x", "xx")), finding("two", f.before("z", "-"))},
			"package p\n\nvar a, b, c = xx, y, -z\n", nil},
		{"the same edit twice", []load.Finding{finding("one", f.before("var", "import _ \"q\"\n\n"), f.replace("x", "xx")),
			finding("two", f.before("var", "import _ \"q\"\n\n"), f.replace("y", "yy"))},
			"package p\n\nimport _ \"q\"\n\nvar a, b, c = xx, yy, z\n", nil},
		{"a fix that overlaps is left out as a whole", []load.Finding{finding("one", f.replace("x, y", "v, w")),
			finding("two", f.replace("y", "yy"), f.replace("z", "zz"))},
			"package p\n\nvar a, b, c = v, w, z\n", []string{"two: the fix overlaps another one; run -fix again"}},
		{"different texts at one place", []load.Finding{finding("one", f.before("z", "-")), finding("two", f.before("z", "+"))},
			"package p\n\nvar a, b, c = x, y, -z\n", []string{"two: the fix overlaps another one; run -fix again"}},
		{"no fix", []load.Finding{{}}, "", nil},
		{"a foreign file", []load.Finding{finding("one")}, "", []string{"one: the file is not one that you work on, or uses cgo"}},
		{"two files", []load.Finding{finding("one", f.replace("x", "xx"), load.Edit{File: "q.go"})}, "",
			[]string{"one: the fix changes several files"}},
		{"a file that became shorter", []load.Finding{finding("one", load.Edit{File: f.name, Edit: edit.Edit{Start: 999, End: 1000}})}, "",
			[]string{"one: the file was changed in the meantime"}},
		{"a file that went away", []load.Finding{finding("one", load.Edit{File: f.name + "x"})}, "",
			[]string{"one: the file was changed in the meantime"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, skipped := outcome(t, test.findings...)
			if got != test.want || !slices.Equal(skipped, test.skipped) {
				t.Errorf("got:\n%s\nskipped %q, want:\n%s\nskipped %q", got, skipped, test.want, test.skipped)
			}
		})
	}
}

// A link leads to a file that may be anywhere.
func TestLink(t *testing.T) {
	f := write(t, "package p\n\nvar a = x\n")
	link := filepath.Join(t.TempDir(), "link.go")
	if err := os.Symlink(f.name, link); err != nil {
		t.Skip(err)
	}
	e := f.replace("x", "y")
	e.File = link
	if got, skipped := outcome(t, finding("one", e)); got != "" || !slices.Equal(skipped, []string{"one: the file is a symbolic link"}) {
		t.Errorf("got %q, skipped %q", got, skipped)
	}
}

// A difference inside a literal is shown, and not what it is.
func TestDiff(t *testing.T) {
	f := File{
		Old: []byte("package p\n\n// s3cr3t\nvar a = f(\"s3cr3t\", x)\n\nvar b = `s3\ncr3t`\n"),
		New: []byte("package p\n\n// s3cr3t\nvar a = f(\"s3cr3t2\", g(x))\n\nvar b = `s3\ncr3t`\n"),
	}
	const want = `--- p.go
+++ p.go
@@ -1,7 +1,7 @@
 package p
 
 // …
-var a = f("…", x)
+var a = f("…", g(x))
 
 var b = ` + "`…\n …`\n"
	if got, err := f.Diff("p.go"); err != nil || got != want {
		t.Errorf("%v, got:\n%s\nwant:\n%s", err, got, want)
	}
}
