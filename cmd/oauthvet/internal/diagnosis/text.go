package diagnosis

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
	"github.com/oauthvet/oauthvet/internal/printable"
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
		s := &d.Steps[i]
		fmt.Fprintf(b, "\n%d. %s\n", s.Number, plain(s.Name()))
		d.writeStep(b, s)
	}
	d.writeFindings(b, "Why the error may not be in your log", d.Swallowed)
	d.writeFindings(b, "Also noticed, no reason for this error", d.Others)
	if n := len(d.Elsewhere); n > 0 {
		fmt.Fprintf(b, "\n%s at other clients: run `oauthvet -level=note`.\n", render.Plural(n, "finding"))
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

// maxListed is how many clients, and how many findings of one kind, are listed.
const maxListed = 10

// writeClients says which clients the error may concern, and where their values
// come from.
func (d *Diagnosis) writeClients(b *bufio.Writer) {
	fmt.Fprintf(b, "\n%s in %s", render.Plural(len(d.Report.Clients), "OAuth client"), render.Plural(len(d.Report.Named), "package"))
	if n := len(d.Report.Clients) - len(d.Clients); n > 0 {
		fmt.Fprintf(b, ", %d of other providers", n)
	}
	fmt.Fprintln(b)
	for i, c := range d.Clients {
		if i == maxListed {
			fmt.Fprintf(b, "   and %d more: run `oauthvet clients`\n", len(d.Clients)-i)
			break
		}
		fmt.Fprintf(b, "   %s (%s): %s\n", d.Report.ClientPlace(c), printable.Text(whose(c)), d.Report.Provenance(c))
	}
	if len(d.Placeholders) > 0 {
		fmt.Fprintf(b, "For the commands set %s to what the program sends.\n", strings.Join(d.Placeholders, ", "))
	}
}

// whose says in words whose client one is: the provider's, or that of a host.
func whose(c *load.Client) string {
	if c.Provider != "" {
		return c.Provider
	}
	return cmp.Or(c.Endpoint, "provider not known")
}

func (d *Diagnosis) writeStep(b *bufio.Writer, s *Step) {
	likely, doubtful := d.divide(s.Found)
	d.writeList(b, likely)
	d.writeList(b, s.Hidden)
	d.writePlaces(b, doubtful)
	if len(s.Told) > 0 {
		item(b, "above", strings.Join(s.Told, ", "))
	}
	if len(s.Silent) > 0 {
		text := strings.Join(s.Silent, ", ") + ": nothing visible."
		if s.Unseen != "" {
			text += " Not in the code: " + s.Unseen
		}
		item(b, "unseen", plain(text))
	}
	if len(s.Rules) == 0 {
		item(b, "code", plain(s.Code))
	}
	for _, portal := range s.Portals {
		item(b, "portal", plain(portal))
	}
	for _, value := range s.Values {
		item(b, "value", plain(value))
	}
	for _, command := range s.Commands {
		item(b, "run", plain(command))
	}
}

// item writes a labelled text.
func item(b *bufio.Writer, label, text string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			label = ""
		}
		fmt.Fprintln(b, strings.TrimRight(fmt.Sprintf("   %-8s%s", label, line), " "))
	}
}

// writeFindings writes findings below a heading, if there are any.
func (d *Diagnosis) writeFindings(b *bufio.Writer, heading string, findings []*load.Finding) {
	if len(findings) > 0 {
		fmt.Fprintf(b, "\n%s\n", heading)
		d.writeList(b, findings)
	}
}

// divide takes findings that are hardly about the error's clients out of others.
func (d *Diagnosis) divide(findings []*load.Finding) (likely, doubtful []*load.Finding) {
	for _, f := range findings {
		if d.concern.decides(f) {
			likely = append(likely, f)
		} else {
			doubtful = append(doubtful, f)
		}
	}
	return likely, doubtful
}

// writePlaces writes where findings are, a line for each rule.
func (d *Diagnosis) writePlaces(b *bufio.Writer, findings []*load.Finding) {
	const most = 3
	for _, id := range d.causes {
		var places []string
		for _, f := range findings {
			if f.Rule == id {
				places = append(places, d.Report.Place(f))
			}
		}
		if n := len(places) - most; n > 0 {
			places = append(places[:most], fmt.Sprintf("and %d more: run `oauthvet -only=%s`", n, id))
		}
		if len(places) > 0 {
			item(b, "maybe", wrap(fmt.Sprintf("%s, if a client of %s is there: %s", id, d.concern.owner.Title, strings.Join(places, ", "))))
		}
	}
}

func (d *Diagnosis) writeList(b *bufio.Writer, findings []*load.Finding) {
	for i, f := range findings {
		if i == maxListed {
			fmt.Fprintf(b, "   and %d more: run `oauthvet diagnose -json`\n", len(findings)-i)
			break
		}
		label := "found"
		if f.Suppressed != "" {
			label = "hidden"
		}
		item(b, label, d.finding(f))
	}
}

// finding returns the place and the text of a finding.
func (d *Diagnosis) finding(f *load.Finding) string {
	return fmt.Sprintf("%s: %s (%s %s)", d.Report.Place(f), render.Message(f), f.Level, f.Rule)
}

// stepNumber is what the guide counts its first steps with.
var stepNumber = lazyregexp.New(`^Step [0-9]+: `)

// Name returns the step's heading without the number that it has in the guide.
func (s *Step) Name() string {
	name := stepNumber.ReplaceAllString(s.Title, "")
	return strings.ToUpper(name[:1]) + name[1:]
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
	link = lazyregexp.New(`\[([^\]]+)\]\([^)]*\)`)
	// word is what lines are broken between: commands in code font are whole.
	word = lazyregexp.New("(?:`[^`]*`|[^\\s`])+")
)

// width is how long a line of text is at most.
const width = 100

// plain returns a text of the guide as terminals show it best: in lines of one
// width, links without their targets, commands as they are and without fences.
func plain(markdown string) string {
	var parts []string
	for i, part := range strings.Split("\n"+markdown, "\n```") {
		if i%2 == 1 {
			_, part, _ = strings.Cut(part, "\n") // the language
		}
		part = strings.Trim(part, "\n")
		if i%2 == 0 {
			part = wrap(link.ReplaceAllString(part, "$1"))
		}
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n\n")
}

// wrap breaks a text into lines.
func wrap(text string) string {
	var b strings.Builder
	column := 0
	for _, w := range word.FindAllString(text, -1) {
		w = strings.Join(strings.Fields(w), " ")
		switch n := utf8.RuneCountInString(w); {
		case column == 0:
			column = n
		case column+1+n > width:
			b.WriteByte('\n')
			column = n
		default:
			b.WriteByte(' ')
			column += 1 + n
		}
		b.WriteString(w)
	}
	return b.String()
}
