package analyzer_test

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/analysis/multichecker"
	"golang.org/x/tools/go/analysis/passes/nilness"
	"golang.org/x/tools/go/analysis/singlechecker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer"
)

// A checker of your own has the rules beside other analyzers. With Label each
// message ends with the rule that it is from.
func ExampleNew() {
	options := &analyzer.Options{Level: "error", Label: true}
	multichecker.Main(append(analyzer.New(options), nilness.Analyzer)...)
}

// A driver that takes one analyzer gets all rules in one, and flags for them.
func ExampleAnalyzer() {
	singlechecker.Main(analyzer.Analyzer)
}

// Rules are chosen by name.
func ExampleOptions() {
	options := &analyzer.Options{Enable: "basicauth", Disable: "leak,expired"}
	if err := options.Validate(); err != nil {
		log.Fatal(err)
	}
	for _, id := range []string{"hardcoded", "basicauth", "leak"} {
		fmt.Println(id, options.Runs(id))
	}
	// Output:
	// hardcoded true
	// basicauth true
	// leak false
}

// Rows describe a library that the catalogue does not know: here a field that
// takes a client secret, and a method that fetches a token and returns its error
// second.
func ExampleOptions_rows() {
	source := []byte(`package billing; import "example.com/sso"; var config = sso.Config{Key: "..."}`)

	options := new(analyzer.Options)
	fmt.Println(options.Matters(source))

	options.Rows = "secret example.com/sso.Config.Key; token (*example.com/sso.Config).Token err=1"
	fmt.Println(options.Validate(), options.Matters(source))

	options.Rows = "secrte example.com/sso.Config.Key"
	message, _, _ := strings.Cut(options.Validate().Error(), " (")
	fmt.Println(message)
	// Output:
	// false
	// <nil> true
	// -rows: rows:1: unknown verb "secrte"
}

// A tool with flags has them set the options.
func ExampleOptions_Bind() {
	options := new(analyzer.Options)
	fs := flag.NewFlagSet("tool", flag.ContinueOnError)
	options.Bind(fs)
	analyzers := analyzer.New(options)
	if err := fs.Parse([]string{"-level=note", "-only=hardcoded"}); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(analyzers) == len(analyzer.Rules()), options.Level, options.Runs("hardcoded"), options.Runs("leak"))
	// Output: true note true false
}

// Who runs the analyzers reads their results: findings with all that is known,
// those that a directive hides among them.
func ExampleFindings() {
	config := &packages.Config{
		Mode: packages.LoadAllSyntax,
		Dir:  filepath.Join("..", "testdata", "example"),
		Env:  append(os.Environ(), "GOWORK=off", "GOFLAGS="),
	}
	pkgs, err := packages.Load(config, "./...")
	if err != nil {
		log.Fatal(err)
	}
	graph, err := checker.Analyze(analyzer.New(&analyzer.Options{Only: "malformed"}), pkgs, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, action := range graph.Roots {
		for _, f := range analyzer.Findings(action.Result) {
			place := action.Package.Fset.Position(f.Pos)
			fmt.Printf("%s:%d: %s: %s in %s\n", filepath.Base(place.Filename), place.Line, f.Level, f.Rule, f.Symbol)
		}
	}
	// Output:
	// billing.go:16: warning: malformed in billingToken
	// billing.go:26: error: malformed in shippingToken
}
