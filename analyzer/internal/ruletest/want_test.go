package ruletest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExpected(t *testing.T) {
	for comment, want := range map[string]string{
		"// want \"one\"":                       "one",
		"// want \"one\" `t.o`":                 "one t.o",
		"//oauthvet:allow leak // want \"one\"": "one",
		"/* want \"one\" \"two\" */":            "one two",
		"// want one":                           "! the comment // want takes Go strings, not one",
		"// want \"(\"":                         "! error parsing regexp: missing closing ): `(`",
		"// one wants \"this\"":                 "none",
		"/* what they want */":                  "none",
	} {
		text, ok := expects(comment)
		patterns, err := expected(text)
		var words []string
		for _, re := range patterns {
			words = append(words, re.String())
		}
		got := strings.Join(words, " ")
		switch {
		case !ok:
			got = "none"
		case err != nil:
			got = "! " + err.Error()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", comment, diff)
		}
	}
}
