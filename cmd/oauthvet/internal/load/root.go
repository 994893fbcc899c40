package load

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
)

// Above returns the nearest folder, from dir upwards, that has an entry of that
// name, or "".
func Above(dir, name string) string {
	for {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// Roots returns the folders of go.work and go.mod that count for the go command
// when it runs in dir, as far as there are any. It returns none when the go
// command fails: whoever runs it next says why.
func Roots(ctx context.Context, dir string, env []string) []string {
	cmd, err := newGoCommand(dir, env)
	if err != nil {
		return nil
	}
	var p platform
	_, err = cmd.run(ctx, func(r io.Reader) error { return json.NewDecoder(r).Decode(&p) }, "env", "-json", "GOMOD", "GOWORK")
	if err != nil {
		return nil
	}
	var folders []string
	for _, file := range []string{p.GOWORK, p.GOMOD} {
		if filepath.IsAbs(file) && file != os.DevNull {
			folders = append(folders, filepath.Dir(file))
		}
	}
	return folders
}
