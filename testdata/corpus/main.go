// Corpus measures oauthvet in the open: it runs oauthvet over places in public
// modules that people have judged, and tells how many mistakes it finds (recall)
// and how many of its reports are mistakes (precision).
//
//	go run . [flags]              # from testdata/corpus: print the figures
//	go run . -peers -write        # and write them to analyzer/guide/accuracy.md
//	go run . -quick               # a few small modules; exit 1 if a figure fell
//	go run . -quick -write        # and take the figures as those that must not fall
//	go run . -sweep std DIR M@V   # no panic, no hang, no report in std
//
// The labels are the files below labels. Modules are downloaded as the go command
// does it. Labels with a source are about repositories that are no modules with
// that name and version: -checkouts names a folder with a work tree of each, called
// OWNER_NAME@COMMIT. What can't be had is named and not counted.
//
// It is a module of its own, so that nobody installs it together with oauthvet.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"time"
)

// A setup is what the flags say.
type setup struct {
	root      string // of oauthvet's module
	work      string // for copies of modules, programs and results
	tool      string
	checkouts string
	modules   *regexp.Regexp
	peers     bool
	limit     time.Duration
	quick     bool
	write     bool
	sweeps    []string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	s, err := parse(args)
	if err != nil {
		return err
	}
	if s.tool, err = s.oauthvet(ctx); err != nil {
		return err
	}
	if s.sweeps != nil {
		return s.sweep(ctx, os.Stdout, s.sweeps)
	}
	corpus, err := readCorpus("labels")
	if err != nil {
		return err
	}
	if s.quick {
		if corpus, err = corpus.quick(); err != nil {
			return err
		}
	}
	all, err := s.measure(ctx, corpus)
	if err != nil {
		return err
	}
	all.print(os.Stdout)
	switch {
	case s.quick && s.write:
		return writeFile("quick.json", all)
	case s.quick:
		return compare("quick.json", all)
	case s.write:
		if err := writeFile("figures.json", all); err != nil {
			return err
		}
		return writePage(filepath.Join(s.root, "analyzer", "guide", "accuracy.md"), all)
	}
	return nil
}

func parse(args []string) (*setup, error) {
	s := new(setup)
	fs := flag.NewFlagSet("corpus", flag.ContinueOnError)
	fs.StringVar(&s.tool, "tool", "", "run this oauthvet `program` instead of building it")
	fs.StringVar(&s.checkouts, "checkouts", "", "`folder` with work trees called OWNER_NAME@COMMIT")
	fs.StringVar(&s.work, "work", "", "`folder` for copies of modules (default in the user's cache)")
	modules := fs.String("modules", "", "score only labels of modules that match this `expression`")
	fs.BoolVar(&s.peers, "peers", false, "run gosec and errcheck on the same labels too")
	fs.DurationVar(&s.limit, "limit", 20*time.Minute, "`time` for one linter and one module")
	fs.BoolVar(&s.quick, "quick", false, "score only the modules of labels/quick.txt, and compare with quick.json")
	sweep := fs.Bool("sweep", false, "look at everything in the modules that are named, and score nothing")
	fs.BoolVar(&s.write, "write", false, "write the figures to files of the repository")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case *sweep && fs.NArg() == 0:
		return nil, fmt.Errorf("-sweep wants folders of modules, MODULE@VERSION, or std")
	case *sweep:
		s.sweeps = fs.Args()
	case fs.NArg() > 0:
		return nil, fmt.Errorf("unknown argument %q", fs.Arg(0))
	}
	var err error
	if s.modules, err = regexp.Compile(*modules); err != nil {
		return nil, fmt.Errorf("-modules: %w", err)
	}
	if s.write && *modules != "" {
		return nil, fmt.Errorf("-write and -modules contradict each other: figures are of all labels")
	}
	if s.root, err = filepath.Abs(filepath.Join("..", "..")); err != nil {
		return nil, err
	}
	if s.work == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, err
		}
		s.work = filepath.Join(cache, "oauthvet-ci", "corpus")
	}
	if s.work, err = filepath.Abs(s.work); err != nil {
		return nil, err
	}
	return s, os.MkdirAll(s.work, 0o777)
}
