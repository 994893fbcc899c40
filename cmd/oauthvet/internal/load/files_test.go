package load

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// tree writes empty files, go.mod and go.work as given, and returns the folder.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, file := range files {
		path := filepath.Join(dir, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		content := ""
		if filepath.Base(path) == "go.mod" {
			content = "module example.com/m\n\ngo 1.25\n"
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// anyWorkspace is an environment in which the go command looks for a workspace,
// whatever the one of the test says.
func anyWorkspace() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GOWORK=") })
}

func TestByModule(t *testing.T) {
	dir := tree(t, "go.mod", "a.go", "sub/b.go", "sub/c.go", "sub/testdata/d.go", "vendor/x/e.go", "_f/f.go", ".g/g.go",
		"nested/go.mod", "nested/h/h.go", "with blank/i j.go")
	queries, problems := ByModule(t.Context(), dir, anyWorkspace(), []string{
		"a.go", "sub/c.go", "./sub/b.go", "sub/testdata/d.go", "vendor/x/e.go", "_f/f.go", ".g/g.go", "with blank/i j.go",
		filepath.Join(dir, "nested", "h", "h.go"), "gone.go",
	})
	for i := range queries {
		queries[i].Env = nil // the next test is about it
	}
	want := []Query{
		{Dir: dir, Patterns: []string{".", "./sub", "./with blank"}, Derived: true},
		{Dir: filepath.Join(dir, "nested"), Patterns: []string{"./h"}, Derived: true},
	}
	if !reflect.DeepEqual(queries, want) {
		t.Errorf("queries %+v\nwant    %+v", queries, want)
	}
	if len(problems) != 1 || problems[0].Package != "gone.go" {
		t.Errorf("problems %+v, want one about gone.go", problems)
	}
}

// A module that is no part of the workspace around it is looked at without it.
func TestByModuleInWorkspace(t *testing.T) {
	dir := tree(t, "in/go.mod", "in/a.go", "deep/in/go.mod", "deep/in/b.go", "out/go.mod", "out/c.go")
	if err := os.WriteFile(filepath.Join(dir, "go.work"), []byte("go 1.25\n\nuse (\n\t./in\n\t./deep/in\n)\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	queries, problems := ByModule(t.Context(), dir, anyWorkspace(), []string{"in/a.go", "deep/in/b.go", "out/c.go"})
	if len(problems) > 0 {
		t.Errorf("problems: %+v", problems)
	}
	off := make(map[string]bool)
	for _, q := range queries {
		rel, _ := filepath.Rel(dir, q.Dir)
		off[filepath.ToSlash(rel)] = slices.Contains(q.Env, "GOWORK=off")
	}
	if want := map[string]bool{"in": false, "deep/in": false, "out": true}; !reflect.DeepEqual(off, want) {
		t.Errorf("without workspace: %v, want %v", off, want)
	}
}

func TestChanged(t *testing.T) {
	dir := tree(t, "a.go", "sub/b.go", "sub/README", "left/_old.go", "left/x.txt")
	got := Changed(dir, []string{
		"a.go", "go.mod", "README", "sub/b.go", "sub/gone.go", "left/gone.go", "nowhere/gone.go", filepath.Join(dir, "gone.go"),
	})
	want := []string{"a.go", "sub/b.go", filepath.Join("sub", "b.go"), filepath.Join(dir, "a.go")}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestModules(t *testing.T) {
	dir := tree(t, "a/go.mod", "a/sub/a.go", "a/testdata/go.mod", "a/vendor/v/go.mod", "b/deep/go.mod", ".hidden/go.mod", "_old/go.mod", "c/c.go")
	dirs := func(from string) []string {
		queries, problems := Modules(t.Context(), filepath.Join(dir, from), anyWorkspace())
		var dirs []string
		for _, q := range queries {
			rel, _ := filepath.Rel(dir, q.Dir)
			dirs = append(dirs, filepath.ToSlash(rel))
		}
		for _, p := range problems {
			dirs = append(dirs, p.Text)
		}
		return dirs
	}
	for from, want := range map[string][]string{
		".":          {"a", "b/deep"},
		"a":          {"a"},
		"a/testdata": {"a/testdata"},
		"a/sub":      {"a/sub"}, // a part of a module
		"c":          {"no go.mod in this folder, above or below: name the folder of the modules with -C"},
	} {
		if got := dirs(from); !slices.Equal(got, want) {
			t.Errorf("from %s: %q, want %q", from, got, want)
		}
	}
}
