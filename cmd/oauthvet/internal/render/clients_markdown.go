package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// ClientMarkdown writes the clients as a table of GitHub's and GitLab's markdown,
// with a row for each registration. What the analysed module says stands in code
// spans, where nothing of it is a link, a mention or HTML.
func ClientMarkdown(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	columns := append([]clientColumn{
		{"place", func(r *Report, g *registration) []string {
			return g.each(func(c *load.Client) []string { return []string{r.at(c.Start)} })
		}},
		{"client", same(func(c *load.Client) string { return c.Name })},
	}, clientColumns...)
	var titles, rule []string
	for _, column := range columns {
		titles, rule = append(titles, column.title), append(rule, "---")
	}
	fmt.Fprintf(b, "| %s |\n| %s |\n", strings.Join(titles, " | "), strings.Join(rule, " | "))
	for _, g := range r.registrations() {
		var row []string
		for _, column := range columns {
			var spans []string
			for _, text := range r.cell(g, column) {
				spans = append(spans, codeSpan(text))
			}
			row = append(row, strings.Join(spans, "<br>"))
		}
		fmt.Fprintf(b, "| %s |\n", strings.Join(row, " | "))
	}
	return b.Flush()
}

// codeSpan returns a text as a code span in the cell of a table: a bar ends the
// cell even there, and a backquote the span.
func codeSpan(text string) string {
	return "`" + strings.NewReplacer("`", "'", "|", `\|`).Replace(text) + "`"
}
