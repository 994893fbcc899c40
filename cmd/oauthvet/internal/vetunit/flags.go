package vetunit

import (
	"flag"
	"fmt"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
)

// readOptions sets the options from the arguments, as far as they are shared
// flags, which are registered in fs. The gate needs them before unitchecker
// parses the command line, once more and with the flags of the rules.
func readOptions(options *analyzer.Options, fs *flag.FlagSet, args []string) error {
	for i := 0; i < len(args); i++ {
		name, value, hasValue := strings.Cut(strings.TrimLeft(args[i], "-"), "=")
		f := fs.Lookup(name)
		if f == nil || !strings.HasPrefix(args[i], "-") {
			continue
		}
		switch {
		case hasValue:
		case isBool(f):
			value = "true"
		case i+1 < len(args):
			i++
			value = args[i]
		}
		if err := f.Value.Set(value); err != nil {
			return fmt.Errorf("-%s: %v", name, err)
		}
	}
	return options.Validate()
}

func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// has reports whether a flag is among the arguments, with or without a value.
func has(args []string, name string) bool {
	for _, arg := range args {
		flag, value, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if strings.HasPrefix(arg, "-") && flag == name && value != "false" {
			return true
		}
	}
	return false
}
