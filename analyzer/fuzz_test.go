package analyzer

import (
	"regexp"
	"slices"
	"testing"
)

var (
	codeName  = regexp.MustCompile(`^(AADSTS[0-9]{4,8}|AADB2C[0-9]{5}|MSIS[0-9]{4})$`)
	incident  = regexp.MustCompile(`(?i)^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)
	timestamp = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}[0-9.:Z+-]*$`)
)

// Whatever is pasted, a secret in it is not repeated: codes and messages are those
// of the guide or numbers behind AADSTS, AADB2C and MSIS, and incidents are two IDs and a time.
func FuzzPastedText(f *testing.F) {
	const ids = "Trace ID: 0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00\r\nCorrelation ID: 9c1d4b7a-6e2f-4c58-b0aa-73e5d8f21c44\r\nTimestamp: 2026-11-02 08:15:30Z"
	for _, text := range []string{
		"", "7000215", "AADSTS7000215: Invalid client secret provided. " + ids,
		`{"error":"invalid_client","error_codes":[7000215],"timestamp":"2026-11-02 08:15:30Z","trace_id":"0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00"}`,
		"https://app.example.com/cb?error=unauthorized_client&error_description=AADSTS700016%3a+Application%0d%0aTrace+ID%3a+0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00",
		"x-ms-request-id: 0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00", "AADSTS99999999999", "\x00\xff%", "error_codes: 70002, 70002,", "&quot;invalid_client&quot;",
		`oauth2: "unauthorized_client" "invalid client secret"`, "AADB2C90999: no. MSIS9999", "resulttype\n|7000222|", "access_denied ... unauthorized",
	} {
		f.Add(text)
	}
	all := KnownCodes()
	f.Fuzz(func(t *testing.T, text string) {
		known, unknown := Codes(text)
		for _, s := range known {
			if !slices.Contains(all, s.Code) || s.Title == "" || s.Text == "" {
				t.Errorf("%q: section %q of %q", text, s.Title, s.Code)
			}
		}
		for _, name := range unknown {
			if !codeName.MatchString(name) {
				t.Errorf("%q: unknown code %q", text, name)
			}
		}
		for _, i := range Incidents(text) {
			if i == (Incident{}) || i.Trace != "" && !incident.MatchString(i.Trace) || i.Correlation != "" && !incident.MatchString(i.Correlation) ||
				i.Time != "" && !timestamp.MatchString(i.Time) {
				t.Errorf("%q: incident %+v", text, i)
			}
		}
	})
}
