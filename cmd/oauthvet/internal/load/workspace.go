package load

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// moduleEnv returns the environment for the go command in the root of a module.
// A module that is no part of the workspace around it is looked at without
// one, which the go command refuses to do by itself.
func moduleEnv(ctx context.Context, root string, env []string) []string {
	cmd, err := newGoCommand(root, env)
	if err != nil || cmd.uses(ctx, root) {
		return env
	}
	if env == nil {
		env = os.Environ()
	}
	return append(slices.Clip(env), "GOWORK=off")
}

// uses reports whether the module in root is part of the workspace that counts
// there. It is if there is no workspace, and if none can be read: whoever runs
// the go command next says why.
func (g *goCommand) uses(ctx context.Context, root string) bool {
	var p platform
	_, err := g.run(ctx, func(r io.Reader) error { return json.NewDecoder(r).Decode(&p) }, "env", "-json", "GOWORK")
	if err != nil || !filepath.IsAbs(p.GOWORK) {
		return true
	}
	var workspace struct{ Use []struct{ DiskPath string } }
	_, err = g.run(ctx, func(r io.Reader) error { return json.NewDecoder(r).Decode(&workspace) }, "work", "edit", "-json", p.GOWORK)
	if err != nil {
		return true
	}
	here, err := os.Stat(root)
	if err != nil {
		return true
	}
	for _, use := range workspace.Use {
		dir := absolute(filepath.Dir(p.GOWORK), filepath.FromSlash(use.DiskPath))
		if there, err := os.Stat(dir); err == nil && os.SameFile(here, there) {
			return true
		}
	}
	return false
}
