package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// A Format writes a report.
type Format func(io.Writer, *Report) error

// A named format is one by the name that users give it.
type named struct {
	name  string
	write Format
}

// formats are the formats of findings.
var formats = []named{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"gitlab", GitLab},
}

// ByName returns a format of findings. The error names all of them.
func ByName(name string) (Format, error) { return byName(formats, name) }

func byName(formats []named, name string) (Format, error) {
	var known []string
	for _, f := range formats {
		if f.name == name {
			return f.write, nil
		}
		known = append(known, f.name)
	}
	return nil, fmt.Errorf("unknown format %s (want %s)", printable.Word(name), strings.Join(known, ", "))
}
