// Package earlyexit answers the go command for packages that can't matter before the
// rest of the program is initialised.
//
// "go vet" starts its tool once for every package of a program and of what it
// depends on. Nine in ten of these processes have nothing to do, and most of what
// they cost is the initialisation of packages that they don't use: go/types,
// regexp, the YAML parser. Go initialises packages in the order of their import paths,
// as far as dependencies allow (Go specification, "Program initialization"), so a
// package with few dependencies has its turn before most of these. What it leaves
// to package vetunit is decided there as if it did not exist.
package earlyexit

import (
	"os"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/toolchain"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/vetcfg"
	"github.com/oauthvet/oauthvet/internal/prefilter"
)

func init() {
	if answers(os.Args, os.Getenv) {
		os.Exit(0)
	}
}

// answers reports whether the arguments of the process are those of a vet tool that
// looks at a package that can't matter, and whether the go command has its answer.
// What is wrong is for package vetunit to tell.
func answers(args []string, getenv func(string) string) bool {
	if len(args) < 2 || !strings.HasSuffix(args[len(args)-1], ".cfg") {
		return false
	}
	u, err := vetcfg.Read(args[len(args)-1])
	if err != nil {
		return false
	}
	const sep = string(os.PathSeparator) // package path/filepath would be initialised first
	if root := getenv("GOROOT"); root != "" && strings.HasPrefix(u.Dir, root+sep+"src"+sep) {
		return u.Finish() == nil
	}
	for _, arg := range args[1 : len(args)-1] {
		if !harmless(arg, u) {
			return false
		}
	}
	if toolchain.Check(getenv("GOVERSION")) != nil {
		return false
	}
	u.DropTests()
	return (u.ForTests(getenv) || !u.ImportsFacts() && !u.Holds(mayMatter)) && u.Finish() == nil
}

// harmless reports whether an argument before the .cfg file makes no difference to
// a unit that can't matter. The go command (1.26) always asks for JSON; of any
// output there is none. Nobody is told of what is wrong with the user's flags by
// a unit that is asked for facts only, and only two of them say what can matter.
func harmless(arg string, u *vetcfg.Unit) bool {
	name := strings.TrimLeft(arg, "-")
	return arg == "-json" || u.VetxOnly && !strings.HasPrefix(name, "rows") && !strings.HasPrefix(name, "test")
}

// mayMatter reports whether a source file can hold something to report. One that
// looks up variables has to be parsed.
func mayMatter(source []byte) bool {
	return prefilter.Builtin().Tells(source) || prefilter.LooksUp(source) || prefilter.Prints(source) || prefilter.Sends(source)
}
