package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/settings"
)

// configure sets the options for a run in dir with this environment: to what
// the settings file says there, and to what the flags say otherwise. It returns
// what they say about the command alone.
func (c *Command) configure(ctx context.Context, dir string, env []string, flags *flag.FlagSet) (*outcome, error) {
	file, err := c.settingsFile(ctx, dir, env)
	if err != nil {
		return nil, err
	}
	options, outcome, err := merge(file, flags)
	if err != nil {
		return nil, err
	}
	return outcome, assign(c.Options, options)
}

// assign gives options the values that others have, which are valid. Options
// can't be copied.
func assign(to, from *analyzer.Options) error {
	toFlags, fromFlags, unset := newFlags(""), newFlags(""), newFlags("")
	to.Bind(toFlags)
	from.Bind(fromFlags)
	new(analyzer.Options).Bind(unset)
	// Empty first: a value may contradict one that is about to be replaced.
	for _, source := range []*flag.FlagSet{unset, fromFlags} {
		for _, key := range settings.Shared() {
			if err := toFlags.Set(key.Name, source.Lookup(key.Name).Value.String()); err != nil {
				return fmt.Errorf("-%s: %w", key.Name, err)
			}
		}
	}
	return nil
}

// settingsFile reads the settings file that counts in dir: the one beside
// go.work, else the one beside go.mod. It is nil if there is none.
func (c *Command) settingsFile(ctx context.Context, dir string, env []string) (*settings.File, error) {
	for _, root := range load.Roots(ctx, dir, env) {
		if file, err := settings.Read(root, c.Dir); file != nil || err != nil {
			return file, err
		}
	}
	return nil, nil
}

// merge returns what a file and flags make. Flags win: each replaces the setting
// of its name, and -enable, -disable and -only decide about the rules that they
// name.
func merge(file *settings.File, flags *flag.FlagSet) (*analyzer.Options, *outcome, error) {
	options, outcome := new(analyzer.Options), new(outcome)
	fs := newFlags("settings")
	options.Bind(fs)
	outcome.bind(fs)
	if err := apply(file, fs); err != nil {
		return nil, nil, err
	}
	outcome.rows = file.Lookup("rows")
	if outcome.rows != nil {
		outcome.file = file
	}
	shared := newFlags("")
	new(analyzer.Options).Bind(shared)
	given := make(map[string]string)
	flags.Visit(func(f *flag.Flag) {
		if shared.Lookup(f.Name) != nil || flags.Name() == "check" && fs.Lookup(f.Name) != nil {
			given[f.Name] = f.Value.String()
		}
	})
	if err := choose(options, given); err != nil {
		return nil, nil, err
	}
	for name, value := range given {
		switch name {
		case "enable", "disable", "only":
		case "rows":
			outcome.rows, outcome.file = nil, nil
			fallthrough
		default:
			if err := fs.Set(name, value); err != nil {
				return nil, nil, fmt.Errorf("-%s: %w", name, err)
			}
		}
	}
	return options, outcome, options.Validate()
}

// apply sets the flags that a file has settings for.
func apply(file *settings.File, fs *flag.FlagSet) error {
	if file == nil {
		return nil
	}
	for _, s := range file.Settings {
		for _, v := range s.Values {
			if err := fs.Set(s.Name, v.Text); err != nil {
				var row *analyzer.RowError
				if errors.As(err, &row) {
					err = errors.New(row.Text)
				}
				return file.Errorf(v.Line, "%s: %w", s.Name, err)
			}
		}
		if err := fs.Set(s.Name, s.Joined()); err != nil {
			return settingError(file, &s, err)
		}
	}
	// Once more: a setting may be wrong because of one that stands below it.
	for _, s := range file.Settings {
		if err := fs.Set(s.Name, s.Joined()); err != nil {
			return settingError(file, &s, err)
		}
	}
	return nil
}

// settingError says that the value of a setting is wrong. Of rows each has a line of
// its own.
func settingError(file *settings.File, s *settings.Setting, err error) error {
	var row *analyzer.RowError
	if errors.As(err, &row) && row.Row <= len(s.Values) {
		return file.Errorf(s.Values[row.Row-1].Line, "%s: %s", s.Name, row.Text)
	}
	return file.Errorf(s.Line, "%s: %w", s.Name, err)
}

// choose lets flags decide about rules, over what a file says.
func choose(o *analyzer.Options, given map[string]string) error {
	if only, ok := given["only"]; ok {
		o.Only, o.Enable, o.Disable = only, given["enable"], given["disable"]
		return nil
	}
	enable, disable := ruleList(given["enable"]), ruleList(given["disable"])
	if o.Only == "" {
		o.Enable = union(without(ruleList(o.Enable), disable), enable)
		o.Disable = union(without(ruleList(o.Disable), enable), disable)
		return nil
	}
	o.Only = union(without(ruleList(o.Only), disable), enable)
	if o.Only == "" {
		return fmt.Errorf("-disable leaves no rule of those that %s runs alone", settings.Name)
	}
	return nil
}

func ruleList(text string) []string { return settings.Key{Shape: settings.List}.Split(text) }

func without(list, other []string) []string {
	return slices.DeleteFunc(list, func(id string) bool { return slices.Contains(other, id) })
}

// union returns the rules of both lists as the text of a flag.
func union(list, other []string) string {
	return strings.Join(append(without(list, other), other...), ",")
}
