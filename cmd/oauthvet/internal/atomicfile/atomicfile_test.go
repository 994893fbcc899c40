package atomicfile

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// only checks that a folder holds one file, with these contents.
func only(t *testing.T, name, want string) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil || string(got) != want {
		t.Errorf("%q (%v), want %q", got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v (%v) in the folder, want one file", entries, err)
	}
}

func TestWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out")
	if err := Write(name, []byte("first")); err != nil {
		t.Fatal(err)
	}
	only(t, name, "first")
	if err := Write(name, []byte("second")); err != nil {
		t.Fatal(err)
	}
	only(t, name, "second")
}

func TestKeepsMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no modes")
	}
	name := filepath.Join(t.TempDir(), "out")
	for _, mode := range []os.FileMode{0o600, 0o666, 0o755} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
		if err := Write(name, []byte("x")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("mode %v (%v), want %v", info.Mode(), err, mode)
		}
	}
}

func TestKeepsLink(t *testing.T) {
	name, link := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "link")
	if err := Write(name, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(name, link); err != nil {
		t.Skip(err)
	}
	if err := Write(link, []byte("second")); err != nil {
		t.Fatal(err)
	}
	only(t, name, "second")
	if target, err := os.Readlink(link); err != nil || target != name {
		t.Errorf("the link points to %q (%v)", target, err)
	}
}

// A failure leaves what was there and nothing else, and says why.
func TestFailure(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "folder")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		folder:                               "it is a folder",
		filepath.Join(dir, "nowhere", "out"): "no such file or directory",
	} {
		err := Write(name, []byte("x"))
		if err == nil {
			t.Errorf("%s is written", name)
			continue
		}
		if runtime.GOOS == "windows" {
			continue
		}
		if got := err.Error(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v (%v)", entries, err)
	}
}

// A full disk, and a folder in which nobody may write.
func TestRefused(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err == nil {
		if err := Write("/dev/full", []byte("x")); err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("/dev/full: %v", err)
		}
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "out")
	if err := os.WriteFile(name, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o755)
	if f, err := os.Create(filepath.Join(dir, "probe")); err == nil {
		f.Close()
		t.Skip("this user may write everywhere")
	}
	if err := Write(name, []byte("new")); err == nil || !strings.Contains(err.Error(), "permission denied") {
		t.Errorf("in a read-only folder: %v", err)
	}
	only(t, name, "old")
}
