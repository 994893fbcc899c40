package render

import (
	"fmt"
	"io"
	"strings"
)

// A Format writes a report.
type Format func(io.Writer, *Report) error

// formats are the formats by the names that users give them.
var formats = []struct {
	name  string
	write Format
}{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"gitlab", GitLab},
}

// ByName returns a format. The error names all of them.
func ByName(name string) (Format, error) {
	var known []string
	for _, f := range formats {
		if f.name == name {
			return f.write, nil
		}
		known = append(known, f.name)
	}
	return nil, fmt.Errorf("unknown format %q (want %s)", name, strings.Join(known, ", "))
}
