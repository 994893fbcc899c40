package fix

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/maskedsource"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// hunk matches the line that says where a part of a diff begins.
var hunk = lazyregexp.New(`^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@$`)

// Diff shows what changes in a file, for reading: every line is masked as those
// of findings are.
func (f *File) Diff(name string) (string, error) {
	before, err := maskedsource.New(f.Old)
	if err != nil {
		return "", err
	}
	after, err := maskedsource.New(f.New)
	if err != nil {
		return "", err
	}
	_, hunks, _ := bytes.Cut(diff.Diff("", f.Old, "", f.New), []byte("\n+++ \n"))
	var out strings.Builder
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", name, name)
	old, fresh := 0, 0
	for line := range strings.Lines(string(hunks)) {
		if m := hunk.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
			old, _ = strconv.Atoi(m[1])
			fresh, _ = strconv.Atoi(m[2])
			out.WriteString(line)
			continue
		}
		switch line[0] {
		case '-':
			fmt.Fprintf(&out, "-%s\n", before.Masked(old))
			old++
		case '+':
			fmt.Fprintf(&out, "+%s\n", after.Masked(fresh))
			fresh++
		case ' ':
			fmt.Fprintf(&out, " %s\n", before.Masked(old))
			old++
			fresh++
		}
	}
	return out.String(), nil
}
