package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// foreign are packages and settings that other programs complain about: the type
// checker, the parser, the go command, the parser of YAML. Each repeats a value in
// another shape. They are looked at one by one.
const foreign = `
-- go.mod --
module example.com/m

go 1.25
-- conversion/p.go --
package conversion

var clientSecret string = []byte("CANARY1")
-- raw/p.go --
package raw

var clientSecret int = ` + "`CANARY2\nCANARY3`" + `
-- constant/p.go --
package constant

const clientSecret = "CANARY4 CANARY5 CANARY6 CANARY7"

func use(n int, s string) {}

func f() { use(clientSecret, "CANARY8") }
-- rune/p.go --
package rune

var clientSecret = map[string]int{'"': use("CANARY9")}

func use(s string) string { return s }
-- duplicate/p.go --
package duplicate

var clientSecret = map[string]int{"CANARY10": 1, "CANARY10": 2}

func f(s string) {
	switch s {
	case "CANARY11", "CANARY11":
	}
}
-- operator/p.go --
package operator

var clientSecret = "CANARY12" - "CANARY13" + 1
-- unused/p.go --
package unused

func clientSecret() { "CANARY14" }
-- unquoted/p.go --
package unquoted

var clientSecret = wordCANARY15
-- open/p.go --
package open

const clientSecret = "CANARY16
-- found/p.go --
package found

const clientSecret = if "CANARY17"
-- second/p.go --
package second

var clientSecret = []string{"CANARY18" "CANARY19"}
-- embed/p.go --
package embed

import "example.com/m/embed/files"

var clientSecret = files.F
-- embed/files/p.go --
package files

import _ "embed"

//go:embed CANARY20
var F string
-- embedquoted/p.go --
package embedquoted

import "example.com/m/embedquoted/files"

var clientSecret = files.F
-- embedquoted/files/p.go --
package files

import _ "embed"

//go:embed "CANARY21
var F string
-- embeddirectory/p.go --
package embeddirectory

import "example.com/m/embeddirectory/files"

var clientSecret = files.F
-- embeddirectory/files/p.go --
package files

import "embed"

//go:embed CANARY22
var F embed.FS
-- embeddirectory/files/CANARY22/.hidden --
-- yaml/alias.yml --
level: *CANARY1
-- yaml/key.yml --
CANARY2: error
-- yaml/level.yml --
level: CANARY3
-- yaml/rule.yml --
enable: [leak, CANARY4]
-- yaml/day.yml --
now: CANARY5
-- yaml/number.yml --
near: CANARY6
-- yaml/row.yml --
rows: secret CANARY7
-- yaml/attribute.yml --
rows:
  - secret example.com/m/x.Config.Key id=CANARY8
-- yaml/verb.yml --
rows:
  - CANARY9 example.com/m/x.Config.Key
-- yaml/quoted.yml --
level: "CANARY10
-- yaml/tag.yml --
level: !CANARY11! "CANARY12"
-- yaml/format.yml --
format: CANARY13
-- yaml/failon.yml --
fail-on: CANARY14
`

// What other programs say of a package or of the settings holds no value in any
// driver.
func TestCanaryForeign(t *testing.T) {
	tool, err := exec.LookPath("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	list := canaries()
	for i := range list { // a folder's name has no slash
		list[i].value = strings.ReplaceAll(list[i].value, "/", "_")
	}
	dir := t.TempDir()
	writeArchive(t, dir, spell(foreign, list))
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if !entry.IsDir() || name == "yaml" {
			continue
		}
		for _, format := range []string{"text", "json", "sarif", "github", "gitlab"} {
			code, stdout, stderr := runIn(dir, "-format="+format, "./"+name)
			if code != 2 || !strings.Contains(stderr, name) {
				t.Errorf("%s: exit code %d:\n%s", name, code, stderr)
			}
			if found := reveals(stdout+stderr, list); found != "" {
				t.Errorf("%s: %s holds %s:\n%s%s", name, format, found, stdout, stderr)
			}
		}
		for _, verb := range []string{"clients", "diagnose"} {
			_, stdout, stderr := runIn(dir, append(map[string][]string{"clients": {"clients"}, "diagnose": {"diagnose", "invalid_client"}}[verb], "./"+name)...)
			if found := reveals(stdout+stderr, list); found != "" {
				t.Errorf("%s: %s holds %s:\n%s%s", name, verb, found, stdout, stderr)
			}
		}
		vet := exec.Command("go", "vet", "-vettool="+tool, "./"+name)
		vet.Dir, vet.Env = dir, append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local")
		out, err := vet.CombinedOutput()
		if err == nil {
			t.Errorf("%s: go vet finds nothing wrong", name)
		}
		if found := reveals(ours(string(out)), list); found != "" {
			t.Errorf("%s: go vet's output holds %s:\n%s", name, found, out)
		}
	}
	settings, err := filepath.Glob(filepath.Join(dir, "yaml", "*.yml"))
	if err != nil || len(settings) == 0 {
		t.Fatal(settings, err)
	}
	for _, file := range settings {
		text, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, ".oauthvet.yml"), text, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"./rune"}, {"vetflags"}} {
			code, stdout, stderr := runIn(dir, args...)
			if code != 2 || !strings.Contains(stderr, ".oauthvet.yml:") {
				t.Errorf("%s: exit code %d:\n%s", filepath.Base(file), code, stderr)
			}
			if found := reveals(stdout+stderr, list); found != "" {
				t.Errorf("%s: the output of %s holds %s:\n%s", filepath.Base(file), args, found, stderr)
			}
		}
	}
}

// ours returns the lines of go vet's output that the tool wrote, those that go on
// included. What the go command itself says of a package is not in the tool's hands.
func ours(output string) string {
	var lines strings.Builder
	own := false
	for line := range strings.Lines(output) {
		switch {
		case strings.HasPrefix(line, "oauthvet: "):
			own = true
		case strings.HasPrefix(line, "# "), place.MatchString(line):
			own = false
		}
		if own {
			lines.WriteString(line)
		}
	}
	return lines.String()
}
