// Scaffold makes what the recipes of CONTRIBUTING.md ask for, so that only the idea
// is left to write.
//
//	go run . rule [-family=FAMILY] NAME
//	go run . library [-name=FILE] MODULE@VERSION
//
// A rule is complete when it is made: it builds, has test data, page and entries
// everywhere, and all tests pass. What it reports is an example to be replaced.
// A library is a file of the catalogue with the rows that the names of fields and
// parameters suggest; run the command again after each change of the rows, and it
// does steps 2 and 3 of the recipe.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const usage = "usage: scaffold rule [-family=FAMILY] NAME, or scaffold library [-name=FILE] MODULE@VERSION"

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "scaffold:", err)
		os.Exit(2)
	}
}

// run makes what the arguments name in the repository around the working folder.
func run(args []string, out io.Writer) error {
	root, err := repository()
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return errors.New(usage)
	}
	set := flag.NewFlagSet("scaffold", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	family := set.String("family", "wrong value", "the family of the rule")
	name := set.String("name", "", "the name of the library's file")
	if err := set.Parse(args[1:]); err != nil || set.NArg() != 1 {
		return errors.Join(err, errors.New(usage))
	}
	switch args[0] {
	case "rule":
		return newRule(root, set.Arg(0), *family, out)
	case "library":
		return library(root, set.Arg(0), *name, out)
	}
	return fmt.Errorf("nothing called %q is made here: %s", args[0], usage)
}

// repository returns the folder of the module around the working folder.
func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "analyzer", "rules.go")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("run this in a clone of oauthvet")
		}
		dir = up
	}
}
