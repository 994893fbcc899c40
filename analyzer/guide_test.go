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

// A text that people paste has more than one code, in the notations of several
// programs, and much that looks like one.
func TestCodes(t *testing.T) {
	for text, want := range map[string]string{
		"AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.": "AADSTS70002 AADSTS50012",
		"7000215":          "AADSTS7000215",
		"7000215, 7000222": "AADSTS7000215 AADSTS7000222",
		`{"error":"invalid_client","error_codes":[7000215, 7000218]}`:                                        "AADSTS7000215 AADSTS7000218 invalid_client",
		`{\"error\":\"invalid_client\",\"error_codes\":[7000215]}`:                                           "AADSTS7000215 invalid_client",
		"Sign-in error code: 7000222":                                                                        "AADSTS7000222",
		"https://login.microsoftonline.com/error?code=7000215":                                               "AADSTS7000215",
		"https://app.example.com/cb?error=unauthorized_client&error_description=AADSTS700016%3a+Application": "AADSTS700016 unauthorized_client",
		"AADSTS700016: nothing\nAADSTS99999: and this":                                                       "AADSTS700016 !AADSTS99999",
		"AADSTS7000112: disabled":                                                                            "AADSTS7000112",
		"dial tcp 10.0.0.1:50012: refused, after 7000222 ms":                                                 "",
		"Trace ID: 70002150-0000-0000-0000-000070002150":                                                     "",
		"issue #20272, AADSTS 123456789012":                                                                  "",
		// Numbers count where they are called the code of an error; short ones are
		// those of many.
		"7000222 orders, code 7000215, postal code: 50011":                    "",
		`{"message":"Invalid OAuth2 state","code":50012}`:                     "",
		"(error code: 50011): limit reached":                                  "",
		"Microsoft says (error code: 50011)":                                  "AADSTS50011",
		"Error code: 50011.":                                                  "AADSTS50011",
		"error 700016":                                                        "AADSTS700016",
		"ResultType: 7000222":                                                 "AADSTS7000222",
		"TimeGenerated\tResultType\tDurationMs\n08:15\t7000222\t12":           "AADSTS7000222",
		"ResultType, ID\n7000222-0000, 70002.15, 700021500000, 7000215,50012": "AADSTS7000215 AADSTS50012",
		"ADFS: MSIS9631: no. MSIS9999: no. AADB2C90081: no. AADB2C90999: no":  "MSIS9631 AADB2C90081 !MSIS9999 !AADB2C90999",
		"MSIS90, XMSIS9631, AADB2C900811":                                     "",
		// What stands beside a name decides; numbers are more precise, names less.
		`"unauthorized_client" "invalid empty client secret"`:                                          "unauthorized_client invalid empty client secret",
		`"unauthorized_client" "invalid client secret"`:                                                "unauthorized_client invalid client secret",
		"error=access_denied&error_description=Unauthorized":                                           "access_denied Unauthorized",
		"401 Unauthorized: access_denied":                                                              "access_denied",
		"access_denied" + strings.Repeat(" and so on", 60) + " Unauthorized":                           "access_denied",
		"invalid client secret\nAADSTS7000222: expired\ninvalid_grant":                                 "AADSTS7000222 invalid client secret invalid_grant",
		"AADSTS7000215: Invalid client secret provided":                                                "AADSTS7000215",
		"AADSTS7000215: no." + strings.Repeat(" And so on.", 10) + "\ntwitch: invalid client secret":   "AADSTS7000215 invalid client secret",
		`{"error":"invalid_grant","error_description":"AADB2C90081: The specified client_secret ..."}`: "AADB2C90081 invalid_grant",
		"invalid_client: Unable to verify secret hash for client x":                                    "Unable to verify secret hash invalid_client",
		"unable to verify secret hashes":                                                               "",
		"client_id and client_secret with grant_type client_credentials":                               "",
	} {
		known, unknown := Codes(text)
		var got []string
		for _, s := range known {
			got = append(got, s.Code)
		}
		for _, name := range unknown {
			got = append(got, "!"+name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}

func TestKnownCodes(t *testing.T) {
	known := KnownCodes()
	if len(known) < 30 || known[0] != "AADSTS7000215" || !slices.Contains(known, "incorrect_client_credentials") {
		t.Errorf("known codes %v", known)
	}
	for _, name := range known {
		if section, ok := Code(name); !ok || section.Code != name {
			t.Errorf("%s: %q, %v", name, section.Code, ok)
		}
	}
}

func TestAnchor(t *testing.T) {
	for title, want := range map[string]string{
		"Step 1: verify the ID and the secret":                "step-1-verify-the-id-and-the-secret",
		"`invalid_client`: client authentication failed":      "invalid_client-client-authentication-failed",
		"Validate the secret: what is sent, and what arrives": "validate-the-secret-what-is-sent-and-what-arrives",
		"AADSTS50194, AADSTS9001023: /common does not fit":    "aadsts50194-aadsts9001023-common-does-not-fit",
	} {
		if got := anchor(title); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

func TestIncidents(t *testing.T) {
	const (
		trace = "0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00"
		other = "5d2a7e90-1c44-4f0e-8a11-90b3c6de1f00"
		corr  = "9c1d4b7a-6e2f-4c58-b0aa-73e5d8f21c44"
		when  = "2026-11-02 08:15:30Z"
	)
	full := Incident{Trace: trace, Correlation: corr, Time: when}
	for text, want := range map[string][]Incident{
		"AADSTS7000215: no.\r\nTrace ID: " + trace + "\r\nCorrelation ID: " + corr + "\r\nTimestamp: " + when: {full},
		`{"error_description":"no.\r\nTrace ID: ` + trace + `\r\nCorrelation ID: ` + corr + `\r\nTimestamp: ` + when + `",` +
			`"timestamp":"` + when + `","trace_id":"` + trace + `","correlation_id":"` + corr + `"}`: {full},
		`msg="{\"trace_id\":\"` + trace + `\",\"correlation_id\":\"` + corr + `\",\"timestamp\":\"` + when + `\"}"`:                                           {full},
		"error_description=AADSTS700016%3a+No.%0d%0aTrace+ID%3a+" + trace + "%0d%0aCorrelation+ID%3a+" + corr + "%0d%0aTimestamp%3a+2026-11-02+08%3a15%3a30Z": {full},
		"Request Id: " + trace + "\nCorrelation Id: " + corr + "\nTimestamp: 2026-11-02T08:15:30+01:00":                                                       {{trace, corr, "2026-11-02T08:15:30+01:00"}},
		"x-ms-request-id: " + trace + "\nclient-request-id: " + corr:                                                                                          {{trace, corr, ""}},
		"Trace ID: " + trace + " Trace ID: " + other + " Trace ID: " + trace:                                                                                  {{Trace: trace}, {Trace: other}},
		"trace_id: s3cr3t, correlation_id: , timestamp: " + trace + ", trace_id=" + when:                                                                      nil,
		"trace_id: " + trace + "s3cr3t": nil,
		trace + " " + when:              nil,
	} {
		if got := Incidents(text); !slices.Equal(got, want) {
			t.Errorf("%s:\n%v, want\n%v", text, got, want)
		}
	}
}
