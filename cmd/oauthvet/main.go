package main

import (
	"context"
	"os"
	"os/signal"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/cli"
	_ "github.com/oauthvet/oauthvet/cmd/oauthvet/internal/earlyexit" // for packages that can't matter the program ends here
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/vetunit"
)

func main() {
	options := new(analyzer.Options)
	suite := func() load.Suite {
		return load.Suite{Analyzers: analyzer.New(options), Findings: analyzer.Findings, Stale: analyzer.Stale, Overruns: analyzer.Overruns, Ended: analyzer.Ended}
	}
	os.Exit(run(options, suite, analyzer.Clients(options)))
}

// run does what the arguments of the process ask for, with analyzers that read
// the options. For most packages go vet needs none, so they are made when they
// are needed.
func run(options *analyzer.Options, suite func() load.Suite, inventory *analysis.Analyzer) int {
	if vetunit.Speaks(os.Args[1:]) {
		return vetunit.Main(options, func() []*analysis.Analyzer { return suite().Analyzers }, os.Stderr)
	}
	dir, err := os.Getwd()
	if err != nil {
		os.Stderr.WriteString("oauthvet: " + err.Error() + "\n")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	cmd := &cli.Command{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Dir: dir,
		Options: options, Suite: suite(), Inventory: inventory,
	}
	return cmd.Run(ctx)
}
