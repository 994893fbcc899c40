package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// GitHub writes the commands that make annotations of findings in GitHub
// Actions.
func GitHub(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(b, "::%s file=%s,line=%d,endLine=%d", githubCommand(f.Level),
			githubProperty(r.slashed(f.Start.Filename)), f.Start.Line, f.Stop.Line)
		if f.Start.Line == f.Stop.Line { // GitHub takes columns for one line only
			col, end := r.columns(f)
			fmt.Fprintf(b, ",col=%d,endColumn=%d", col, end)
		}
		fmt.Fprintf(b, ",title=%s::%s\n", githubProperty("oauthvet "+f.Rule), githubData(Message(f)+" "+f.URL))
	}
	return b.Flush()
}

func githubCommand(l analyzer.Level) string {
	if l == analyzer.Note {
		return "notice"
	}
	return l.String()
}

// githubData escapes the message of a command, as GitHub's toolkit does.
func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(printable.Text(s))
}

// githubProperty escapes the value of a property of a command.
func githubProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(githubData(s))
}
