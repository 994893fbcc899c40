package analyzer

import (
	"slices"
	"strings"
	"testing"
)

const testGuide = `# Guide

Mentions AADSTS50012 before any section.

## Codes

### AADSTS7000215 (and 7000216): invalid client secret

See ` + "`usual`" + ` and [the page](../rules/extra/extra.md), not ` + "`other`" + `.

` + "```" + `
# not a heading AADSTS1234567
` + "```" + `

### ` + "`invalid_client`" + `

Other servers say AADSTS90002 too, in a long text about this and that.

## Logging

AADSTS90002.
`

func TestCode(t *testing.T) {
	withRules(t, usual, extra)
	was := guide
	guide = testGuide
	t.Cleanup(func() { guide = was })
	for text, want := range map[string]string{
		"AADSTS7000215":   "AADSTS7000215 (and 7000216): invalid client secret",
		"7000215":         "AADSTS7000215 (and 7000216): invalid client secret",
		"aadsts7000216":   "AADSTS7000215 (and 7000216): invalid client secret",
		"Invalid_Client":  "`invalid_client`",
		"AADSTS90002":     "Logging",
		"AADSTS1234567":   "AADSTS7000215 (and 7000216): invalid client secret",
		"AADSTS50012":     "",
		"nothing to find": "",
		`oauth2: "invalid_client" "AADSTS7000215: Invalid client secret provided." trace_id 1234`: "AADSTS7000215 (and 7000216): invalid client secret",
		`{"error":"invalid_client","error_description":"no"}`:                                     "`invalid_client`",
		`invalid_client AADSTS9999999: unknown to the guide`:                                      "`invalid_client`",
	} {
		section, ok := Code(text)
		if section.Title != want || ok != (want != "") {
			t.Errorf("%s: section %q, %v; want %q", text, section.Title, ok, want)
		}
	}
	section, _ := Code("7000215")
	if section.Code != "AADSTS7000215" || !slices.Equal(section.Rules, []string{"usual", "extra"}) {
		t.Errorf("code %s, rules %v", section.Code, section.Rules)
	}
	if strings.Contains(section.Text, "invalid_client") || !strings.HasPrefix(section.Text, "See") {
		t.Errorf("text %q", section.Text)
	}
}

func TestExplain(t *testing.T) {
	withRules(t, usual, extra)
	if r, err := Explain("extra"); err != nil || r.Summary != "find more" || !r.Off || r.Page != extra.Page {
		t.Errorf("extra: %+v, %v", r, err)
	}
	if _, err := Explain("x"); err == nil || err.Error() != `unknown rule "x" (known: usual, extra)` {
		t.Errorf("x: %v", err)
	}
}

func TestCatalogue(t *testing.T) {
	libs, err := Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(libs, func(l Library) bool { return l.Module == "golang.org/x/oauth2" })
	if i < 0 || libs[i].Rows == 0 || libs[i].Version == "" {
		t.Errorf("golang.org/x/oauth2 is not in %v", libs)
	}
}
