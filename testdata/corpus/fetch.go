package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// fetch returns the folder of a source's module: a copy, since the go command may
// complete its go.mod.
func (s *setup) fetch(ctx context.Context, src source) (string, error) {
	copied := filepath.Join(s.work, "modules", strings.NewReplacer("/", "_").Replace(src.String()))
	if _, err := os.Stat(copied); err != nil {
		from, err := s.find(ctx, src)
		if err != nil {
			return "", err
		}
		if err := copyTree(copied, from); err != nil {
			return "", err
		}
	}
	dir := filepath.Join(copied, filepath.FromSlash(src.Dir))
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); errors.Is(err, fs.ErrNotExist) {
		// From a time before modules.
		return dir, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module "+src.Module+"\n"), 0o666)
	}
	return dir, nil
}

// find returns the folder that the module is copied from.
func (s *setup) find(ctx context.Context, src source) (string, error) {
	if src.Source != "" {
		dir := filepath.Join(s.checkouts, strings.ReplaceAll(src.Source, "/", "_"))
		if _, err := os.Stat(dir); s.checkouts == "" || err != nil {
			return "", fmt.Errorf("%s: no work tree of it (-checkouts)", src)
		}
		return dir, nil
	}
	out, err := s.command(ctx, s.work, "go", "mod", "download", "-json", src.String()).Output()
	var info struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &info); jsonErr != nil || info.Dir == "" {
		return "", fmt.Errorf("%s: can't be downloaded: %s", src, firstLine(info.Error, err))
	}
	return info.Dir, nil
}

// copyTree copies a folder, or nothing.
func copyTree(to, from string) error {
	part := to + ".part"
	if err := os.RemoveAll(part); err != nil {
		return err
	}
	if err := os.CopyFS(part, os.DirFS(from)); err != nil {
		return err
	}
	return os.Rename(part, to)
}

// command returns a command that runs in dir with the go command's usual settings.
func (s *setup) command(ctx context.Context, dir, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod -buildvcs=false")
	return cmd
}

// oauthvet returns the program that is measured.
func (s *setup) oauthvet(ctx context.Context) (string, error) {
	if s.tool != "" {
		return filepath.Abs(s.tool)
	}
	program := filepath.Join(s.work, "oauthvet"+exeSuffix)
	cmd := exec.CommandContext(ctx, "go", "build", "-o", program, "./cmd/oauthvet")
	cmd.Dir = s.root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build ./cmd/oauthvet: %w\n%s", err, out)
	}
	return program, nil
}

// firstLine returns the first line of a text, or of an error.
func firstLine(text string, err error) string {
	if text == "" && err != nil {
		text = err.Error()
		var exit *exec.ExitError
		if errors.As(err, &exit) && len(bytes.TrimSpace(exit.Stderr)) > 0 {
			text = string(bytes.TrimSpace(exit.Stderr))
		}
	}
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return line
}
