package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// A peer is a linter that looks for what one of the rules looks for.
type peer struct {
	name, version, path string // of the module proxy
	rule                string
	run                 func(s *setup, p *peer) linter

	program string
	figures *figures
}

func peerList() []*peer {
	return []*peer{
		{name: "gosec", version: "v2.30.0", path: "github.com/securego/gosec/v2/cmd/gosec", rule: "hardcoded", run: gosec},
		{name: "errcheck", version: "v1.30.0", path: "github.com/kisielk/errcheck", rule: "droppederror", run: errcheck},
	}
}

// peerRuns installs the peers, if they are asked for.
func (s *setup) peerRuns(ctx context.Context) ([]*peer, error) {
	if !s.peers {
		return nil, nil
	}
	all := peerList()
	for _, p := range all {
		p.figures = newFigures()
		p.program = filepath.Join(s.work, p.name+"-"+p.version, p.name+exeSuffix)
		if _, err := os.Stat(p.program); err == nil {
			continue
		}
		cmd := exec.CommandContext(ctx, "go", "install", p.path+"@"+p.version)
		cmd.Dir = s.work
		cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOBIN="+filepath.Dir(p.program))
		if out, err := cmd.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("go install %s@%s: %w\n%s", p.path, p.version, err, out)
		}
	}
	return all, nil
}

// scorePeer runs a peer over a source that has labels of its rule.
func (s *setup) scorePeer(ctx context.Context, p *peer, src source, dir string, pkgs []string, labels []*label, sweeps []sweep) error {
	var own []*label
	for _, l := range labels {
		if l.Rule == p.rule {
			own = append(own, l)
		}
	}
	if len(own) == 0 {
		return nil
	}
	reports, _, err := s.cached(ctx, p.program, src, dir, pkgs, p.run(s, p))
	if err != nil {
		return err
	}
	p.figures.score(src, own, sweeps, reports)
	return nil
}

// gosec runs gosec with its rule about credentials alone.
func gosec(s *setup, p *peer) linter {
	return func(ctx context.Context, dir string, pkgs []string) ([]report, []string, error) {
		out, err := s.command(ctx, dir, p.program, append([]string{"-include=G101", "-fmt=json", "-quiet", "-no-fail"}, pkgs...)...).Output()
		if err != nil {
			return nil, nil, errors.New(firstLine("", err))
		}
		if len(out) == 0 {
			return nil, nil, nil // -quiet
		}
		var document struct {
			Issues []struct{ File, Line, Details string }
		}
		if err := json.Unmarshal(out, &document); err != nil {
			return nil, nil, err
		}
		var reports []report
		for _, i := range document.Issues {
			first, _, _ := strings.Cut(i.Line, "-")
			line, err := strconv.Atoi(first)
			if err != nil {
				return nil, nil, err
			}
			reports = append(reports, report{Rule: p.rule, File: within(dir, i.File), Line: line, Message: i.Details})
		}
		return distinct(reports), nil, nil
	}
}

var errcheckLine = regexp.MustCompile(`^(.+?):(\d+):\d+:\s*(.*)$`)

// errcheck runs errcheck, which also reports errors that are given the name _.
func errcheck(s *setup, p *peer) linter {
	return func(ctx context.Context, dir string, pkgs []string) ([]report, []string, error) {
		out, err := s.command(ctx, dir, p.program, append([]string{"-abspath", "-blank", "-ignoretests"}, pkgs...)...).Output()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
			return nil, nil, errors.New(firstLine("", err))
		}
		var reports []report
		for line := range strings.Lines(string(out)) {
			if m := errcheckLine.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
				n, _ := strconv.Atoi(m[2])
				reports = append(reports, report{Rule: p.rule, File: within(dir, m[1]), Line: n, Message: "the error is dropped"})
			}
		}
		return distinct(reports), nil, nil
	}
}

// within returns a file's name relative to a folder.
func within(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil {
		return filepath.ToSlash(rel)
	}
	return file
}
