package cli

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
)

// operands sets the flags among the arguments of a verb and returns the other
// arguments. Flags may stand between them; -- ends the flags. The error is
// flag.ErrHelp if help is asked for.
func operands(fs *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for len(args) > 0 {
		if args[0] == "--" {
			return append(rest, args[1:]...), nil
		}
		if !strings.HasPrefix(args[0], "-") || args[0] == "-" {
			rest = append(rest, args[0])
			args = args[1:]
			continue
		}
		one := args[:1]
		if needsValue(fs, args[0]) && len(args) > 1 {
			one = args[:2]
		}
		if err := fs.Parse(one); err != nil {
			return nil, flagError(fs, args[0], err)
		}
		args = args[len(one):]
	}
	return rest, nil
}

// needsValue reports whether the value of a flag is the next argument.
func needsValue(fs *flag.FlagSet, arg string) bool {
	f := fs.Lookup(strings.TrimLeft(arg, "-"))
	if f == nil {
		return false // unknown, or with its value
	}
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return !ok || !b.IsBoolFlag()
}

// flagError says what is wrong with a flag. Only verbs that look at packages
// repeat the name of one that does not exist: to others it may be the beginning
// of a text with a secret in it.
func flagError(fs *flag.FlagSet, arg string, err error) error {
	name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	switch {
	case errors.Is(err, flag.ErrHelp):
		return err
	case !strings.HasPrefix(err.Error(), "flag provided but not defined"):
		// Package flag says: invalid value "x" for flag -name: what is wrong.
		if _, what, ok := strings.Cut(err.Error(), " for flag "); ok {
			return errors.New(what)
		}
		return err
	}
	if fs.Lookup("C") == nil {
		return fmt.Errorf("unknown flag: run `oauthvet help %s` for the flags, or put -- before a text that begins with -", fs.Name())
	}
	if rule, err := analyzer.Explain(name); err == nil && fs.Lookup("enable") != nil {
		return fmt.Errorf("-%s is a flag of go vet; here it is -only=%s, -enable=%s or -disable=%s", rule.ID, rule.ID, rule.ID, rule.ID)
	}
	return fmt.Errorf("unknown flag -%s; run `oauthvet help %s` for the flags", name, fs.Name())
}
