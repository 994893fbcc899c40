package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A row is a measured module.
type row struct {
	size int
	cost cost
	// packages are those that were looked at closely, findings what was found.
	analysed, findings int
}

// growth measures generated modules of growing size.
func (l *lab) growth(sizes string) (string, error) {
	var numbers []int
	for text := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return "", fmt.Errorf("-sizes: %q is no number of packages", text)
		}
		numbers = append(numbers, n)
	}
	var b strings.Builder
	for _, series := range []struct {
		title, unit string
		make        func(int) module
		sizes       []int
	}{
		{"Packages, of which 2 % have an OAuth client", "packages", packages, numbers},
		{"Functions that a secret passes on its way to the client", "functions", wrappers, []int{1, 5, 10, 20}},
		{"Branches of one function, each of which may set the secret", "branches", branches, []int{20, 200, 2000}},
		{"Literals in one file", "literals", literals, []int{500, 5000, 50000}},
	} {
		var rows []row
		for _, n := range series.sizes {
			r, err := l.grown(fmt.Sprintf("%s-%d", series.unit, n), n, series.make(n))
			if err != nil {
				return "", err
			}
			rows = append(rows, r)
		}
		fmt.Fprintf(&b, "### %s\n\n", series.title)
		table(&b, series.unit, rows)
		chart(&b, series.unit, rows)
	}
	return strings.TrimRight(b.String(), "\n") + "\n", nil
}

// grown measures the command on a generated module whose imports are compiled.
func (l *lab) grown(name string, size int, m module) (row, error) {
	dir := filepath.Join(l.work, "grown", name)
	if err := os.RemoveAll(dir); err != nil {
		return row{}, err
	}
	if err := m.write(dir); err != nil {
		return row{}, err
	}
	check := func(int) (string, []string) { return l.tool("oauthvet"), []string{"./..."} }
	if _, err := once(dir, grownEnv, l.tool("oauthvet"), "./..."); err != nil { // warms the build cache
		return row{}, err
	}
	c, err := measure(dir, grownEnv, l.runs, check)
	if err != nil {
		return row{}, err
	}
	r := row{size: size, cost: c}
	r.analysed, r.findings, err = l.counts(dir)
	return r, err
}

var grownEnv = []string{"GOWORK=off", "GOFLAGS=-mod=mod", "GOPROXY=off"}

func table(b *strings.Builder, unit string, rows []row) {
	fmt.Fprintf(b, "| %s | analysed packages | findings | CPU | for each of the %s | memory |\n|---:|---:|---:|---:|---:|---:|\n", unit, unit)
	for _, r := range rows {
		fmt.Fprintf(b, "| %d | %d | %d | %s | %.2f ms | %s |\n", r.size, r.analysed, r.findings, seconds(r.cost.CPU),
			float64(r.cost.CPU.Microseconds())/1000/float64(r.size), megabytes(r.cost.Memory))
	}
	b.WriteByte('\n')
}

// chart writes the rows as a chart of Mermaid.
func chart(b *strings.Builder, unit string, rows []row) {
	var x, y []string
	for _, r := range rows {
		x, y = append(x, strconv.Itoa(r.size)), append(y, fmt.Sprintf("%.2f", r.cost.CPU.Seconds()))
	}
	fmt.Fprintf(b, "```mermaid\nxychart-beta\n  x-axis \"%s\" [%s]\n  y-axis \"CPU in s\"\n  line [%s]\n```\n\n", unit, strings.Join(x, ", "), strings.Join(y, ", "))
}
