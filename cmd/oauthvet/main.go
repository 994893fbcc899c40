package main

import (
	"context"
	"os"
	"os/signal"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/cli"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/vetunit"
)

func main() {
	options := new(analyzer.Options)
	os.Exit(run(options, load.Suite{Analyzers: analyzer.New(options), Findings: analyzer.Findings, Stale: analyzer.Stale}))
}

// run does what the arguments of the process ask for, with a suite that reads
// the options.
func run(options *analyzer.Options, suite load.Suite) int {
	if vetunit.Speaks(os.Args[1:]) {
		return vetunit.Main(options, suite.Analyzers, os.Stderr)
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
		Options: options, Suite: suite,
	}
	return cmd.Run(ctx)
}
