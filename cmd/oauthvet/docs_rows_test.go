package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

const rowsPage = "analyzer/guide/rows.md"

// A rowsExample is what a section of the page about rows shows: files, settings with
// rows, and the findings that come of it.
type rowsExample struct {
	title, settings string
	quiet           bool // without the rows
	findings        []string
	files           map[string]string
}

// rowsExamples reads the sections of the page whose headings begin with "Example:".
func rowsExamples(t *testing.T) []rowsExample {
	var examples []rowsExample
	starts := make(map[int]string) // the headings, by the line of the next block
	heading := ""
	quiet := make(map[string]bool)
	for i, line := range strings.Split(read(t, rowsPage), "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			heading = title
		}
		starts[i+2] = heading
		if strings.HasPrefix(line, "Without the rows there is no finding") {
			quiet[heading] = true
		}
	}
	for _, b := range blocks(t, rowsPage) {
		title, ok := strings.CutPrefix(starts[b.line], "Example: ")
		if !ok {
			continue
		}
		if len(examples) == 0 || examples[len(examples)-1].title != title {
			examples = append(examples, rowsExample{title: title, quiet: quiet["Example: "+title], files: make(map[string]string)})
		}
		e := &examples[len(examples)-1]
		switch b.language {
		case "go":
			name, source, _ := strings.Cut(strings.TrimPrefix(b.text, "// "), "\n")
			e.files[name] = source
		case "yaml":
			e.settings = b.text
		case "text":
			for line := range strings.Lines(b.text) {
				line = strings.TrimSpace(line)
				if place.MatchString(line) {
					e.findings = append(e.findings, line)
				} else {
					e.findings[len(e.findings)-1] += " " + line
				}
			}
		}
	}
	return examples
}

// place matches how a finding begins.
var place = regexp.MustCompile(`^[\w./]+\.go:\d+:\d+: `)

// The examples of the page about rows find what it says, in both drivers, and
// nothing of it without the rows. With -update the page gets what is found.
func TestRowsPage(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	tool, err := exec.LookPath("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	examples := rowsExamples(t)
	if len(examples) != 3 {
		t.Fatalf("%d examples", len(examples))
	}
	for _, e := range examples {
		t.Run(e.title, func(t *testing.T) {
			archive := "-- go.mod --\nmodule example.com/shop\n\ngo 1.25\n"
			for name, source := range e.files {
				archive += "-- " + name + " --\n" + source
			}
			dir := t.TempDir()
			writeArchive(t, dir, archive)
			_, without, _ := runIn(dir, "./...")
			if e.quiet != (without == "") {
				t.Errorf("without the rows:\n%s", without)
			}
			for _, found := range e.findings {
				if strings.Contains(without, found) {
					t.Errorf("without the rows: %s", found)
				}
			}
			if err := os.WriteFile(filepath.Join(dir, ".oauthvet.yml"), []byte(e.settings), 0o666); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := runIn(dir, "./...")
			if *update {
				rewriteFindings(t, e, stdout)
				return
			}
			if code != 1 || strings.Contains(stderr, "rows:") {
				t.Errorf("exit code %d, %s", code, stderr)
			}
			checkFindings(t, stdout, e.findings)

			var rows []string
			for line := range strings.Lines(e.settings) {
				if row, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
					rows = append(rows, row)
				}
			}
			vet := exec.Command("go", "vet", "-vettool="+tool, "-rows="+strings.Join(rows, ";"), "./...")
			vet.Dir = dir
			out, _ := vet.CombinedOutput()
			checkFindings(t, string(out), e.findings)
		})
	}
}

// rewriteFindings puts what was found into the page.
func rewriteFindings(t *testing.T, e rowsExample, output string) {
	t.Helper()
	page := read(t, rowsPage)
	_, section, _ := strings.Cut(page, "## Example: "+e.title+"\n")
	_, old, _ := strings.Cut(section, "```text\n")
	old, _, _ = strings.Cut(old, "```")
	var text strings.Builder
	for _, line := range findingLines(output) {
		column := 0
		for _, word := range strings.Fields(line) {
			switch {
			case column == 0:
			case column+1+len(word) > 100:
				text.WriteByte('\n')
				column = 0
			default:
				text.WriteByte(' ')
				column++
			}
			text.WriteString(word)
			column += len(word)
		}
		text.WriteByte('\n')
	}
	page = strings.Replace(page, old, text.String(), 1)
	if err := os.WriteFile(filepath.Join("..", "..", filepath.FromSlash(rowsPage)), []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
}

// findingLines returns the first lines of the findings in an output.
func findingLines(output string) []string {
	var lines []string
	for line := range strings.Lines(output) {
		if line = strings.TrimSpace(line); place.MatchString(line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// checkFindings compares the findings in an output with those of the page.
func checkFindings(t *testing.T, output string, want []string) {
	t.Helper()
	got := slices.Sorted(slices.Values(findingLines(output)))
	want = slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Tables of the page name rules that there are.
func TestRowsPageRules(t *testing.T) {
	named := 0
	for line := range strings.Lines(read(t, rowsPage)) {
		cells := strings.Split(strings.TrimSuffix(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 5 || !strings.HasPrefix(line, "| `") || strings.Contains(cells[4], "none") {
			continue
		}
		for id := range strings.SplitSeq(cells[4], ",") {
			if id = strings.TrimSpace(id); id == "the same" {
				continue
			}
			named++
			if _, err := analyzer.Explain(id); err != nil {
				t.Errorf("%s: %v", strings.TrimSpace(cells[1]), err)
			}
		}
	}
	if named == 0 {
		t.Error("no rule is named")
	}
}
