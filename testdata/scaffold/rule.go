package main

import (
	"embed"
	"errors"
	"fmt"
	"go/format"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// The files of a rule, in which "placeholder" is its name, and the function that goes
// into the sample. What it reports is an example: a client secret that is read from one
// variable of the environment.
//
//go:embed rule
var ruleFiles embed.FS

var (
	ruleName   = regexp.MustCompile(`^[a-z][a-z]+$`)
	registered = regexp.MustCompile(`(?m)^\t&([a-z]+)\.Rule,\n`)
	familyOf   = regexp.MustCompile(`Family: "([^"]*)"`)
)

// newRule makes a rule with all that its recipe names.
func newRule(root, name, family string, out io.Writer) error {
	if !ruleName.MatchString(name) || token.IsKeyword(name) {
		return fmt.Errorf("%q can't be the name of a rule: write one word of lower-case letters that names the mistake", name)
	}
	dir := filepath.Join(root, "analyzer", "rules", name)
	if _, err := os.Stat(dir); err == nil {
		return fmt.Errorf("there is a rule %s already", name)
	}
	last, err := lastOf(root, family)
	if err != nil {
		return err
	}
	edits := changes{root: root}
	edits.insert("analyzer/rules.go", "\t&"+last+".Rule,\n", "\t&"+name+".Rule,\n")
	edits.imports("analyzer/rules.go", name)
	edits.insert("README.md", row(last), row(name)+" | what it reports, in the words of the page's head line |\n")
	edits.guide(name)
	err = fs.WalkDir(ruleFiles, "rule", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := ruleFiles.ReadFile(file)
		text := filled(string(data), name, family)
		if file == "rule/sample.txt" {
			edits.insert("testdata/sample/values/values.go", "", text)
			return err
		}
		file = strings.TrimSuffix(strings.TrimPrefix(file, "rule/"), ".txt")
		edits.write("analyzer/rules/"+name+"/"+filled(file, name, family), text)
		return err
	})
	if err != nil {
		return err
	}
	return edits.apply(out)
}

// row is the beginning of a rule's row in the README.
func row(name string) string {
	return fmt.Sprintf("| [%s](analyzer/rules/%[1]s/%[1]s.md)", name)
}

// filled puts the name and the family of a rule into a text.
func filled(text, name, family string) string {
	return strings.NewReplacer("placeholder", name, "PLACEHOLDER", strings.ToUpper(name),
		"Placeholder", strings.ToUpper(name[:1])+name[1:], "FAMILY", family).Replace(text)
}

// lastOf returns the last rule of a family in the registry.
func lastOf(root, family string) (last string, err error) {
	registry, err := os.ReadFile(filepath.Join(root, "analyzer", "rules.go"))
	if err != nil {
		return "", err
	}
	var families []string
	for _, m := range registered.FindAllStringSubmatch(string(registry), -1) {
		source, err := os.ReadFile(filepath.Join(root, "analyzer", "rules", m[1], m[1]+".go"))
		if err != nil {
			return "", err
		}
		f := familyOf.FindStringSubmatch(string(source))
		switch {
		case f == nil:
			return "", fmt.Errorf("rule %s has no family", m[1])
		case f[1] == family:
			last = m[1]
		case !slices.Contains(families, f[1]):
			families = append(families, f[1])
		}
	}
	if last == "" {
		return "", fmt.Errorf("no rule is of the family %q: choose one of %s", family, strings.Join(families, ", "))
	}
	return last, nil
}

// changes are collected before the first file is written, so that a step that
// fails leaves all as it was.
type changes struct {
	root  string
	files []string
	texts map[string]string
	err   error
}

// read returns the text of a file with the changes so far.
func (c *changes) read(file string) string {
	if text, ok := c.texts[file]; ok {
		return text
	}
	data, err := os.ReadFile(filepath.Join(c.root, filepath.FromSlash(file)))
	c.err = errors.Join(c.err, err)
	return string(data)
}

func (c *changes) write(file, text string) {
	if c.texts == nil {
		c.texts = make(map[string]string)
	}
	if _, ok := c.texts[file]; !ok {
		c.files = append(c.files, file)
	}
	c.texts[file] = text
}

// insert puts lines behind the line that begins with a text; behind the last one
// if the text is empty.
func (c *changes) insert(file, behind, lines string) {
	text := c.read(file)
	if behind == "" {
		c.write(file, text+lines)
		return
	}
	i := strings.Index("\n"+text, "\n"+behind)
	if i < 0 {
		c.err = errors.Join(c.err, fmt.Errorf("%s has no line %q", file, behind))
		return
	}
	end := i + strings.Index(text[i:], "\n") + 1
	c.write(file, text[:end]+lines+text[end:])
}

// imports adds the import of a rule, where the format wants it.
func (c *changes) imports(file, name string) {
	text := c.read(file)
	text = strings.Replace(text, "\n)\n", "\n\t\"github.com/oauthvet/oauthvet/analyzer/rules/"+name+"\"\n)\n", 1)
	sorted, err := format.Source([]byte(text))
	c.err = errors.Join(c.err, err)
	c.write(file, string(sorted))
}

// guide names the rule in the step about the code, and among the causes of the answer
// that its page names.
func (c *changes) guide(name string) {
	const file = "analyzer/guide/guide.md"
	text := c.read(file)
	_, step, ok := strings.Cut(text, "\n### Step 3: read the code that sends the secret\n")
	i := strings.Index(step, "\n- In the code: ")
	if !ok || i < 0 {
		c.err = errors.Join(c.err, fmt.Errorf("%s has no step 3 with an item that begins with In the code", file))
		return
	}
	end := i + 1 + strings.Index(step[i+1:], "\n- ") + 1
	at := len(text) - len(step) + end
	text = text[:at] + "  `" + name + "` reports what its page says.\n" + text[at:]
	_, section, ok := strings.Cut(text, "\n### `invalid_client`: ")
	i = strings.Index(section, "\nLook at: ")
	if !ok || i < 0 {
		c.err = errors.Join(c.err, fmt.Errorf("%s has no section about invalid_client that says what to look at", file))
		return
	}
	at = len(text) - len(section) + i + 1 + strings.Index(section[i+1:], "\n\n") + 1
	c.write(file, text[:at]+"Or what `"+name+"` reports.\n"+text[at:])
}

// apply writes the files and names them.
func (c *changes) apply(out io.Writer) error {
	if c.err != nil {
		return c.err
	}
	for _, file := range c.files {
		path := filepath.Join(c.root, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(c.texts[file]), 0o666); err != nil {
			return err
		}
		fmt.Fprintln(out, file)
	}
	return nil
}
