// Performance measures what oauthvet costs and writes it into
// analyzer/guide/performance.md:
//
//	go run . -part growth     # generated modules of growing size; minutes
//	go run . -part compare    # real programs, beside other tools; hours
//	go run . -part first      # the same on an empty build cache; minutes
//
// It builds oauthvet from the repository around it, and takes the other tools
// and the programs from the module proxy. Times are user and system time of all
// processes, and each number is the median of several runs: machines are noisy,
// ratios less so. It runs on Linux.
//
// It is a module of its own so that nothing of it is a part of oauthvet.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

func main() {
	part := flag.String("part", "", "measure this `part`: growth, compare or first")
	runs := flag.Int("runs", 5, "take the median of this `number` of runs")
	sizes := flag.String("sizes", "100,1000,5000", "`numbers` of packages, separated by commas")
	names := flag.String("programs", "", "compare on programs that match this regular `expression`")
	work := flag.String("work", filepath.Join(os.TempDir(), "oauthvet-performance"), "keep tools and programs in this `folder`")
	out := flag.String("out", "../../analyzer/guide/performance.md", "write into this `file`, or to - for standard output")
	flag.Parse()
	if err := run(*part, *runs, *sizes, *names, *work, *out); err != nil {
		fmt.Fprintln(os.Stderr, "performance:", err)
		os.Exit(1)
	}
}

func run(part string, runs int, sizes, names, work, out string) error {
	if runs < 1 || flag.NArg() > 0 {
		return errors.New("usage: performance -part growth|compare|first [-runs N] [-sizes N,N] [-programs EXPRESSION] [-work FOLDER] [-out FILE]")
	}
	matching, err := regexp.Compile(names)
	if err != nil {
		return fmt.Errorf("-programs: %w", err)
	}
	work, err = filepath.Abs(work)
	if err != nil {
		return err
	}
	l := &lab{work: work, runs: runs}
	if err := os.MkdirAll(work, 0o777); err != nil {
		return err
	}
	if err := l.buildTool("oauthvet", "../..", "./cmd/oauthvet"); err != nil {
		return err
	}
	var text string
	switch part {
	case "growth":
		text, err = l.growth(sizes)
	case "compare":
		text, err = l.compare(matching)
	case "first":
		text, err = l.first(programs[0])
	default:
		return fmt.Errorf("unknown part %q (want growth, compare or first)", part)
	}
	if err != nil {
		return err
	}
	machine := fmt.Sprintf("%s, %d CPUs", runtime.Version(), runtime.NumCPU())
	if part == "growth" { // the other parts say it themselves
		machine += fmt.Sprintf(", medians of %d", runs)
	}
	text = machine + ".\n\n" + text
	if out == "-" {
		fmt.Print(text)
		return nil
	}
	return replace(out, part, text)
}

// A lab is where things are measured.
type lab struct {
	work string
	runs int
}

func (l *lab) tool(name string) string { return filepath.Join(l.work, "bin", name) }

// buildTool builds a command of the module in a folder.
func (l *lab) buildTool(name, dir, pkg string) error {
	return l.goCommand(dir, "build", "-o", l.tool(name), pkg)
}

func (l *lab) goCommand(dir string, args ...string) error {
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOWORK=off", "GOFLAGS=-buildvcs=false", "GOBIN="+filepath.Join(l.work, "bin"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s in %s: %v\n%s", strings.Join(args, " "), dir, err, last(out, 2000))
	}
	return nil
}

// replace puts a text between the marks of a part in a file.
func replace(file, part, text string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	begin, end := "<!-- "+part+" -->\n", "<!-- end of "+part+" -->"
	before, rest, ok := strings.Cut(string(data), begin)
	_, after, ended := strings.Cut(rest, end)
	if !ok || !ended {
		return fmt.Errorf("%s has no lines %q and %q", file, strings.TrimSpace(begin), end)
	}
	return os.WriteFile(file, []byte(before+begin+"\n"+text+"\n"+end+after), 0o666)
}
