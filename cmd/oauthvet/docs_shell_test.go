package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/cli"
)

const command = "github.com/oauthvet/oauthvet/cmd/oauthvet"

func checkShell(t *testing.T, b *block) {
	for _, line := range b.lines() {
		if err := checkLine(line); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
}

// checkLine checks the commands of one line for a shell.
func checkLine(line string) error {
	words := shellWords(line)
	for len(words) > 0 {
		end := slices.IndexFunc(words, func(w string) bool { return w == "|" || w == "&&" })
		if end < 0 {
			end = len(words)
		}
		if err := checkCommand(words[:end]); err != nil {
			return err
		}
		words = words[min(end+1, len(words)):]
	}
	return nil
}

func checkCommand(words []string) error {
	if len(words) == 0 {
		return errors.New("no command")
	}
	name, args := words[0], words[1:]
	switch name {
	case "oauthvet":
		return checkArguments(args)
	case "go":
		return checkGoCommand(args)
	case "xargs":
		for len(args) > 0 && strings.HasPrefix(args[0], "-") {
			args = args[1:]
		}
		return checkCommand(args)
	case "export":
		if !slices.ContainsFunc([]string{"GOCACHEPROG="}, func(p string) bool { return strings.HasPrefix(strings.Join(args, " "), p) }) {
			return fmt.Errorf("unknown variable in %q", args)
		}
		return nil
	case "git", "kubectl", "tail":
		return nil
	}
	return fmt.Errorf("unknown command %q", name)
}

// checkArguments checks arguments of oauthvet: behind all flags, -h has a verb
// print its help, unless one of them is wrong.
func checkArguments(args []string) error {
	for _, arg := range args {
		if arg == "..." || strings.HasPrefix(arg, "$") {
			return fmt.Errorf("what is %q?", arg)
		}
	}
	options := new(analyzer.Options)
	var stdout, stderr bytes.Buffer
	cmd := &cli.Command{
		Args: append(slices.Clone(args), "-h"), Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Options: options,
	}
	if code := cmd.Run(context.Background()); code != 0 || !strings.HasPrefix(stdout.String(), "Usage:") {
		return fmt.Errorf("exit code %d: %s", code, stderr.String())
	}
	return nil
}

// checkGoCommand checks what runs or installs oauthvet by the go command.
func checkGoCommand(args []string) error {
	verb, args := args[0], args[1:]
	switch verb {
	case "vet":
		return checkVet("vettool", args)
	case "fix":
		return checkVet("fixtool", args)
	case "tool":
		args = slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return arg == modfile })
		if len(args) == 0 || args[0] != "oauthvet" {
			return fmt.Errorf("go tool %q", args)
		}
		return checkArguments(args[1:])
	case "mod":
		if len(args) != 3 || args[0] != "init" || args[1] != modfile {
			return fmt.Errorf("go mod %q", args)
		}
		return nil
	case "run":
		if len(args) == 0 || args[0] != "./cmd/oauthvet" {
			return fmt.Errorf("go run %q", args)
		}
		return checkArguments(args[1:])
	case "install", "get":
		path := args[len(args)-1]
		if path != "./cmd/oauthvet" && strings.TrimSuffix(path, "@latest") != command {
			return fmt.Errorf("go %s %q", verb, args)
		}
		return nil
	case "test":
		return nil
	}
	return fmt.Errorf("unknown go %s", verb)
}

// modfile is the flag that has the go command read another file than go.mod.
const modfile = "-modfile=tools.mod"

// checkVet checks the flags of go vet and go fix: the tool, those of all drivers,
// and one for each rule.
func checkVet(toolFlag string, args []string) error {
	fs := flag.NewFlagSet("vet", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	new(analyzer.Options).Bind(fs)
	tool := fs.String(toolFlag, "", "")
	fs.String("tags", "", "")
	fs.Bool("diff", false, "")
	for _, rule := range analyzer.Rules() {
		fs.Bool(rule.ID, false, "")
	}
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *tool != "$(which oauthvet)" && *tool != "$(go tool -n oauthvet)" {
		return fmt.Errorf("what is -%s=%s?", toolFlag, *tool)
	}
	return nil
}

// shellWords splits a line as a shell does, as far as these documents go:
// double quotes, and no variables.
func shellWords(line string) []string {
	var words []string
	var word strings.Builder
	quoted, begun := false, false
	for _, r := range line + " " {
		switch {
		case r == '"':
			quoted, begun = !quoted, true
		case r == ' ' && !quoted:
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	return words
}

func TestCheckLine(t *testing.T) {
	for line, want := range map[string]string{
		"oauthvet ./...": "",
		`go vet -vettool="$(which oauthvet)" -leak ./...`:      "",
		"git diff -z | xargs -0 oauthvet -files":               "",
		"oauthvet -nosuch ./...":                               "unknown flag -nosuch",
		"oauthvet -level=fatal ./...":                          "unknown level",
		"git diff | oauthvet -file":                            "unknown flag -file",
		"go vet -vettool=oauthvet ./...":                       "what is -vettool",
		`go vet -vettool="$(which oauthvet)" -nosuch ./...`:    "-nosuch",
		"go install example.com/other":                         "go install",
		"go fix -fixtool=oauthvet ./...":                       "what is -fixtool",
		`go fix -fixtool="$(which oauthvet)" -diff ./...`:      "",
		"go tool oauthvet -nosuch ./...":                       "unknown flag -nosuch",
		"go tool other":                                        "go tool",
		"go mod tidy":                                          "go mod",
		"curl https://example.com":                             "unknown command",
		"go get -tool " + command + " && oauthvet rules -what": "unknown flag",
	} {
		err := checkLine(line)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", line, err, want)
		}
	}
}
