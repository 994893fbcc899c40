package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// ClientCSV writes the clients for spreadsheets, as RFC 4180 has it: a line of
// titles, which are the names of the fields in JSON, and one for each client.
// Several things in a cell are separated by semicolons.
func ClientCSV(w io.Writer, r *Report) error {
	b := csv.NewWriter(w)
	b.UseCRLF = true
	titles := []string{"registration", "file", "line", "column", "package", "symbol", "client", "library", "provider", "grant",
		"endpoint", "style", "id", "secret", "tenant", "failures", "renewal", "empty"}
	if err := b.Write(titles); err != nil {
		return err
	}
	for _, g := range r.registrations() {
		for _, c := range g.clients {
			alone := &registration{clients: []*load.Client{c}}
			cells := [][]string{
				{strconv.Itoa(g.number)}, {r.slashed(c.Start.Filename)}, {strconv.Itoa(c.Start.Line)}, {strconv.Itoa(c.Start.Column)},
				{c.Package}, {c.Symbol}, {c.Name}, {c.Library}, {c.Provider}, {c.Grant}, {c.Endpoint}, {c.Style},
				r.all(alone, clientID), r.all(alone, clientSecret), r.all(alone, clientTenant),
				r.failures(c), {c.Renewal}, {c.Empty},
			}
			var row []string
			for _, cell := range cells {
				row = append(row, csvCell(cell))
			}
			if err := b.Write(row); err != nil {
				return err
			}
		}
	}
	b.Flush()
	return b.Error()
}

// all says where a part comes from, in words.
func (r *Report) all(g *registration, part clientPart) []string {
	var texts []string
	for _, o := range r.distinct(g, part) {
		texts = append(texts, r.origin(o))
	}
	return texts
}

// failures says what becomes of the errors of each token call of a client.
func (r *Report) failures(c *load.Client) []string {
	var texts []string
	for i, f := range c.Failures {
		texts = append(texts, fmt.Sprintf("%s %s (%s)", f.Call, f.Outcome, r.at(c.Calls[i])))
	}
	return texts
}

// csvCell returns a cell. A spreadsheet takes what begins with one of a few
// characters for a formula and executes it; an apostrophe before it makes it
// text.
func csvCell(texts []string) string {
	var safe []string
	for _, text := range texts {
		text = printable.Text(text)
		if strings.IndexAny(strings.TrimSpace(text), "=+-@\uff1d\uff0b\uff0d\uff20") == 0 {
			text = "'" + text
		}
		safe = append(safe, text)
	}
	return strings.Join(safe, "; ")
}
