// Package vault reads client secrets.
package vault

import (
	"os"
	"path/filepath"
	"strings"
)

// Read returns a file as it is.
func Read(path string) (string, error) {
	b, err := os.ReadFile(path)
	return string(b), err
}

// Line returns a file without the end of its line.
func Line(path string) (string, error) {
	b, err := Read(path)
	return strings.TrimSpace(b), err
}

// A Source is a folder with secrets.
type Source struct{ dir string }

// Secret returns the client secret.
func (s Source) Secret() (string, error) { return Read(filepath.Join(s.dir, "client-secret")) }
