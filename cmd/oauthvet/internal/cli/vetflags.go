package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/settings"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// vetflagsFlags are the flags of vetflags: the shared ones, which count as for
// check.
func vetflagsFlags(*Command) *flag.FlagSet {
	fs, _, _ := newVetflags()
	return fs
}

func newVetflags() (fs *flag.FlagSet, asJSON *bool, chdir *string) {
	fs = newFlags("vetflags")
	new(analyzer.Options).Bind(fs)
	return fs, jsonFlag(fs), fs.String("C", "", "change to this `folder` first")
}

// vetflags writes the settings for drivers that don't read the settings file.
func (c *Command) vetflags(ctx context.Context, args []string) int {
	fs, asJSON, chdir := newVetflags()
	rest, err := operands(fs, args)
	if err != nil {
		return c.wrong("vetflags", err)
	}
	driver := strings.Join(rest, " ")
	switch driver {
	case "", "vet", "golangci":
	default:
		return c.fail("vetflags prints settings for vet or golangci, and takes no packages")
	}
	dir := c.abs(*chdir)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return c.fail("-C: no such folder: %s", *chdir)
	}
	if _, err := c.configure(ctx, dir, c.Env, fs); err != nil {
		return c.fail("%v", err)
	}
	set := effective(c.Options)
	if *asJSON {
		err = writeJSON(c.Stdout, map[string]any{"vet": vetArguments(set), "golangci": values(set)})
	} else {
		err = writeVetflags(c.Stdout, driver, set)
	}
	if err != nil {
		return c.fail("%v", err)
	}
	return exitClean
}

// effective returns the settings that the options make, without those that are
// the default.
func effective(options *analyzer.Options) []settings.Setting {
	values := make(map[string]string)
	fs := newFlags("")
	options.Bind(fs)
	fs.VisitAll(func(f *flag.Flag) { values[f.Name] = f.Value.String() })
	var set []settings.Setting
	for _, key := range settings.Shared() {
		text := values[key.Name]
		if text == "" || text == "false" {
			continue
		}
		s := settings.Setting{Key: key}
		for _, part := range key.Split(text) {
			s.Values = append(s.Values, settings.Value{Text: part})
		}
		set = append(set, s)
	}
	return set
}

// writeVetflags writes settings for one driver, or for both.
func writeVetflags(w io.Writer, driver string, set []settings.Setting) error {
	line := ""
	for _, arg := range vetArguments(set) {
		line += " " + shellQuote(arg)
	}
	block, err := golangci(set)
	if err != nil {
		return err
	}
	text := ""
	switch driver {
	case "vet":
		text = strings.TrimPrefix(line, " ") + "\n"
	case "golangci":
		text = block
	default:
		text = "# go vet\n\ngo vet -vettool=$(which oauthvet)" + line + " ./...\n\n# .golangci.yml\n\n" + block
	}
	_, err = io.WriteString(w, text)
	return err
}

// vetArguments returns the flags for go vet. Each is one argument: of a flag
// that is repeated the go command passes only the last on.
func vetArguments(set []settings.Setting) []string {
	args := []string{}
	for _, s := range set {
		if s.Shape == settings.Flag {
			args = append(args, "-"+s.Name)
		} else {
			args = append(args, "-"+s.Name+"="+s.Joined())
		}
	}
	return args
}

var shellSafe = lazyregexp.New(`^[A-Za-z0-9_=.,/:@%+-]+$`)

// shellQuote quotes an argument for a POSIX shell if it needs that.
func shellQuote(arg string) string {
	if shellSafe.MatchString(arg) {
		return arg
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

// values returns settings as JSON and YAML have them.
func values(set []settings.Setting) map[string]any {
	all := make(map[string]any)
	for _, s := range set {
		switch s.Shape {
		case settings.List:
			var texts []string
			for _, v := range s.Values {
				texts = append(texts, v.Text)
			}
			all[s.Name] = texts
		case settings.Flag:
			all[s.Name] = true
		default:
			all[s.Name] = s.Joined()
		}
	}
	return all
}

// golangci returns the settings as a part of golangci-lint's configuration.
func golangci(set []settings.Setting) (string, error) {
	type custom struct {
		Type        string
		Description string
		Settings    map[string]any `yaml:",omitempty"`
	}
	type linters struct {
		Enable   []string `yaml:",flow"`
		Settings map[string]map[string]custom
	}
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	err := e.Encode(map[string]linters{"linters": {[]string{"oauthvet"}, map[string]map[string]custom{"custom": {"oauthvet": {
		"module", "finds hardcoded and mishandled OAuth client secrets", values(set)}}}}})
	if err != nil {
		return "", fmt.Errorf("golangci: %w", err)
	}
	return b.String(), nil
}
