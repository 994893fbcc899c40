package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/diagnosis"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/limitio"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
	"github.com/oauthvet/oauthvet/internal/spelling"
)

// explain tells about a rule, about the errors in a text, or prints the guide.
func (c *Command) explain(_ context.Context, args []string) int {
	fs := newFlags("explain")
	asJSON := jsonFlag(fs)
	words, err := operands(fs, args)
	if err != nil {
		return c.wrong("explain", err)
	}
	text := strings.Join(words, " ")
	if text == "-" {
		if text, err = readText(c.Stdin); err != nil {
			return c.fail("explain: %v", err)
		}
	}
	switch text = strings.TrimSpace(text); {
	case text == "":
		return c.fail("explain wants a rule, the code of an error, or the text of one (- reads it from standard input)")
	case text == "guide" && *asJSON:
		return c.fail("the guide is a text: leave out -json")
	case text == "guide":
		return c.print(analyzer.Guide())
	}
	answer := explanation{Incidents: analyzer.Incidents(text)}
	if rule, err := analyzer.Explain(text); err == nil {
		answer.rule = &rule
	} else if answer.codes, answer.Unknown = analyzer.Codes(text); len(answer.codes) == 0 {
		return c.fail("%v", nothingKnown(text, answer.Unknown))
	}
	if *asJSON {
		err = answer.writeJSON(c.Stdout)
	} else {
		err = answer.write(c.Stdout)
	}
	if err != nil {
		return c.fail("%v", err)
	}
	return exitClean
}

// readText reads a text that somebody pastes or pipes.
func readText(r io.Reader) (string, error) {
	data, err := limitio.Read(r, 1<<20)
	if errors.Is(err, limitio.ErrTooLong) {
		err = errors.New("the text on standard input is longer than 1 MiB: cut out the lines about the error")
	}
	return string(data), err
}

// explained returns the rule or code that a text is about, or "". It is no part
// of the text but the tool's own word for it.
func explained(text string) string {
	if rule, err := analyzer.Explain(text); err == nil {
		return rule.ID
	}
	if section, ok := analyzer.Code(text); ok {
		return section.Code
	}
	if text == "guide" {
		return text
	}
	return ""
}

// nothingKnown says that a text names nothing that is known, and what was
// probably meant. It does not repeat the text.
func nothingKnown(text string, unknown []string) error {
	names := analyzer.KnownCodes()
	for _, rule := range analyzer.Rules() {
		names = append(names, rule.ID)
	}
	names = append(names, "guide")
	what, hint := "there is neither a rule nor a known error in what was given", "run `oauthvet rules` for the rules"
	if len(unknown) > 0 {
		text = unknown[0]
		what = text + " is not in the guide"
		hint = lookUp(text)
	} else if number.MatchString(text) {
		text = "AADSTS" + text
		hint = lookUp(text)
	}
	if few := spelling.Words(text, names); len(few) > 0 {
		hint = "did you mean " + strings.Join(few, ", ") + "? Else " + hint
	}
	return fmt.Errorf("%s: %s", what, hint)
}

var (
	number   = lazyregexp.New(`^[0-9]+$`)
	numbered = lazyregexp.New(`^[A-Z0-9]+$`)
)

// lookUp says where Microsoft tells what a code means.
func lookUp(code string) string {
	switch {
	case strings.HasPrefix(code, "AADB2C"):
		return "look it up at https://learn.microsoft.com/azure/active-directory-b2c/error-codes"
	case strings.HasPrefix(code, "MSIS"):
		return "look it up in the event log of the AD FS server, which says more than the answer"
	}
	return "look it up at https://login.microsoftonline.com/error?code=" + strings.TrimPrefix(code, "AADSTS")
}

// quoted returns a code as a shell takes it: a message of several words is one
// argument.
func quoted(code string) string {
	if strings.Contains(code, " ") {
		return "'" + code + "'"
	}
	return code
}

// An explanation is what explain has to say.
type explanation struct {
	rule      *analyzer.Rule
	codes     []analyzer.Section
	Unknown   []string
	Incidents []analyzer.Incident
}

// write writes an explanation for people, the most precise code first: one with a
// number says more than a name, also if the guide does not know it. A section
// that is about several of the codes is written once.
func (e *explanation) write(w io.Writer) error {
	if e.rule != nil {
		_, err := fmt.Fprint(w, e.rule.Page)
		return err
	}
	var b strings.Builder
	written := make(map[string]bool)
	write := func(codes []analyzer.Section) {
		for _, s := range codes {
			if !written[s.Title] {
				writeSection(&b, s)
			}
			written[s.Title] = true
		}
	}
	names := slices.IndexFunc(e.codes, func(s analyzer.Section) bool { return !numbered.MatchString(s.Code) })
	if names < 0 {
		names = len(e.codes)
	}
	write(e.codes[:names])
	for _, code := range e.Unknown {
		fmt.Fprintf(&b, "%s\n\nIt is not in the guide: %s\n\n", code, lookUp(code))
	}
	write(e.codes[names:])
	if len(e.Incidents) > 0 {
		fmt.Fprint(&b, "For a support request\n\n")
		for _, i := range e.Incidents {
			diagnosis.WriteIncident(&b, i)
			b.WriteByte('\n')
		}
	}
	_, err := io.WriteString(w, strings.TrimSuffix(b.String(), "\n"))
	return err
}

func writeSection(b *strings.Builder, s analyzer.Section) {
	fmt.Fprintf(b, "%s\n\n%s\n\n", s.Title, s.Text)
	if len(s.Steps) > 0 {
		fmt.Fprintf(b, "`oauthvet diagnose %s` goes through the steps of the guide with the code at hand.\n\n", quoted(s.Code))
	}
	if len(s.Rules) == 0 {
		return
	}
	fmt.Fprint(b, "Rules that look at it (`oauthvet explain RULE` prints their pages):\n\n")
	for _, id := range s.Rules {
		if rule, err := analyzer.Explain(id); err == nil {
			fmt.Fprintf(b, "  %-16s %s%s\n", rule.ID, rule.Summary, offByDefault(rule))
		}
	}
	b.WriteByte('\n')
}

func offByDefault(r analyzer.Rule) string {
	if r.Off {
		return " (off by default: -enable=" + r.ID + ")"
	}
	return ""
}

// The types below are the JSON document.
type (
	jsonExplanation struct {
		Rule      *jsonRule                `json:"rule,omitempty"`
		Codes     []jsonCode               `json:"codes,omitempty"`
		Unknown   []string                 `json:"unknown,omitempty"`
		Incidents []diagnosis.JSONIncident `json:"incidents,omitempty"`
	}

	jsonCode struct {
		Code  string   `json:"code"`
		Title string   `json:"title"`
		Text  string   `json:"text"` // markdown
		URL   string   `json:"url"`
		Rules []string `json:"rules"`
		Steps []string `json:"steps"` // headings of the guide, the likeliest cause first
	}
)

// writeJSON writes an explanation as one document.
func (e *explanation) writeJSON(w io.Writer) error {
	doc := jsonExplanation{Unknown: e.Unknown}
	if e.rule != nil {
		r := newJSONRule(*e.rule)
		r.Page = e.rule.Page
		doc.Rule = &r
	}
	for _, s := range e.codes {
		doc.Codes = append(doc.Codes, jsonCode{s.Code, s.Title, s.Text, s.URL, append([]string{}, s.Rules...), append([]string{}, s.Steps...)})
	}
	for _, i := range e.Incidents {
		doc.Incidents = append(doc.Incidents, diagnosis.JSONIncident(i))
	}
	return writeJSON(w, doc)
}

func writeJSON(w io.Writer, doc any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(doc)
}
