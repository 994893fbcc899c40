package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// documents are the texts of which every block is checked.
var documents = []string{"README.md", "CONTRIBUTING.md", "analyzer/guide/integrations.md"}

// A block is a fenced block of a document.
type block struct {
	document string
	line     int // of its first line
	language string
	text     string
}

func (b *block) String() string { return fmt.Sprintf("%s:%d", b.document, b.line) }

// lines returns the lines of the block that are not empty, without comments of
// a shell.
func (b *block) lines() []string {
	var lines []string
	for line := range strings.Lines(b.text) {
		line, _, _ = strings.Cut(line, " #")
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// blocks returns the blocks of a document. All code in it has to be in one, with
// a language.
func blocks(t *testing.T, document string) []*block {
	t.Helper()
	var all []*block
	var open *block
	previous := ""
	for i, line := range strings.Split(read(t, document), "\n") {
		language, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && open != nil:
			open = nil
		case fence:
			open = &block{document: document, line: i + 2, language: language}
			all = append(all, open)
			if language == "" {
				t.Errorf("%s:%d: a block without a language: nobody checks it", document, i+1)
			}
		case open != nil:
			open.text += line + "\n"
		case strings.HasPrefix(line, "    ") && strings.TrimSpace(previous) == "":
			t.Errorf("%s:%d: a block without a fence: nobody checks it", document, i+1)
		}
		previous = line
	}
	if open != nil {
		t.Errorf("%s: the block is never closed", open)
	}
	return all
}

// TestDocuments checks every block of the documents, by its language. Other
// tests run what can be run.
func TestDocuments(t *testing.T) {
	check := map[string]func(*testing.T, *block){
		"sh":       checkShell,
		"go":       checkGo,
		"yaml":     checkYAML,
		"json":     checkJSON,
		"starlark": checkStarlark,
		"text":     checkText,
		"console":  func(*testing.T, *block) {}, // TestDebugging runs it
		"lua":      func(*testing.T, *block) {}, // TestNeovim runs it
		"vim":      func(*testing.T, *block) {}, // TestVim runs it
	}
	for _, document := range documents {
		for _, b := range blocks(t, document) {
			f := check[b.language]
			if f == nil {
				t.Errorf("%s: nobody checks %s", b, b.language)
				continue
			}
			t.Run(b.String(), func(t *testing.T) { f(t, b) })
		}
	}
}

// find returns the only block of a document that has a language and a text.
func find(t *testing.T, document, language, text string) *block {
	t.Helper()
	var found *block
	for _, b := range blocks(t, document) {
		if b.language == language && strings.Contains(b.text, text) {
			if found != nil {
				t.Fatalf("%s and %s have %q both", found, b, text)
			}
			found = b
		}
	}
	if found == nil {
		t.Fatalf("%s: no %s with %q", document, language, text)
	}
	return found
}

// TestLinks follows the links of the documents to other files and to headings.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	followed := 0
	for _, document := range documents {
		for _, m := range link.FindAllStringSubmatch(read(t, document), -1) {
			name, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(name, "://") {
				continue
			}
			followed++
			target := document
			if name != "" {
				target = path.Join(path.Dir(document), name)
			}
			if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(target))); err != nil {
				t.Errorf("%s: %s leads nowhere", document, m[1])
			} else if anchor != "" && !slices.Contains(headings(read(t, target)), anchor) {
				t.Errorf("%s: %s has no heading #%s", document, target, anchor)
			}
		}
	}
	if followed == 0 {
		t.Error("no link was followed")
	}
}

func read(t *testing.T, document string) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(document)))
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// headings returns the anchors that a code host makes of headings.
func headings(document string) []string {
	var anchors []string
	for _, m := range regexp.MustCompile(`(?m)^#+ (.+)$`).FindAllStringSubmatch(document, -1) {
		plain := regexp.MustCompile(`[^\p{L}\p{N} _-]`).ReplaceAllString(strings.ToLower(m[1]), "")
		anchors = append(anchors, strings.ReplaceAll(plain, " ", "-"))
	}
	return anchors
}
