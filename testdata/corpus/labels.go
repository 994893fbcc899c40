package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A label is a judged place.
type label struct {
	Module  string `json:"module"`
	Version string `json:"version"`
	// Source is OWNER/NAME@COMMIT for what no module proxy has.
	Source string `json:"source"`
	// Dir is the folder of the module in its repository.
	Dir  string `json:"dir"`
	Pkg  string `json:"pkg"` // as a pattern in the module's folder
	File string `json:"file"`
	Line int    `json:"line"`
	// Also are other lines at which a report means this place.
	Also []int  `json:"also"`
	Rule string `json:"rule"`
	// Verdict is bad for a mistake, and good for what only looks like one.
	Verdict string `json:"verdict"`
	// Debatable mistakes are ones that reasonable people leave as they are.
	Debatable bool   `json:"debatable"`
	Variant   string `json:"variant"` // in what way the place is written
	Why       string `json:"why"`     // the verdict
	// Missed says why oauthvet does not report a mistake.
	Missed string `json:"missed"`
}

// covers reports whether a report is about the place.
func (l *label) covers(r report) bool {
	return r.File == l.File && (r.Line == l.Line || slices.Contains(l.Also, r.Line))
}

// A source is a version of a module: what is run at once.
type source struct{ Module, Version, Source, Dir string }

func (l *label) source() source { return source{l.Module, l.Version, l.Source, l.Dir} }

func (s source) String() string {
	if s.Source != "" {
		return s.Source
	}
	return s.Module + "@" + s.Version
}

// A sweep is a package in which every place that one of the rules is about has a
// label: another report there is wrong, as far as anybody knows.
type sweep struct {
	Module, Version, Pkg string
	Rules                []string
}

// A corpus is all that is judged.
type corpus struct {
	labels []*label
	sweeps []sweep
}

func readCorpus(dir string) (*corpus, error) {
	c := new(corpus)
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no labels in %s: run corpus in its own folder", dir)
	}
	for _, file := range files {
		if err := c.readLabels(file); err != nil {
			return nil, err
		}
	}
	swept, err := filepath.Glob(filepath.Join(dir, "*-swept.txt"))
	if err != nil {
		return nil, err
	}
	for _, file := range swept {
		if err := c.readSweeps(file); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *corpus) readLabels(file string) error {
	return eachLine(file, func(line string) error {
		l := new(label)
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(l); err != nil {
			return err
		}
		if l.Verdict != "bad" && l.Verdict != "good" || l.Rule == "" || l.Line < 1 || (l.Version == "") == (l.Source == "") {
			return fmt.Errorf("not a label")
		}
		c.labels = append(c.labels, l)
		return nil
	})
}

func (c *corpus) readSweeps(file string) error {
	var rules []string
	return eachLine(file, func(line string) error {
		fields := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "# rules:"):
			rules = fields[2:]
		case len(fields) == 3:
			c.sweeps = append(c.sweeps, sweep{fields[0], strings.TrimPrefix(fields[1], "-"), fields[2], rules})
		default:
			return fmt.Errorf("not MODULE VERSION PACKAGE")
		}
		return nil
	})
}

// eachLine reads the lines of a file. Errors name the line.
func eachLine(file string, read func(string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	n := 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		n++
		if lines.Text() == "" {
			continue
		}
		if err := read(lines.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return lines.Err()
}

// quick returns the part of the corpus that is small enough for every run of CI.
func (c *corpus) quick() (*corpus, error) {
	part := &corpus{sweeps: c.sweeps}
	err := eachLine(filepath.Join("labels", "quick.txt"), func(line string) error {
		before := len(part.labels)
		for _, l := range c.labels {
			if l.source().String() == line {
				part.labels = append(part.labels, l)
			}
		}
		if len(part.labels) == before {
			return fmt.Errorf("no label of %s", line)
		}
		return nil
	})
	return part, err
}

// sources returns what the labels are about, in order.
func (c *corpus) sources() []source {
	var all []source
	for _, l := range c.labels {
		if !slices.Contains(all, l.source()) {
			all = append(all, l.source())
		}
	}
	slices.SortFunc(all, func(a, b source) int {
		return cmp.Or(strings.Compare(a.Module, b.Module), strings.Compare(a.String(), b.String()), strings.Compare(a.Dir, b.Dir))
	})
	return all
}

// of returns the labels and the sweeps of a source.
func (c *corpus) of(s source) (labels []*label, sweeps []sweep) {
	for _, l := range c.labels {
		if l.source() == s {
			labels = append(labels, l)
		}
	}
	for _, w := range c.sweeps {
		if w.Module == s.Module && w.Version == s.Version {
			sweeps = append(sweeps, w)
		}
	}
	return labels, sweeps
}
