// Package vetunit speaks the protocol of "go vet -vettool": the go command runs
// the tool once per package, dependencies first, with a .cfg file that
// describes the package and says where facts come from and go to.
//
// unitchecker does the work. This package decides, before it starts, whether
// there is any: most packages of a program have nothing to do with OAuth, and
// answering for them without reading types is what makes a cold run affordable.
package vetunit

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/hugepage"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/recoverpanic"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/toolchain"
)

// Speaks reports whether these are the arguments with which the go command
// runs a vet tool.
func Speaks(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return strings.HasPrefix(args[0], "-V=") || args[0] == "-flags" || strings.HasSuffix(args[len(args)-1], ".cfg")
}

// Main answers the go command. The arguments are those of the process, os.Args,
// because unitchecker reads them there and ends the process itself; Main
// returns the exit code only when there is nothing for unitchecker to do. Analyzers
// makes the analyzers, when there is something.
func Main(options *analyzer.Options, analyzers func() []*analysis.Analyzer, stderr io.Writer) (code int) {
	options.Label = true // go vet shows a message alone
	options.Bind(flag.CommandLine)
	// The type checker quotes constants, and unitchecker logs what it says.
	foreign := redact.NewWriter(stderr)
	log.SetOutput(foreign)
	flag.CommandLine.SetOutput(foreign)
	say := func(err error) { fmt.Fprintf(stderr, "oauthvet: %v\n", err) }
	factsOnly := false
	if last := len(os.Args) - 1; strings.HasSuffix(os.Args[last], ".cfg") {
		cfg, facts, err := prepare(os.Args[last], os.Args[1:last], options, flag.CommandLine, os.Getenv)
		if err != nil {
			say(err)
			return 1
		}
		if cfg == "" {
			return 0
		}
		if args := os.Args[1:last]; has(args, "fix") && has(args, "diff") {
			code, err := showDiff(cfg, args, stderr)
			if err != nil {
				say(err)
				return 1
			}
			return code
		}
		os.Args[last], factsOnly = cfg, facts
		hugepage.Advise(32 << 20) // what most packages take
	}
	if os.Getenv("GOGC") == "" {
		// The process ends soon: collecting twice is rarely worth it.
		debug.SetGCPercent(200)
	}
	suite := analyzers()
	if factsOnly { // of a dependency nobody asked
		recoverpanic.All(suite, nil)
	} else {
		recoverpanic.All(suite, say)
	}
	// Analyzers are guarded; this is for what reads packages for them.
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(stderr, "oauthvet: %s\n", recoverpanic.Describe(r))
			code = 1
		}
	}()
	unitchecker.Main(suite...)
	return 0
}

// prepare decides what to do with the unit that a .cfg file describes. It
// returns the .cfg file that unitchecker shall read, or "" if the unit is dealt
// with, and whether the unit is asked for facts only. An error is one line for the
// user, who sees it once per package that is to be reported: of a dependency nobody
// asked.
func prepare(path string, args []string, options *analyzer.Options, shared *flag.FlagSet, getenv func(string) string) (cfg string, facts bool, err error) {
	u, err := readUnit(path)
	if err != nil {
		return "", false, err
	}
	if u.below(filepath.Join(getenv("GOROOT"), "src")) {
		return "", false, u.Finish() // the standard library holds no client's secret
	}
	fewer := false // files than the go command says
	obstacle := toolchain.Check(getenv("GOVERSION"))
	if obstacle == nil {
		obstacle = readOptions(options, shared, args)
	}
	if obstacle == nil {
		fewer = !options.Test && u.DropTests()
		if done, err := u.pass(options, getenv); done || err != nil {
			return "", false, err
		}
		if u.imports() && !u.knowsTypes() {
			obstacle = errNoTypes
		}
	}
	switch {
	case obstacle != nil && u.VetxOnly:
		return "", false, u.Finish()
	case obstacle != nil:
		return "", false, obstacle
	}
	facts = u.VetxOnly
	// With -fix unitchecker would change the files of a package that was not to
	// be reported here and now, since it has no archive to put them into.
	if must := !has(args, "fix") && u.mustReport(getenv); must || fewer {
		facts = facts && !must
		cfg, err = u.changed(facts)
		return cfg, facts, err
	}
	return path, facts, nil
}

// pass answers for a unit that need not be analysed, and reports whether it did.
func (u unit) pass(options *analyzer.Options, getenv func(string) string) (bool, error) {
	if !options.Test && u.ForTests(getenv) {
		return true, u.Finish()
	}
	described := u.VetxOnly && options.Describes(u.ImportPath, !u.userCode(getenv)) && !u.mustReport(getenv)
	if !described && (options.Declares(u.ImportPath) || u.Holds(options.Matters)) {
		return false, nil
	}
	facts, err := u.facts()
	if err != nil || !described && u.uses(facts) {
		return false, nil // facts that can't be read are a matter for unitchecker
	}
	return true, u.relay(facts)
}

// errNoTypes is said to a go command that expects vet tools to know the types
// of imports themselves, as golang.org/x/tools does from v0.50 on.
var errNoTypes = fmt.Errorf("this go command gives vet tools no types of imports: " +
	"update oauthvet, or run `oauthvet ./...` without go vet")
