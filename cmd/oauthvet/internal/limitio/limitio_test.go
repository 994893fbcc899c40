package limitio

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for text, want := range map[string]error{"": nil, "four": nil, "more!": ErrTooLong} {
		data, err := Read(strings.NewReader(text), 4)
		if !errors.Is(err, want) || err == nil && string(data) != text {
			t.Errorf("%q: %q, %v", text, data, err)
		}
	}
}

func TestReadFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "text")
	if _, err := ReadFile(name, 4); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if err := os.WriteFile(name, []byte("more!"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadFile(name, 4); !errors.Is(err, ErrTooLong) {
		t.Errorf("a long file: %v", err)
	}
	if data, err := ReadFile(name, 5); err != nil || string(data) != "more!" {
		t.Errorf("%q, %v", data, err)
	}
}
