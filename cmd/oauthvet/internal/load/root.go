package load

import (
	"os"
	"path/filepath"
)

// Root returns the folder of the workspace that counts in dir, else that of the
// module, or "". The argument is the environment's GOWORK.
func Root(dir, gowork string) string {
	switch {
	case filepath.IsAbs(gowork):
		return filepath.Dir(gowork)
	case gowork != "off":
		if root := Above(dir, "go.work"); root != "" {
			return root
		}
	}
	return Above(dir, "go.mod")
}

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
