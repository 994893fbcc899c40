package diagnosis

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
	"github.com/oauthvet/oauthvet/internal/pattern"
)

// Text writes a diagnosis for people.
func Text(w io.Writer, d *Diagnosis) error {
	b := bufio.NewWriter(w)
	for _, code := range d.Codes {
		fmt.Fprintf(b, "%s\n", plain(code.Title))
		writeParagraph(b, checked(code.Text))
	}
	for _, code := range d.Unknown {
		fmt.Fprintf(b, "%s is not in the guide.\n", code)
	}
	d.writeClients(b)
	for i := range d.Steps {
		fmt.Fprintf(b, "\n%s\n", plain(d.Steps[i].Title))
		d.writeStep(b, &d.Steps[i])
	}
	if len(d.Others) > 0 {
		fmt.Fprintf(b, "\n%s about other things: run `oauthvet -level=note`.\n", render.Plural(len(d.Others), "finding"))
	}
	for i, incident := range d.Incidents {
		if i == 0 {
			fmt.Fprint(b, "\nFor a support request:\n")
		}
		WriteIncident(b, incident)
	}
	fmt.Fprintf(b, "\nNext: %s.\n", d.Next())
	return b.Flush()
}

// maxClients is how many clients are listed.
const maxClients = 10

// writeClients tells which clients the error may concern, and where their
// values come from.
func (d *Diagnosis) writeClients(b *bufio.Writer) {
	fmt.Fprintf(b, "\n%s in %s", render.Plural(len(d.Report.Clients), "OAuth client"), render.Plural(len(d.Report.Named), "package"))
	if n := len(d.Report.Clients) - len(d.Clients); n > 0 {
		fmt.Fprintf(b, ", %d of other providers", n)
	}
	fmt.Fprintln(b)
	for i, c := range d.Clients {
		if i == maxClients {
			fmt.Fprintf(b, "   and %d more: run `oauthvet clients`\n", len(d.Clients)-i)
			break
		}
		fmt.Fprintf(b, "   %s: %s\n", d.Report.ClientPlace(c), d.Report.Provenance(c))
	}
}

func (d *Diagnosis) writeStep(b *bufio.Writer, s *Step) {
	item := func(label, text string) {
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				label = ""
			}
			fmt.Fprintln(b, strings.TrimRight(fmt.Sprintf("   %-8s%s", label, line), " "))
		}
	}
	for _, f := range s.Found {
		item("found", d.finding(f))
	}
	for _, f := range s.Hidden {
		item("hidden", d.finding(f))
	}
	if len(s.Told) > 0 {
		item("above", strings.Join(s.Told, ", "))
	}
	if len(s.Fine) > 0 {
		item("fine", strings.Join(s.Fine, ", "))
	}
	if len(s.Rules) == 0 {
		item("code", plain(s.Code))
	}
	for _, portal := range s.Portals {
		item("portal", plain(portal))
	}
	if s.Command != "" {
		item("run", plain(s.Command))
	}
}

// finding returns the place and the text of a finding.
func (d *Diagnosis) finding(f *load.Finding) string {
	return fmt.Sprintf("%s: %s (%s %s)", d.Report.Place(f), render.Message(f), f.Level, f.Rule)
}

// checked returns what a section says that the server checked.
func checked(text string) string {
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if strings.HasPrefix(paragraph, "Checked: ") {
			return "The server checked " + strings.TrimPrefix(paragraph, "Checked: ")
		}
	}
	return ""
}

func writeParagraph(b *bufio.Writer, text string) {
	if text != "" {
		fmt.Fprintf(b, "%s\n", plain(text))
	}
}

var (
	link  = pattern.New(`\[([^\]]+)\]\([^)]*\)`)
	fence = pattern.New("(?m)^```.*\n?")
)

// plain returns a text of the guide as terminals show it best: links without
// their targets, commands without fences.
func plain(markdown string) string {
	return strings.TrimRight(fence.ReplaceAllString(link.ReplaceAllString(markdown, "$1"), ""), "\n")
}
