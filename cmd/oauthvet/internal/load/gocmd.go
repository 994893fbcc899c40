package load

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/toolchain"
)

// A goCommand runs the go command in one directory.
type goCommand struct {
	path string   // of the executable
	dir  string   // where it runs
	env  []string // nil for the process's environment
}

func newGoCommand(dir string, env []string) (*goCommand, error) {
	path, err := exec.LookPath("go")
	if err != nil {
		return nil, errors.New("can't find the go command, which lists and compiles packages: " +
			"install Go, or add the folder with the go command to PATH")
	}
	return &goCommand{path: path, dir: dir, env: env}, nil
}

// run runs the go command and hands its output to read while it arrives. It
// returns what the go command wrote to stderr: warnings, if it succeeds. If it
// fails, they are the error.
func (g *goCommand) run(ctx context.Context, read func(io.Reader) error, args ...string) (warnings string, err error) {
	cmd := exec.CommandContext(ctx, g.path, args...)
	cmd.Dir = g.dir
	if g.env != nil {
		// Package exec does this only for the environment of the process. The
		// go command prints directories as PWD spells them.
		cmd.Env = append(slices.Clip(g.env), "PWD="+g.dir)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", fmt.Errorf("can't run the go command: %v", err)
	}
	readErr := read(stdout)
	if readErr != nil {
		_, _ = io.Copy(io.Discard, stdout) // let the go command end
	}
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		if text := complaint(stderr.String()); text != "" {
			return "", errors.New(advise(text))
		}
		return "", fmt.Errorf("go %s: %v", args[0], err)
	}
	return stderr.String(), readErr
}

// complaint returns the one line of the go command's stderr that says what is
// wrong.
func complaint(stderr string) string {
	var lines []string
	for line := range strings.Lines(lastRequired(stderr)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, strings.TrimPrefix(line, "go: "))
		}
	}
	return redact.Text(strings.Join(lines, " "))
}

// A platform is what the go command builds for, what it is, and where it runs.
type platform struct{ GOVERSION, GOARCH, GOMOD, GOWORK string }

// outside reports whether the go command runs outside modules and workspaces.
func (p platform) outside() bool { return p.GOMOD == os.DevNull && p.GOWORK == "" }

// platform asks the go command for its version, target and module. It is an error if
// this binary can't read that version's packages.
func (g *goCommand) platform(ctx context.Context) (platform, error) {
	var p platform
	_, err := g.run(ctx, func(r io.Reader) error { return json.NewDecoder(r).Decode(&p) },
		"env", "-json", "GOVERSION", "GOARCH", "GOMOD", "GOWORK")
	if err != nil {
		return p, err
	}
	return p, toolchain.Check(p.GOVERSION)
}
