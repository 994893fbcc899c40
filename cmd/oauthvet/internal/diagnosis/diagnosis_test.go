package diagnosis

import (
	"bytes"
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// catalogued returns the providers that the catalogue knows.
func catalogued(t *testing.T) []string {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "analyzer", "internal", "catalog", "lib", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	word := regexp.MustCompile(`(?m)(?:\bprovider=|^provider +)([a-z0-9-]+)`)
	var all []string
	for _, file := range files {
		rows, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range word.FindAllStringSubmatch(string(rows), -1) {
			if !slices.Contains(all, m[1]) {
				all = append(all, m[1])
			}
		}
	}
	return all
}

// client returns a client in a package of its own, whose secret comes from the
// environment.
func client(pkg, provider string) load.Client {
	c := load.Client{Package: pkg, Start: token.Position{Filename: "/m/" + pkg + "/client.go", Line: 10, Column: 2}}
	c.Symbol, c.Provider = "client", provider
	c.Secret = []analyzer.Source{{Kind: "env", Name: "SOME_CLIENT_SECRET"}}
	c.Sources.Secret = []token.Position{{Filename: c.Start.Filename, Line: 12, Column: 5}}
	c.Failures = []analyzer.Failure{{Call: "oauth2.Config.Exchange", Outcome: "silent"}}
	c.Calls = []token.Position{{Filename: c.Start.Filename, Line: 20, Column: 5}}
	return c
}

// finding returns a finding in the file of a client.
func finding(c load.Client, rule string, level analyzer.Level, line int) load.Finding {
	f := load.Finding{Package: c.Package, Start: token.Position{Filename: c.Start.Filename, Line: line, Column: 3}}
	f.Rule, f.Level, f.Symbol, f.Message = rule, level, "other", "message about "+rule
	return f
}

func report(clients []load.Client, findings ...load.Finding) *render.Report {
	return &render.Report{Dir: "/m", Clients: clients, Findings: findings, Named: []string{"m"}}
}

// knownError returns an error that the guide knows.
func knownError(t *testing.T, text string) Error {
	t.Helper()
	var e Error
	if e.Codes, e.Unknown = analyzer.Codes(text); len(e.Codes) == 0 {
		t.Fatalf("%s is not known", text)
	}
	return e
}

// diagnosed diagnoses a code.
func diagnosed(t *testing.T, text string, r *render.Report) *Diagnosis {
	t.Helper()
	return New(knownError(t, text), r)
}

// shown returns the findings that are in a diagnosis, but for those that it only
// counts.
func shown(d *Diagnosis) []*load.Finding {
	all := slices.Concat(d.Swallowed, d.Others)
	for _, s := range d.Steps {
		all = append(all, s.Found...)
	}
	return all
}

// owners are the codes that one provider alone has, and the words for it. All
// others may come from anybody.
func owners(code string) []string {
	switch {
	case strings.HasPrefix(code, "AADSTS"), strings.HasPrefix(code, "AADB2C"):
		return []string{"entra", "microsoft"}
	}
	return map[string][]string{
		"incorrect_client_credentials":                  {"github"},
		"bad_verification_code":                         {"github"},
		"bad_client_secret":                             {"slack"},
		"deleted_client":                                {"google"},
		"invalid_client The OAuth client was not found": {"google"},
		"invalid_client_credentials":                    {"keycloak"},
		"unauthorized_client Invalid client or Invalid client credentials": {"keycloak"},
		"Unable to verify secret hash":                                     {"cognito"},
		"SECRET_HASH was not received":                                     {"cognito"},
	}[code]
}

// A finding at a client is in the diagnosis unless the code is another provider's
// own: for every code and every provider, known to the guide or not.
func TestNoClientIsDropped(t *testing.T) {
	providers := append(catalogued(t), "", "", "", "fabrikam")
	if len(providers) < 100 {
		t.Fatalf("%d providers: %v", len(providers), providers)
	}
	var clients []load.Client
	var findings []load.Finding
	for i, provider := range providers {
		c := client(fmt.Sprint("app", i), provider)
		c.Endpoint = []string{"", "https://login.fabrikam.com/token", "https://*/token"}[i%3]
		clients = append(clients, c)
		findings = append(findings, finding(c, "malformed", analyzer.Warning, 12), finding(c, "leak", analyzer.Error, 10))
	}
	r := report(clients, findings...)
	owned := 0
	for _, code := range analyzer.KnownCodes() {
		d := diagnosed(t, code, r)
		found := make(map[string]int)
		for _, f := range shown(d) {
			found[f.Package]++
		}
		listed := make(map[string]bool)
		for _, c := range d.Clients {
			listed[c.Package] = true
		}
		own := owners(code)
		if own != nil {
			owned++
		}
		for _, c := range clients {
			want := own == nil || c.Provider == "" || c.Provider == "oidc" || slices.Contains(own, c.Provider)
			if got := found[c.Package] == 2; got != want {
				t.Errorf("%s at a client of %q: findings shown %v, want %v", code, c.Provider, got, want)
			}
			if listed[c.Package] != want {
				t.Errorf("%s: client of %q listed %v, want %v", code, c.Provider, !want, want)
			}
		}
		if slices.Contains(d.causes, "malformed") != d.Explained() {
			t.Errorf("%s: explained %v by rules %v", code, d.Explained(), d.causes)
		}
	}
	if total := len(analyzer.KnownCodes()); owned == 0 || owned == total {
		t.Errorf("%d of %d codes are one provider's own", owned, total)
	}
}

// A finding is at the clients that have a part on its lines; where none has, at
// those of its declaration; and where there is no client, it may concern any.
func TestFindingsAreAtClients(t *testing.T) {
	google, entra := client("app", "google"), client("app", "entra")
	entra.Start.Line, entra.Sources.Secret[0].Line, entra.Calls[0].Line = 110, 112, 120
	path := finding(google, "hardcoded", analyzer.Error, 500)
	path.Places = []token.Position{{Filename: path.Start.Filename, Line: 12}}
	inside := finding(google, "hardcoded", analyzer.Error, 501)
	inside.Symbol = "client"
	for _, test := range []struct {
		name string
		f    load.Finding
		want bool
	}{
		{"the secret of google's", finding(google, "hardcoded", analyzer.Error, 12), false},
		{"the call of google's", finding(google, "silenterror", analyzer.Warning, 20), false},
		{"the path of google's", path, false},
		{"the secret of entra's", finding(entra, "hardcoded", analyzer.Error, 112), true},
		{"the declaration of both", inside, true},
		{"no client", finding(google, "hardcoded", analyzer.Error, 502), true},
	} {
		d := diagnosed(t, "AADSTS7000215", report([]load.Client{google, entra}, test.f))
		if got := len(shown(d)) == 1; got != test.want {
			t.Errorf("%s: shown %v, want %v", test.name, got, test.want)
		}
	}
}

// A finding at no client is ranked by the clients of its file or package, and
// never left out.
func TestFindingsWithoutClient(t *testing.T) {
	google, entra, unknown := client("google", "google"), client("entra", "entra"), client("unknown", "")
	for _, test := range []struct {
		name    string
		clients []load.Client
		at      load.Client
		code    string
		want    int
	}{
		{"google's file", []load.Client{google, entra}, google, "AADSTS7000215", remote},
		{"entra's file", []load.Client{google, entra}, entra, "AADSTS7000215", possible},
		{"a file of nobody", []load.Client{google, entra}, unknown, "AADSTS7000215", unlikely},
		{"a file of somebody", []load.Client{google, unknown}, unknown, "AADSTS7000215", possible},
		{"a program of entra's alone", []load.Client{entra}, unknown, "AADSTS7000215", possible},
		{"a client's file, any code", []load.Client{google, entra}, google, "invalid_client", certain},
		{"no client's file, any code", []load.Client{google, entra}, unknown, "invalid_client", possible},
	} {
		d := diagnosed(t, test.code, report(test.clients, finding(test.at, "hardcoded", analyzer.Error, 500)))
		if got := d.concern.rank(&d.Report.Findings[0]); got != test.want || len(shown(d)) != 1 {
			t.Errorf("%s: rank %d, want %d; %d shown", test.name, got, test.want, len(shown(d)))
		}
	}
}

// What to do next comes from rules that can cause the error, from notes only if
// there is nothing else, and from the likeliest client.
func TestNext(t *testing.T) {
	entra, unknown, host := client("entra", "entra"), client("unknown", ""), client("host", "")
	host.Endpoint = "https://login.fabrikam.com/token"
	google := client("google", "google")
	stray := finding(google, "hardcoded", analyzer.Error, 500)
	all := []load.Client{host, unknown, entra, google}
	dropped := finding(entra, "droppederror", analyzer.Warning, 20)
	hidden := finding(entra, "malformed", analyzer.Warning, 12)
	hidden.Suppressed = "filled in by the installer"
	for _, test := range []struct {
		name      string
		code      string
		findings  []load.Finding
		want      string
		explained bool
	}{
		{"nothing", "AADSTS7000215", nil, "the code shows no reason at the clients of Microsoft Entra ID: run the commands of step 1 where the program runs", false},
		{"a dropped error", "AADSTS7000215", []load.Finding{dropped},
			"the code shows no reason at the clients of Microsoft Entra ID: run the commands of step 1 where the program runs; entra/client.go:20:3 keeps the error from your log", false},
		{"an error that another client drops", "AADSTS7000215", []load.Finding{finding(unknown, "droppederror", analyzer.Warning, 20)},
			"the code shows no reason at the clients of Microsoft Entra ID: run the commands of step 1 where the program runs", false},
		{"a leak", "AADSTS7000215", []load.Finding{finding(entra, "leak", analyzer.Error, 12)}, "the code shows no reason at the clients of Microsoft Entra ID: run the commands of step 1 where the program runs", false},
		{"a note", "AADSTS7000218", []load.Finding{finding(entra, "registration", analyzer.Note, 12)},
			"the code shows no mistake that explains the error; the note about entra/client.go:12:3 says what may", false},
		{"a note and a mistake at a client that may be another's", "AADSTS7000218", []load.Finding{finding(entra, "registration", analyzer.Note, 12), finding(unknown, "paramname", analyzer.Error, 12)},
			"if unknown/client.go:12:3 is about a client of Microsoft Entra ID, fix it; `oauthvet explain paramname` shows how. Else run the commands of step 1 where the program runs", true},
		{"the likeliest client", "AADSTS7000215", []load.Finding{finding(host, "secretid", analyzer.Error, 12), finding(unknown, "malformed", analyzer.Error, 12), finding(entra, "hardcoded", analyzer.Error, 12)},
			"fix entra/client.go:12:3, then run this again; `oauthvet explain hardcoded` shows how", true},
		{"a client whose host nobody knows", "AADSTS7000215", []load.Finding{finding(host, "secretid", analyzer.Error, 12)},
			"the code shows no reason at the clients of Microsoft Entra ID: run the commands of step 1 where the program runs", false},
		{"a client whose host is not known", "AADSTS7000215", []load.Finding{finding(host, "secretid", analyzer.Error, 12), finding(unknown, "hardcoded", analyzer.Error, 12)},
			"if unknown/client.go:12:3 is about a client of Microsoft Entra ID, fix it; `oauthvet explain hardcoded` shows how. Else run the commands of step 1 where the program runs", true},
		{"the likeliest cause", "invalid_client", []load.Finding{finding(entra, "hardcoded", analyzer.Error, 12), finding(unknown, "malformed", analyzer.Warning, 12), dropped},
			"fix unknown/client.go:12:3, then run this again; `oauthvet explain malformed` shows how", true},
		{"a mistake among clients of others", "AADSTS7000215", []load.Finding{stray},
			"the code shows no reason at the clients of Microsoft Entra ID: run the commands of step 1 where the program runs", false},
		{"a literal that expired", "AADSTS7000222", []load.Finding{dropped, finding(entra, "hardcoded", analyzer.Error, 12)},
			"fix entra/client.go:12:3, then run this again; `oauthvet explain hardcoded` shows how", true},
	} {
		d := diagnosed(t, test.code, report(all, test.findings...))
		if got := d.Next(); got != test.want || d.Explained() != test.explained {
			t.Errorf("%s: %q, explained %v; want %q", test.name, got, d.Explained(), test.want)
		}
	}
	for _, clients := range [][]load.Client{{host}, {host, unknown}} {
		if d := diagnosed(t, "AADSTS7000215", report(clients, finding(host, "secretid", analyzer.Error, 12))); !d.Explained() || !strings.HasPrefix(d.Next(), "if host/client.go:12:3 is about a client of Microsoft Entra ID, ") {
			t.Errorf("no client of Entra's: %s", d.Next())
		}
	}
	r := report(all)
	r.Hidden = []load.Finding{hidden}
	if d := diagnosed(t, "AADSTS7000215", r); d.Next() != "look at what a comment hides at entra/client.go:12:3" || d.Explained() {
		t.Errorf("hidden: %s", d.Next())
	}
	if d := diagnosed(t, "AADSTS7000215", report([]load.Client{google}, stray)); !d.Explained() {
		t.Errorf("a mistake that may be about a client which is not known: %s", d.Next())
	}
	if d := diagnosed(t, "incorrect_client_credentials", report([]load.Client{entra})); len(d.Clients) > 0 || !strings.HasPrefix(d.Next(), "run this where the OAuth client is") {
		t.Errorf("no client: %s", d.Next())
	}
}

// What keeps the answer from the log is told apart from its cause, and what a
// comment hides there is still a reason.
func TestSwallowed(t *testing.T) {
	c := client("app", "entra")
	r := report([]load.Client{c}, finding(c, "silenterror", analyzer.Warning, 20), finding(c, "authstyle", analyzer.Warning, 10))
	quiet := finding(c, "droppederror", analyzer.Warning, 20)
	quiet.Suppressed = "best effort"
	r.Hidden = []load.Finding{quiet}
	if d := diagnosed(t, "AADSTS7000222", r); len(d.Swallowed) != 3 || len(d.Others) > 0 || d.Explained() {
		t.Errorf("AADSTS7000222: %d swallowed, %d others, explained %v", len(d.Swallowed), len(d.Others), d.Explained())
	}
	if d := diagnosed(t, "AADSTS54005", r); len(d.Swallowed) != 2 || !d.Explained() {
		t.Errorf("AADSTS54005, which authstyle is the cause of: %d swallowed, explained %v", len(d.Swallowed), d.Explained())
	}
}

// What one provider has is printed for its clients and for no others.
func TestProvidersHaveWhatTheyHave(t *testing.T) {
	entras := regexp.MustCompile(`\baz |microsoftonline|Certificates & secrets|App registrations|37 to 40|Secret ID|sign-in log|Entra|tenant `)
	for _, code := range []string{"invalid_client", "unauthorized_client", "access_denied", "invalid_request", "invalid_grant", "unsupported_grant_type", "invalid_client_id", "invalid_scope"} {
		for provider, want := range map[string]bool{"entra": true, "microsoft": true, "discord": false, "google": false, "github": false, "okta": false, "amazon": false, "": false} {
			d := diagnosed(t, code, report([]load.Client{client("app", provider)}))
			var texts []string
			for _, s := range d.Steps {
				texts = slices.Concat(texts, s.Portals, s.Values, s.Commands)
			}
			all := strings.Join(texts, "\n")
			all = strings.ReplaceAll(all, "the log of the tenant or server", "")
			if found := entras.FindString(all); (found != "") != want {
				t.Errorf("%s at %q: %q of Entra; want some: %v", code, provider, found, want)
			}
			if strings.Contains(all, "Credentials.") != (provider == "google" || provider == "okta") && provider != "entra" && provider != "microsoft" {
				t.Errorf("%s at %q: the portal of another provider, or none:\n%s", code, provider, all)
			}
		}
	}
}

// Commands have the names that the program reads, of the client that they are
// for; what it does not read from the environment is to be set.
func TestNames(t *testing.T) {
	entra, google := client("entra", "entra"), client("google", "google")
	entra.Secret[0].Name = "AUTH_SECRET"
	entra.ID = []analyzer.Source{{Kind: "const", Value: "<36 characters, GUID>"}, {Kind: "env", Name: "AUTH_CLIENT_ID"}}
	entra.Tenant = []analyzer.Source{{Kind: "env", Name: "AUTH_TENANT_ID"}}
	google.Secret[0].Name = "GOOGLE_SECRET"
	google.ID = []analyzer.Source{{Kind: "env", Name: "GOOGLE_ID"}, {Kind: "env", Name: "OTHER_ID"}}
	google.Endpoint = "https://oauth2.googleapis.com/token"
	odd := client("odd", "")
	odd.Secret[0].Name, odd.Endpoint = "$(reboot)", "https://example.com/token?$(reboot)"
	for _, test := range []struct {
		name    string
		clients []load.Client
		code    string
		want    []string
		not     string
		left    string
	}{
		{"entra", []load.Client{google, entra}, "AADSTS7000215", []string{"login.microsoftonline.com/$AUTH_TENANT_ID/", `"client_id=$AUTH_CLIENT_ID"`, `"$AUTH_SECRET"`}, "GOOGLE", ""},
		{"google", []load.Client{google}, "invalid_client", []string{`"https://oauth2.googleapis.com/token"`, `"$GOOGLE_SECRET"`, `"client_id=$CLIENT_ID"`}, "AUTH_", "CLIENT_ID"},
		{"both", []load.Client{google, entra}, "invalid_client", []string{`az ad app show --id "$AUTH_CLIENT_ID"`, `client_secret@<(printf %s "$GOOGLE_SECRET")`}, "az ad app show --id \"$CLIENT_ID\"", "CLIENT_ID"},
		{"odd", []load.Client{odd}, "invalid_client", []string{`"$CLIENT_SECRET"`, `"$TOKEN_URL"`}, "reboot", "CLIENT_ID CLIENT_SECRET TOKEN_URL"},
		{"none", nil, "invalid_client", []string{`"$CLIENT_SECRET"`}, "az ", "CLIENT_ID CLIENT_SECRET TOKEN_URL"},
	} {
		d := diagnosed(t, test.code, report(test.clients))
		var all string
		for _, s := range d.Steps {
			all += strings.Join(s.Commands, "\n")
		}
		for _, want := range test.want {
			if !strings.Contains(all, want) {
				t.Errorf("%s: no %s in\n%s", test.name, want, all)
			}
		}
		if strings.Contains(all, test.not) {
			t.Errorf("%s: %s in\n%s", test.name, test.not, all)
		}
		if got := strings.Join(d.Placeholders, " "); got != test.left {
			t.Errorf("%s: to be set: %q, want %q", test.name, got, test.left)
		}
	}
}

// Steps are numbered as they are printed, and what they say of each other has
// these numbers. Nothing is called fine.
func TestNumbers(t *testing.T) {
	ref := regexp.MustCompile(`step ([0-9]+)`)
	for _, code := range analyzer.KnownCodes() {
		d := diagnosed(t, code, report([]load.Client{client("app", "entra"), client("web", "discord")}))
		for i, s := range d.Steps {
			if s.Number != i+1 {
				t.Errorf("%s: step %d is number %d", code, i+1, s.Number)
			}
			for _, m := range ref.FindAllStringSubmatch(strings.Join(slices.Concat(s.Portals, s.Commands), "\n"), -1) {
				at := slices.IndexFunc(d.Steps, func(s Step) bool { return fmt.Sprint(s.Number) == m[1] })
				if at < 0 || !strings.Contains(strings.Join(d.Steps[at].Commands, "\n"), "curl ") {
					t.Errorf("%s: step %d sends to the curl of step %s", code, s.Number, m[1])
				}
			}
		}
		var b bytes.Buffer
		if err := Text(&b, d); err != nil {
			t.Fatal(err)
		}
		if bad := regexp.MustCompile(`(?m)^ +fine\b|Step [0-9]+:|\]\(#`).FindString(b.String()); bad != "" {
			t.Errorf("%s: %q in\n%s", code, bad, b.String())
		}
	}
}
