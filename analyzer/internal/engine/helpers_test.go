package engine_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// helpers are ways of a value through a function, method, variable or field of the
// package h. The text in use is the value of a slot; the file secret is where it
// comes from, if it does not stand there.
var helpers = map[string]struct{ declared, use string }{
	"a constant":              {`const Key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"`, `h.Key`},
	"a variable":              {`var Key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"`, `h.Key`},
	"a function":              {`func Key() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }`, `h.Key()`},
	"a parameter":             {`func Key(s string) string { return s }`, `h.Key("ZbE2yu1Y3HgCGx9ZUZTxyYgT")`},
	"a parameter, trimmed":    {`func Key(s string) string { return strings.TrimSpace(s) }`, `h.Key(os.Getenv("CLIENT_SECRET"))`},
	"a parameter, escaped":    {`func Key(s string) string { return url.QueryEscape(s) }`, `h.Key(os.Getenv("CLIENT_SECRET"))`},
	"a file":                  {`func Key() (string, error) { b, err := os.ReadFile("client_secret"); return string(b), err }`, `first(h.Key())`},
	"a file, trimmed":         {`func Key(name string) (string, error) { b, err := os.ReadFile(name); return strings.TrimSpace(string(b)), err }`, `first(h.Key("client_secret"))`},
	"a file, the other end":   {`func Key() (string, error) { b, err := os.ReadFile("client_secret"); return strings.TrimPrefix(string(b), "k="), err }`, `first(h.Key())`},
	"a line":                  {`func Key() (string, error) { return bufio.NewReader(os.Stdin).ReadString('\n') }`, `first(h.Key())`},
	"a copied file":           {`func Key() string { f, err := os.Open("client_secret"); if err != nil { return "" }; var b bytes.Buffer; io.Copy(&b, f); return b.String() }`, `h.Key()`},
	"a command":               {`func Key() (string, error) { b, err := exec.Command("client_secret").Output(); return string(b), err }`, `first(h.Key())`},
	"standard input":          {`func Key() (string, error) { b, err := io.ReadAll(os.Stdin); return string(b), err }`, `first(h.Key())`},
	"a variable that is set":  {`var Key string; func init() { Key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }`, `h.Key`},
	"a field that is set":     {`type T struct { Key string }; func New() *T { t := new(T); t.Key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"; return t }`, `h.New().Key`},
	"a method of a parameter": {`type T struct { ClientSecret string }; func (t T) Key() string { return t.ClientSecret }`, `h.T{ClientSecret: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"}.Key()`},
	"a method through an interface": {`type Keyer interface { Key() string }; type T struct{}; func (T) Key() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }`,
		`func() string { var k h.Keyer = h.T{}; return k.Key() }()`},
	"an element": {`var Keys = map[string]string{"a": "ZbE2yu1Y3HgCGx9ZUZTxyYgT", "b": "x"}`, `h.Keys["a"]`},
}

// What is seen through a helper of the package is seen through the same helper in
// another package.
func TestHelpers(t *testing.T) {
	const imports = `import ("bufio"; "bytes"; "io"; "net/url"; "os"; "os/exec"; "strings"%s)
var _ = []any{bufio.NewReader, bytes.Clone, io.ReadAll, url.QueryEscape, os.Getenv, exec.Command, strings.TrimSpace}
func first(s string, _ error) string { return s }
`
	const oauth2 = `; "golang.org/x/oauth2"`
	root := t.TempDir()
	write := func(pkg, text string) {
		dir := filepath.Join(root, "src", filepath.FromSlash(pkg))
		if err := os.MkdirAll(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	dir := func(name string) string { return strings.NewReplacer(" ", "", ",", "").Replace(name) }
	for name, h := range helpers {
		slot := fmt.Sprintf("var Config = oauth2.Config{ClientSecret: %s}\n", h.use)
		write("one/"+dir(name), "package one\n"+fmt.Sprintf(imports, oauth2)+h.declared+"\n"+strings.ReplaceAll(slot, "h.", ""))
		write("two/"+dir(name)+"/h", "// Package h keeps client_secrets for OAuth clients.\npackage h\n"+fmt.Sprintf(imports, "")+h.declared+"\n")
		write("two/"+dir(name), "package two\n"+fmt.Sprintf(imports, oauth2+`; "two/`+dir(name)+`/h"`)+slot)
	}
	pkgs, err := load(root)
	if err != nil {
		t.Fatal(err)
	}
	actions := analyze(t, pkgs)
	for name := range helpers {
		t.Run(name, func(t *testing.T) {
			var texts [2]string
			for i, where := range []string{"one/", "two/"} {
				act := actions[where+dir(name)]
				if act == nil {
					t.Fatalf("no package %s", where+dir(name))
				}
				r := result(act)
				for _, s := range r.Unit().Slots() {
					if s.Fields != nil || s.Expr == nil || !strings.HasPrefix(s.Label, "oauth2.Config") {
						continue
					}
					for _, o := range r.Flow().Origins(s) {
						if o.Kind == facts.Unknown || o.LeadsOn() || o.Kind == facts.Variable || o.Kind == facts.Const && o.Text.Class() == shape.Empty {
							continue // what others may store, or nobody knows
						}
						plain := *o
						plain.Place.Text, plain.ReportedElsewhere = "", false
						texts[i] += describeOne(&plain) + "\n"
					}
				}
			}
			if texts[0] != texts[1] || texts[0] == "" {
				t.Errorf("in the package:\n%sin another one:\n%s", texts[0], texts[1])
			}
		})
	}
}
