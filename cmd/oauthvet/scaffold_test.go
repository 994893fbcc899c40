package main

import (
	"archive/zip"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// copyRepository copies the repository to a folder of the test's own.
func copyRepository(t *testing.T) string {
	t.Helper()
	root := filepath.Join("..", "..")
	dir := t.TempDir()
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, file)
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".git":
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(dir, rel), 0o777)
		case !d.Type().IsRegular() || d.Name() == ".git":
			return nil
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, rel), data, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	// What is built in one folder is what is built in another.
	t.Setenv("GOFLAGS", "-trimpath -modcacherw")
	return dir
}

// scaffold runs testdata/scaffold of a repository. It is refused with an error and exit
// code 2.
func scaffold(t *testing.T, dir string, args ...string) (stdout, stderr string) {
	t.Helper()
	program := filepath.Join(t.TempDir(), "scaffold.exe")
	cmd := exec.Command("go", "build", "-o", program, ".")
	cmd.Dir = filepath.Join(dir, "testdata", "scaffold")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var out, errs strings.Builder
	cmd = exec.Command(program, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = filepath.Join(dir, "testdata", "scaffold"), &out, &errs
	err := cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 2 || (code == 0) != (errs.Len() == 0) {
		t.Fatalf("%v: %s", err, errs.String())
	}
	return out.String(), errs.String()
}

// succeeds runs a go command.
func succeeds(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// A rule as it is made builds, and passes the tests of all rules.
func TestScaffoldRule(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and tests a copy of the repository")
	}
	dir := copyRepository(t)
	out, errs := scaffold(t, dir, "rule", "-family=request", "nevertrue")
	if errs != "" {
		t.Fatal(errs)
	}
	want := strings.Fields(`analyzer/rules.go README.md analyzer/guide/guide.md analyzer/rules/nevertrue/nevertrue.go
		analyzer/rules/nevertrue/nevertrue.md analyzer/rules/nevertrue/nevertrue_test.go testdata/sample/values/values.go
		analyzer/rules/nevertrue/testdata/src/fine/fine.go analyzer/rules/nevertrue/testdata/src/found/found.go`)
	if diff := cmp.Diff(want, strings.Fields(out)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	succeeds(t, dir, "vet", "./analyzer", "./analyzer/rules/nevertrue")
	succeeds(t, dir, "test", "./analyzer/rules/nevertrue")
	succeeds(t, dir, "test", "./analyzer", "-run", "TestEveryFolderIsARule|TestRulesAreComplete|TestReadmeTable|TestFixIsShown|TestOneVoice/nevertrue|TestPagesLinkToSteps|TestSteps|TestCodesNameTheirCauses|TestImportArrows|TestValid")
	succeeds(t, dir, "test", "./cmd/oauthvet/internal/render", "./analyzer/golangci")

	command := exec.Command("go", "run", "./cmd/oauthvet", "-C", "testdata/sample", "-now=2026-11-25", "./...")
	command.Dir = dir
	found, err := command.Output()
	if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != 1 {
		t.Errorf("oauthvet on the sample: %v", err)
	}
	if n := strings.Count(string(found), "(nevertrue)"); n != 1 {
		t.Errorf("%d findings of the rule in the sample, want 1", n)
	}
}

const sso = `package sso

type Config struct {
	ClientID, ClientSecret string
	Timeout                int
	clientSecret           string
}

func New(tenant, clientID, clientSecret string) *Config { return nil }

func (c *Config) SetClientSecret(clientSecret []byte) {}

type hidden struct{ ClientSecret string }
`

const ssoRows = `# module example.com/acme/sso-go v1.2.0
secret  (*example.com/acme/sso-go.Config).SetClientSecret#0
secret  example.com/acme/sso-go.Config.ClientSecret  id=.ClientID
secret  example.com/acme/sso-go.New#2  id=#1
`

// The rows of a library that a proxy in a folder serves are suggested, entered and
// looked up, in a catalogue of the standard library alone.
func TestScaffoldLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and tests a copy of the repository")
	}
	dir := copyRepository(t)
	onlyStandard(t, dir)
	served := filepath.Join(t.TempDir(), "proxy")
	serve(t, served, "example.com/acme/sso-go", "v1.2.0", sso)
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOPROXY", "file://"+filepath.ToSlash(served)+",file://"+filepath.ToSlash(filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")))
	t.Setenv("GOMODCACHE", t.TempDir())
	t.Setenv("GONOSUMDB", "*")

	if _, errs := scaffold(t, dir, "library", "example.com/acme/sso-go"); errs != "" {
		t.Fatal(errs)
	}
	for file, want := range map[string]string{
		"analyzer/internal/catalog/lib/sso.txt": ssoRows,
		"testdata/catalog/imports.go":           "\t_ \"example.com/acme/sso-go\"\n",
		"testdata/catalog/go.mod":               "require example.com/acme/sso-go v1.2.0\n",
		"internal/prefilter/builtin.txt":        "example.com/acme/sso-go",
	} {
		text, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s has no %q (%v):\n%s", file, want, err, text)
		}
	}

	// A row that does not fit fails.
	file := filepath.Join(dir, "analyzer", "internal", "catalog", "lib", "sso.txt")
	if err := os.WriteFile(file, []byte(ssoRows+"secret  example.com/acme/sso-go.New#3\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, errs := scaffold(t, dir, "library", "example.com/acme/sso-go@v1.2.0"); !strings.Contains(errs, "sso.New has no parameter #3") {
		t.Errorf("a row for a parameter that is not there: %s", errs)
	}
	if err := os.WriteFile(file, []byte("# module example.com/other v1.0.0\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, errs := scaffold(t, dir, "library", "example.com/acme/sso-go@v1.2.0"); !strings.Contains(errs, "name another file with -name") {
		t.Errorf("the file of another library: %s", errs)
	}
}

// onlyStandard leaves only the libraries of the standard library in a catalogue.
func onlyStandard(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "analyzer", "internal", "catalog", "lib", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(text), "# module std ") {
			continue
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	for file, text := range map[string]string{"go.mod": "module catalogproof\n\ngo 1.25\n", "go.sum": "", "imports.go": "package catalogproof\n"} {
		if err := os.WriteFile(filepath.Join(dir, "testdata", "catalog", file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// serve makes a folder a module proxy that has one version of one module, of one
// file.
func serve(t *testing.T, dir, module, version, source string) {
	t.Helper()
	at := filepath.Join(dir, filepath.FromSlash(module), "@v")
	if err := os.MkdirAll(at, 0o777); err != nil {
		t.Fatal(err)
	}
	mod := "module " + module + "\n\ngo 1.25\n"
	for name, text := range map[string]string{"list": version + "\n", version + ".info": `{"Version": "` + version + `"}`, version + ".mod": mod} {
		if err := os.WriteFile(filepath.Join(at, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Create(filepath.Join(at, version+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	for name, text := range map[string]string{"go.mod": mod, "sso.go": source} {
		w, err := z.Create(module + "@" + version + "/" + name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}

// What can't be made is refused with what to do instead, and nothing is written.
func TestScaffoldRefusals(t *testing.T) {
	for args, want := range map[string]string{
		"":                       "usage: scaffold rule",
		"rule":                   "usage: scaffold rule",
		"rule a b":               "usage: scaffold rule",
		"rule -fam=x a":          "usage: scaffold rule",
		"model x":                `nothing called "model" is made here`,
		"rule twoWords":          "write one word of lower-case letters",
		"rule type":              "write one word of lower-case letters",
		"rule leak":              "there is a rule leak already",
		"rule -family=other odd": `no rule is of the family "other": choose one of `,
	} {
		if out, errs := scaffold(t, filepath.Join("..", ".."), strings.Fields(args)...); !strings.Contains(errs, want) || out != "" {
			t.Errorf("%q: %s, want %q", args, errs, want)
		}
	}
}
