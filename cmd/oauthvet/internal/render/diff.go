package render

import (
	"bufio"
	"io"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// Diff writes what fixes would change, for people: lines are masked, so that no
// program can apply it.
func Diff(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	for _, f := range r.Fixes {
		text, err := f.Diff(printable.Text(r.rel(f.Name)))
		if err != nil {
			return err
		}
		b.WriteString(text)
	}
	return b.Flush()
}
