package load

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// overlay writes contents of files where the go command finds them. It returns
// the flag that says so, and what removes them again: they may hold secrets.
func overlay(contents map[string][]byte) (flag string, remove func(), err error) {
	dir, err := os.MkdirTemp("", "oauthvet")
	if err != nil {
		return "", nil, err
	}
	remove = func() { _ = os.RemoveAll(dir) }
	defer func() {
		if err != nil {
			remove()
		}
	}()
	replace := make(map[string]string)
	for name, source := range contents {
		replace[name] = filepath.Join(dir, fmt.Sprintf("%d.go", len(replace)))
		if err := os.WriteFile(replace[name], source, 0o600); err != nil {
			return "", nil, err
		}
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", nil, err
	}
	index := filepath.Join(dir, "overlay.json")
	return "-overlay=" + index, remove, os.WriteFile(index, data, 0o600)
}

// readFile returns the contents of a file that count.
func (r *run) readFile(name string) ([]byte, error) {
	if source, ok := r.overlay[name]; ok {
		return source, nil
	}
	return os.ReadFile(name)
}
