package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// secretForm is a statement with a client secret that every odd package holds
// somewhere: what is odd around it must not hide it.
const secretForm = `http.PostForm("https://login.example.com/token", url.Values{"grant_type": {"client_credentials"}, "client_secret": {%s}})`

const oddSecret = `"Kdw8QwvN3xZb7" + "tRfLm2YcHs5JpGaEu9o"`

// oddPackages are packages that compile and that nobody would write.
func oddPackages() map[string]string {
	send := fmt.Sprintf(secretForm, oddSecret)
	head := "import (\n\t\"net/http\"\n\t\"net/url\"\n)\n\n"
	packages := map[string]string{
		"nested":    head + "func f() {\n" + strings.Repeat("if true {\nfor {\nfunc() {\n", 100) + send + "\n" + strings.Repeat("}()\n}\n}\n", 100) + "}\n",
		"brackets":  head + "func f() { " + strings.ReplaceAll(send, oddSecret, strings.Repeat("(", 500)+oddSecret+strings.Repeat(")", 500)) + " }\n",
		"chain":     head + "type t struct{}\n\nfunc (t) m() t { return t{} }\n\nvar v = t{}" + strings.Repeat(".m()", 1000) + "\n\nfunc f() { " + send + " }\n",
		"long":      head + "const big = \"" + strings.Repeat("x", 1<<20) + "\"\n\nfunc f() { " + send + "\n" + fmt.Sprintf(secretForm, "big") + " }\n",
		"sum":       head + "const sum = \"a\"" + strings.Repeat("+\n\"a\"", 2000) + "\n\nfunc f() { " + send + "\n" + fmt.Sprintf(secretForm, "sum[:40]") + " }\n",
		"numbers":   head + "const huge = 1 << 500 >> 498\n\nvar table = [...]int{" + strings.Repeat("huge,\n", 5000) + "}\n\nfunc f() { " + send + " }\n",
		"values":    head + "func f() {\n\ts := \"\"\n" + strings.Repeat("\ts += \"x\"\n", 2000) + "\t" + fmt.Sprintf(secretForm, "s") + "\n\t" + send + "\n}\n",
		"branches":  head + "func f(n int) {\n\ts := " + oddSecret + "\n" + strings.Repeat("\tif n > 0 {\n\t\ts += \"\"\n\t\tn--\n\t}\n", 300) + "\t" + fmt.Sprintf(secretForm, "s") + "\n}\n",
		"recursion": head + "func a(n int) string {\n\tif n == 0 {\n\t\treturn " + oddSecret + "\n\t}\n\treturn b(n - 1)\n}\n\nfunc b(n int) string { return a(n) }\n\nfunc f() { " + fmt.Sprintf(secretForm, "a(3)") + " }\n",
		"cyclic": head + "type (\n\tnode struct {\n\t\tnext *node\n\t\tkey string\n\t\tall map[string]node2\n\t}\n\tnode2 []node\n\tself func(self) self\n\tdeep map[string]deep\n\tone interface{ two() two }\n\ttwo interface{ one() one }\n)\n\n" +
			"func f() {\n\tn := &node{key: " + oddSecret + "}\n\tn.next = n\n\t" + fmt.Sprintf(secretForm, "n.next.next.key") + "\n}\n",
		"generic": head + "type ordered[T ordered[T]] interface{ less(T) bool }\n\ntype tree[T any] struct {\n\tleft, right *tree[T]\n\tv T\n}\n\ntype setter[T any] interface {\n\t*T\n\tset(string)\n}\n\ntype box struct{ s string }\n\nfunc (b *box) set(s string) { b.s = s }\nfunc (b box) less(box) bool { return false }\n\n" +
			"func least[T ordered[T]](a, b T) T {\n\tif a.less(b) {\n\t\treturn a\n\t}\n\treturn b\n}\n\nfunc made[T any, P setter[T]](s string) T {\n\tvar t T\n\tP(&t).set(s)\n\treturn t\n}\n\n" +
			"func f() {\n\tt := &tree[box]{v: made[box](" + oddSecret + ")}\n\tt.left = t\n\t" + fmt.Sprintf(secretForm, "least(t.v, t.left.v).s") + "\n\t" + send + "\n}\n",
		"jumps": head + "func f(n int) {\n\ts := \"\"\nagain:\n\tswitch {\n\tcase n > 3:\n\t\ts = " + oddSecret + "\n\t\tfallthrough\n\tcase n > 2:\n\t\tn--\n\t\tgoto again\n\tdefault:\n\t\tselect {\n\t\tdefault:\n\t\t}\n\t}\n\t" + fmt.Sprintf(secretForm, "s") + "\n}\n",
		"lines": head + "//line /etc/hostname:1\nfunc f() { " + send + " }\n",
		"names": head + "type 世界 struct{ клиент string }\n\nvar ñ = 世界{клиент: " + oddSecret + "}\n\nfunc f() { " + fmt.Sprintf(secretForm, "ñ.клиент") + " }\n",
	}
	for name, text := range packages {
		packages[name] = "package " + name + "\n\n" + text
	}
	windows := "\ufeff" + packages["names"]
	packages["windows"] = strings.ReplaceAll(strings.Replace(windows, "package names", "package windows", 1), "\n", "\r\n")
	return packages
}

// writeModule writes packages of one file as a module.
func writeModule(t *testing.T, packages map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{"go.mod": "module example.com/m\n\ngo 1.25\n"}
	for name, text := range packages {
		files[name+"/"+name+".go"] = text
	}
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A found is what tests read of the JSON document.
type found struct {
	Findings []struct {
		Rule, File, Package string
		Line                int
	}
	Errors []struct{ Package, Message string }
}

// rules returns the rules of the findings in each package.
func (f *found) rules() map[string][]string {
	all := make(map[string][]string)
	for _, finding := range f.Findings {
		pkg := strings.TrimPrefix(finding.Package, "example.com/m/")
		all[pkg] = append(all[pkg], finding.Rule)
	}
	return all
}

func findIn(t *testing.T, dir string, args ...string) (*found, int) {
	t.Helper()
	code, stdout, stderr := runIn(dir, append([]string{"-json", "-only=hardcoded"}, args...)...)
	f := new(found)
	if err := json.Unmarshal([]byte(stdout), f); err != nil {
		t.Fatalf("exit code %d, %v:\n%s", code, err, stderr)
	}
	return f, code
}

// What is odd about a package neither breaks the engine nor hides the secret.
func TestOddPackages(t *testing.T) {
	packages := oddPackages()
	dir := writeModule(t, packages)
	f, code := findIn(t, dir, "./...")
	if code != 1 || len(f.Errors) > 0 {
		t.Errorf("exit code %d, errors %v", code, f.Errors)
	}
	rules := f.rules()
	for name := range packages {
		if len(rules[name]) != 1 {
			t.Errorf("%s: findings of %q, want one", name, rules[name])
		}
	}
	for _, format := range []string{"text", "sarif"} {
		code, stdout, stderr := runIn(dir, "-format="+format, "./...")
		if code != 1 || strings.Contains(stdout+stderr, "tRfLm2") {
			t.Errorf("%s: exit code %d, or a secret in\n%s", format, code, stderr)
		}
	}
}

// Half-written and broken code is named, one line for each package, and never
// ends in a panic.
func TestHalfWrittenPackages(t *testing.T) {
	whole := oddPackages()["generic"]
	packages := map[string]string{"whole": strings.Replace(whole, "package generic", "package whole", 1)}
	for i := range 40 {
		name := fmt.Sprintf("cut%d", i)
		text := strings.Replace(whole, "package generic", "package "+name, 1)
		packages[name] = text[:len(text)*(i+4)/45]
	}
	for name, text := range map[string]string{
		"untyped": "var x int = clientSecret\n", "unknown": "var clientSecret = nosuch.Secret(1)\n", "cycle": "type t struct{ t }\n\nvar clientSecret = t{}.t\n",
		"loop": "var clientSecret = other\nvar other = clientSecret\n", "twice": "var clientSecret = \"a\"\nvar clientSecret = \"b\"\n",
		"import": "import _ \"example.com/nowhere\"\n\nvar clientSecret = \"a\"\n", "overflow": "const clientSecret int8 = 1 << 500\n",
		"constraint": "func f[T f]() {}\n\nvar clientSecret = f[int]()\n", "quote": "var clientSecret = \"a\n",
	} {
		packages[name] = "package " + name + "\n\n" + text
	}
	f, code := findIn(t, writeModule(t, packages), "./...")
	if code != 2 || len(f.rules()["whole"]) == 0 {
		t.Errorf("exit code %d, findings %v", code, f.rules())
	}
	for _, e := range f.Errors {
		if strings.Contains(e.Message, "internal error") || strings.Contains(e.Message, "panic") || strings.Contains(e.Message, "\n") {
			t.Errorf("%s: %s", e.Package, e.Message)
		}
	}
}

// A fix leaves the line ends and the mark at the beginning of a file as they are.
func TestFixOfWindowsFile(t *testing.T) {
	const text = "\ufeffpackage p\r\n\r\nimport (\r\n\t\"net/http\"\r\n\t\"net/url\"\r\n)\r\n\r\n// f sends.\r\nfunc f(secret string) {\r\n" +
		"\t_, _ = http.PostForm(\"https://login.example.com/token\", url.Values{\"client_secret\": {url.QueryEscape(secret)}})\r\n}\r\n"
	dir := writeModule(t, map[string]string{"p": text})
	runIn(dir, "-only=doubleescape", "-fix", "./...")
	got, err := os.ReadFile(filepath.Join(dir, "p", "p.go"))
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(text, "url.QueryEscape(secret)", "secret", 1); string(got) != want {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
}

// A module that one reaches by a link is looked at like any other.
func TestSymlinkedModule(t *testing.T) {
	dir := writeModule(t, map[string]string{"p": strings.Replace(oddPackages()["names"], "package names", "package p", 1)})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	for _, args := range [][]string{{"./..."}, {"-C", link, "./..."}, {filepath.Join(link, "p", "p.go")}} {
		from := link
		if args[0] == "-C" {
			from = filepath.Dir(link)
		}
		f, code := findIn(t, from, args...)
		if code != 1 || len(f.Findings) != 1 || f.Findings[0].File != "p/p.go" {
			t.Errorf("%q: exit code %d, findings %v, errors %v", args, code, f.Findings, f.Errors)
		}
	}
}
