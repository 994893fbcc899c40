package cli

import (
	"flag"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/settings"
)

// An outcome is what flags and the settings file say about the end of a run: how
// findings are shown, and which of them are a failure. Each is empty if nothing
// is said.
type outcome struct {
	format, failOn string
	// rows and file are the setting that the rows come from; nil if they come from
	// a flag or there are none.
	rows *settings.Setting
	file *settings.File
}

// bind registers the flags.
func (o *outcome) bind(fs *flag.FlagSet) {
	fs.Var(&checkedText{&o.format, func(s string) error { _, err := render.ByName(s); return err }},
		"format", "write the findings as `name`: text, json, sarif, github or gitlab (default text)")
	fs.Var(&checkedText{&o.failOn, func(s string) error { _, err := parseFailOn(s); return err }},
		"fail-on", "end with exit code 1 for findings from this `level` on: error, warning, note or none (default note)")
}

// level returns the level from which on findings are a failure.
func (o *outcome) level() analyzer.Level {
	level, err := parseFailOn(o.failOn)
	if err != nil {
		return 0 // nothing is said: all of them
	}
	return level
}

// A checkedText is a flag with a text that is one of a few.
type checkedText struct {
	to    *string
	check func(string) error
}

func (t *checkedText) String() string {
	if t.to == nil {
		return "" // package flag asks a zero value
	}
	return *t.to
}

func (t *checkedText) Set(s string) error {
	if err := t.check(s); err != nil {
		return err
	}
	*t.to = s
	return nil
}
