package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
	"github.com/oauthvet/oauthvet/internal/spelling"
)

// A selection is what the arguments of check name.
type selection struct {
	changed  bool // the arguments are names of files that changed
	modules  bool // all modules
	patterns []string
	files    []string
}

// bind registers the flags.
func (s *selection) bind(fs *flag.FlagSet) {
	fs.BoolVar(&s.changed, "files", false, "the arguments are names of files that changed, as a hook passes them: look at the packages of the Go files among them")
	fs.BoolVar(&s.modules, "modules", false, "look at ./... in every module in this folder and below")
}

// empty reports whether nothing is named.
func (s *selection) empty() bool {
	return !s.changed && !s.modules && len(s.patterns) == 0 && len(s.files) == 0
}

// wide reports whether the arguments name all that is below a folder, not packages
// or files one by one.
func (s *selection) wide() bool {
	return s.modules || slices.ContainsFunc(s.patterns, func(p string) bool { return strings.Contains(p, "...") })
}

// queries returns what to look at, beginning in dir.
func (s *selection) queries(ctx context.Context, dir string, env []string) ([]load.Query, []load.Problem) {
	var queries []load.Query
	var problems []load.Problem
	if s.modules {
		queries, problems = load.Modules(ctx, dir, env)
	}
	files := s.files
	if s.changed {
		files = load.Changed(dir, files)
	}
	named, more := load.ByModule(ctx, dir, env, files)
	queries, problems = append(queries, named...), append(problems, more...)
	if len(s.patterns) > 0 {
		queries = append(queries, load.Query{Dir: dir, Env: env, Patterns: s.patterns})
	}
	return queries, problems
}

// place puts the arguments that are no flags where they belong. If verbs may
// stand there too, the first may be meant as one.
func (c *Command) place(s *selection, names []string, verbs bool) error {
	if s.changed && s.modules {
		return errors.New("-files and -modules contradict each other: leave one of the two")
	}
	if s.modules && len(names) > 0 {
		return fmt.Errorf("-modules looks at all packages: leave out %q", names[0])
	}
	for i, arg := range names {
		switch {
		case s.changed && strings.Contains(arg, "..."):
			return fmt.Errorf("-files takes names of files, and %q is a pattern: leave out -files", arg)
		case s.changed:
			s.files = append(s.files, arg)
		case strings.ContainsAny(arg, " \t\n") && explained(arg) != "":
			return errors.New("that is a text, and no package: `oauthvet explain \"TEXT\"` tells about the error in it")
		case strings.HasSuffix(arg, ".go"):
			s.files = append(s.files, arg)
		case isPattern(arg):
			s.patterns = append(s.patterns, arg)
		default:
			return c.notPattern(arg, verbs && i == 0)
		}
	}
	return nil
}

// isPattern reports whether an argument can name packages. A word without dot
// or slash can't, except for the go command's own: the import path of a module
// may be one, but a mistyped verb is far more likely.
func isPattern(arg string) bool {
	return strings.ContainsAny(arg, `./\`) || slices.Contains([]string{"all", "cmd", "std", "tool", "work"}, arg)
}

// notPattern says what an argument is not, and what was probably meant.
func (c *Command) notPattern(arg string, first bool) error {
	what, shown := "package", printable.Word(arg)
	if first {
		what = "verb or package"
	}
	hint := "run `oauthvet help`"
	if info, err := os.Stat(filepath.Join(c.Dir, arg)); err == nil && info.IsDir() {
		hint = fmt.Sprintf("the folder is written ./%s", arg)
	} else if name := explained(arg); name != "" {
		if strings.EqualFold(arg, name) {
			shown = strconv.Quote(arg)
		}
		hint = fmt.Sprintf("`oauthvet explain %s` tells about that", quoted(name))
	} else if first {
		if verb := spelling.Word(arg, verbNames()); verb != "" {
			hint = fmt.Sprintf("did you mean `oauthvet %s`?", verb)
		}
	}
	return fmt.Errorf("unknown %s %s: %s", what, shown, hint)
}
