package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// exeSuffix ends the names of programs.
var exeSuffix = map[bool]string{true: ".exe"}[runtime.GOOS == "windows"]

// A report is what a linter says about a place. The file is relative to the
// module's folder.
type report struct {
	Rule    string
	File    string
	Line    int
	Level   string
	Message string
}

// note reports whether users see a report only when they ask for notes.
func (r report) note() bool { return r.Level == "note" }

// A linter runs in the folder of a module.
type linter func(ctx context.Context, dir string, pkgs []string) (reports []report, problems []string, err error)

// measure runs the linters over the corpus.
func (s *setup) measure(ctx context.Context, c *corpus) (*figures, error) {
	all := newFigures()
	peers, err := s.peerRuns(ctx)
	if err != nil {
		return nil, err
	}
	sources := slices.DeleteFunc(c.sources(), func(src source) bool { return !s.modules.MatchString(src.Module) })
	for _, src := range sources {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		dir, err := s.fetch(ctx, src)
		if err != nil {
			all.NotRun = append(all.NotRun, err.Error())
			continue
		}
		labels, sweeps := c.of(src)
		pkgs := packages(labels, sweeps)
		reports, problems, err := s.cached(ctx, s.tool, src, dir, pkgs, s.vet)
		if err != nil {
			all.NotRun = append(all.NotRun, fmt.Sprintf("%s: %v", src, err))
			continue
		}
		for _, p := range problems {
			all.NotRun = append(all.NotRun, fmt.Sprintf("%s: in part: %s", src, p))
		}
		all.score(src, labels, sweeps, reports)
		for _, p := range peers {
			if err := s.scorePeer(ctx, p, src, dir, pkgs, labels, sweeps); err != nil {
				all.NotRun = append(all.NotRun, fmt.Sprintf("%s: %s: %v", src, p.name, err))
			}
		}
	}
	for _, p := range peers {
		all.Peers = append(all.Peers, peerFigures{p.name, p.version, p.rule, *p.figures.rule(p.rule)})
	}
	return all, nil
}

// packages returns the patterns of all packages that are judged.
func packages(labels []*label, sweeps []sweep) []string {
	var pkgs []string
	for _, l := range labels {
		pkgs = append(pkgs, l.Pkg)
	}
	for _, w := range sweeps {
		pkgs = append(pkgs, w.Pkg)
	}
	slices.Sort(pkgs)
	return slices.Compact(pkgs)
}

// vet runs oauthvet, with the rules that are off by default and with notes.
func (s *setup) vet(ctx context.Context, dir string, pkgs []string) ([]report, []string, error) {
	var rules struct {
		Rules []struct {
			ID      string
			Default bool
		}
	}
	if out, err := s.command(ctx, dir, s.tool, "rules", "-json").Output(); err != nil {
		return nil, nil, err
	} else if err := json.Unmarshal(out, &rules); err != nil {
		return nil, nil, err
	}
	var off []string
	for _, r := range rules.Rules {
		if !r.Default {
			off = append(off, r.ID)
		}
	}
	args := []string{"-format=json", "-fail-on=none", "-level=note", "-now=2026-11-01", "-mod=mod", "-paths=module", "-enable=" + strings.Join(off, ",")}
	out, err := s.command(ctx, dir, s.tool, append(args, pkgs...)...).Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || len(out) == 0) {
		return nil, nil, errors.New(firstLine("", err))
	}
	var document struct {
		Findings []report
		Errors   []struct{ Package, Message string }
	}
	if err := json.Unmarshal(out, &document); err != nil {
		return nil, nil, err
	}
	var problems []string
	for _, e := range document.Errors {
		problems = append(problems, e.Package+": "+e.Message)
	}
	return distinct(document.Findings), problems, nil
}

// distinct drops reports that say the same about one line.
func distinct(reports []report) []report {
	seen := make(map[report]bool)
	return slices.DeleteFunc(reports, func(r report) bool {
		before := seen[r]
		seen[r] = true
		return before
	})
}

// cached runs a linter, unless the same program has seen the same source before.
func (s *setup) cached(ctx context.Context, program string, src source, dir string, pkgs []string, run linter) ([]report, []string, error) {
	key, err := cacheKey(program, src, pkgs)
	if err != nil {
		return nil, nil, err
	}
	type result struct {
		Reports  []report
		Problems []string
	}
	name := filepath.Join(s.work, "results", key+".json")
	var known result
	if data, err := os.ReadFile(name); err == nil && json.Unmarshal(data, &known) == nil {
		return known.Reports, known.Problems, nil
	}
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	start := time.Now()
	known.Reports, known.Problems, err = run(ctx, dir, pkgs)
	fmt.Fprintf(os.Stderr, "%6.1f s  %s %s\n", time.Since(start).Seconds(), filepath.Base(program), src)
	if ctx.Err() != nil {
		return nil, nil, fmt.Errorf("it takes longer than %s", s.limit)
	}
	if err != nil {
		return nil, nil, err
	}
	if len(known.Problems) > 0 { // perhaps for want of a network
		return known.Reports, known.Problems, nil
	}
	data, err := json.Marshal(known)
	if err != nil {
		return nil, nil, err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return nil, nil, err
	}
	return known.Reports, known.Problems, os.WriteFile(name, data, 0o666)
}

func cacheKey(program string, src source, pkgs []string) (string, error) {
	f, err := os.Open(program)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	fmt.Fprintf(h, "%s %q %q\n", runtime.Version(), src, pkgs)
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:16]), nil
}
