package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// ClientMarkdown writes the clients as a table of GitHub's and GitLab's
// markdown. What the analysed module says stands in code spans, where nothing
// of it is a link, a mention or HTML.
func ClientMarkdown(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	var titles, rule []string
	for _, column := range clientColumns {
		titles, rule = append(titles, column.title), append(rule, "---")
	}
	fmt.Fprintf(b, "| %s |\n| %s |\n", strings.Join(titles, " | "), strings.Join(rule, " | "))
	for i := range r.Clients {
		var row []string
		for _, texts := range r.cells(&r.Clients[i]) {
			var spans []string
			for _, text := range texts {
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
