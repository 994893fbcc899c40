package load

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A Problem is why something that was asked for could not be looked at. What
// it says is one line without string literals.
type Problem struct {
	// Package is the import path of what is broken, or the pattern that
	// matches nothing.
	Package string
	// At is where, if that is known. The file name is absolute.
	At token.Position
	// Text says what is wrong and, if oauthvet knows, what to do.
	Text string
	// Skipped are the packages that were asked for and could not be looked at
	// for this reason, because they import the broken one.
	Skipped []string
	// Harmless says that nothing was left out that could hold a finding.
	Harmless bool
	// Lacks is the module that can't be had, "example.com/m@v1.2.3", or a
	// package of it if the go command names no module; Reason is why, without
	// addresses. Problems with the same reason have one cause and need one
	// remedy. Both are empty where something else is wrong.
	Lacks, Reason string
}

// Failed returns the problem with which a run failed.
func Failed(err error) Problem {
	p := Problem{Text: err.Error()}
	p.Lacks, p.Reason = lack("", p.Text)
	return p
}

// problems collects problems: one for each broken package, however many others
// it takes along.
type problems struct {
	query   Query
	outside bool // of modules
	list    []Problem
	index   map[string]int // into list, by what is broken
}

func newProblems(q Query, outside bool) *problems {
	return &problems{query: q, outside: outside, index: make(map[string]int)}
}

// add tells that a package or pattern is broken, and which of the packages that
// were asked for can't be looked at for that reason.
func (ps *problems) add(broken, place, message string, skipped ...string) {
	i, known := ps.index[broken]
	if !known {
		i = len(ps.list)
		ps.index[broken] = i
		if ps.outside && strings.Contains(message, "does not contain main module") {
			message = "go.mod file not found in this directory or any parent directory"
		}
		p := newProblem(ps.query.Dir, broken, place, message)
		p.Harmless = ps.query.Derived && strings.Contains(message, excluded)
		ps.list = append(ps.list, p)
	}
	for _, pkg := range skipped {
		if pkg != broken && !slices.Contains(ps.list[i].Skipped, pkg) {
			ps.list[i].Skipped = append(ps.list[i].Skipped, pkg)
		}
	}
}

// has reports whether something is known to be broken.
func (ps *problems) has(broken string) bool {
	_, known := ps.index[broken]
	return known
}

// harmless reports whether what is broken can hold no finding.
func (ps *problems) harmless(broken string) bool {
	i, known := ps.index[broken]
	return known && ps.list[i].Harmless
}

// excluded is what the go command says of a package without a file for this
// build.
const excluded = "build constraints exclude all Go files"

// position matches how the go command and compilers head a message.
var position = lazyregexp.New(`^(.+?\.go):(\d+)(?::(\d+))?:? ?(.*)$`)

// newProblem makes a problem from a message and the place that came with it,
// either of which may hold the position. Relative file names are relative to
// dir, where the go command ran.
func newProblem(dir, pkg, place, message string) Problem {
	p := Problem{Package: pkg, Text: redact.FirstLine(lastRequired(message))}
	if place == "" {
		if m := position.FindStringSubmatch(p.Text); m != nil && m[4] != "" {
			place, p.Text = p.Text, m[4]
		}
	}
	if m := position.FindStringSubmatch(place); m != nil {
		p.At = token.Position{Filename: m[1]}
		p.At.Line, _ = strconv.Atoi(m[2])
		p.At.Column, _ = strconv.Atoi(m[3])
		if !filepath.IsAbs(p.At.Filename) {
			p.At.Filename = filepath.Join(dir, p.At.Filename)
		}
	}
	if p.Text == "" {
		p.Text = "it does not build"
	}
	p.Text = advise(p.Text)
	p.Lacks, p.Reason = lack(pkg, p.Text)
	return p
}

// advice is what to do about messages of the go command, by a part of them.
var advice = []struct{ says, do string }{
	{"go.mod file not found", "run oauthvet inside a module, or name the module's folder with -C"},
	{"cannot find main module", "run oauthvet inside a module, or name the module's folder with -C"},
	{"does not contain modules listed in go.work", "name the workspace's modules: `oauthvet work` looks at all of them"},
	{"is not one of the workspace modules", "add it with `go work use`, or set GOWORK=off"},
	{"does not contain package", "it is part of another module: name that module's folder with -C"},
	{"does not contain main module", "it is part of another module: name that module's folder with -C"},
	{"no required module provides package", "add it with `go get`, or run `go mod tidy`"},
	{"missing go.sum entry", "run `go mod tidy`"},
	{"disabled by GOPROXY=off", "run `go mod download` with another GOPROXY"},
	{"403 Forbidden", noProxyHasIt}, {"404 Not Found", noProxyHasIt}, {"410 Gone", noProxyHasIt},
	{"dial tcp", noNetwork}, {"i/o timeout", noNetwork}, {"TLS handshake", noNetwork},
	{"git ls-remote", "let `go mod download` reach the repository first"},
	{"updates to go.mod needed", "run `go mod tidy`"},
	{"inconsistent vendoring", "run `go mod vendor`, or use -mod=mod"},
	{"requires go >=", "use a newer go command, or unset GOTOOLCHAIN=local"},
	{excluded, "name the constraints with -tags, or the system with GOOS and GOARCH"},
	{"requires newer Go version", "rebuild oauthvet with a newer Go"},
}

// What to do about modules that can't be downloaded.
const (
	noProxyHasIt = "set GOPRIVATE if the module is private, and see that `go mod download` succeeds"
	noNetwork    = "run `go mod download` where there is a network"
)

// remedy matches the go command's own advice, which goes on in lines that are not
// shown, or comes too early.
var remedy = lazyregexp.New(`; to add(?: it)?:(?: go (?:get|mod download) \S+)?$`)

// advise adds to a message what to do about it.
func advise(text string) string {
	text = strings.TrimSpace(strings.TrimSuffix(text, "; see 'go help modules'"))
	text = remedy.ReplaceAllString(text, "")
	for _, a := range advice {
		if strings.Contains(text, a.says) {
			return fmt.Sprintf("%s: %s", text, a.do)
		}
	}
	return text
}
