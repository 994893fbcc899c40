package vetunit

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/vetcfg"
)

// A unit is a package that the go command asks for, and what is decided of it.
type unit struct{ *vetcfg.Unit }

func readUnit(path string) (unit, error) {
	u, err := vetcfg.Read(path)
	return unit{u}, err
}

// changed writes a copy of the .cfg file with the files that the unit still has,
// which asks for facts only or for a report too, and returns its path.
func (u unit) changed(vetxOnly bool) (string, error) {
	return u.copied(".oauthvet.cfg", map[string]any{"VetxOnly": vetxOnly, "GoFiles": u.GoFiles})
}

// copied writes a copy of the .cfg file with other values of some fields beside the
// original, and returns its path. The go command removes the folder.
func (u unit) copied(suffix string, values map[string]any) (string, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(u.Text, &fields); err != nil {
		return "", err
	}
	for name, value := range values {
		text, err := json.Marshal(value)
		if err != nil {
			return "", err
		}
		fields[name] = text
	}
	data, err := json.Marshal(fields)
	if err != nil {
		return "", err
	}
	path := strings.TrimSuffix(u.Path, ".cfg") + suffix
	return path, os.WriteFile(path, data, 0o666)
}

// imports reports whether the unit imports a package that has export data.
func (u unit) imports() bool {
	for _, path := range u.ImportMap {
		if path != "unsafe" && path != "C" {
			return true
		}
	}
	return false
}

// knowsTypes reports whether the go command says where the types of imports are.
func (u unit) knowsTypes() bool {
	var files map[string]string
	return json.Unmarshal(u.PackageFile, &files) == nil && len(files) > 0
}

// below reports whether the unit's directory is dir or in it.
func (u unit) below(dir string) bool {
	if dir == "" {
		return false
	}
	rel, err := filepath.Rel(dir, u.Dir)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
