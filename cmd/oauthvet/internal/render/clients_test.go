package render

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// place is a place in the folder of the report, without a column.
func place(file string, line int) token.Position {
	return token.Position{Filename: filepath.FromSlash("/start/" + file), Line: line}
}

// client is a client whose ID and secret come from fields of that name in the
// folder's meta.go.
func client(folder string, line int) load.Client {
	c := load.Client{
		Client:  analyzer.Client{Name: "a token request", Endpoint: "https://" + folder + ".example.com/token"},
		Package: "example.com/m/" + folder, Start: place(folder+"/token.go", line),
	}
	c.Start.Column = 9
	c.ID, c.Sources.ID = []analyzer.Source{{Kind: "field", Name: "ClientID"}}, []token.Position{place(folder+"/meta.go", 10)}
	c.Secret, c.Sources.Secret = []analyzer.Source{{Kind: "field", Name: "ClientSecret"}}, []token.Position{place(folder+"/meta.go", 11)}
	return c
}

func inventory(clients ...load.Client) *Report {
	return &Report{Dir: filepath.FromSlash("/start"), Named: []string{"example.com/m/a"}, Clients: clients}
}

func written(t *testing.T, write Format, r *Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r); err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(b.String())
}

// Eleven clients with fields of one name have a node each for their ID, their
// secret and themselves; what is shared is one node.
func TestMermaidNodes(t *testing.T) {
	r := inventory()
	const drivers = 11
	for i := range drivers {
		c := client(fmt.Sprint("driver", i), 7)
		c.Endpoint = "https://auth.example.com/token"
		// Functions that all of them call.
		c.Tenant = []analyzer.Source{{Kind: "unknown", Name: "the budget"}, {Kind: "config"}}
		c.Sources.Tenant = []token.Position{place("settings.go", 3), place("settings.go", 9)}
		r.Clients = append(r.Clients, c, c)
		r.Clients[len(r.Clients)-1].Start.Line++ // another place with the same origins
	}
	out := written(t, ClientMermaid, r)
	node := regexp.MustCompile(`(?m)^  n\d+\["(.*)"\]$`)
	count := make(map[string]int)
	for _, m := range node.FindAllStringSubmatch(out, -1) {
		what, _, _ := strings.Cut(m[1], "<br/>")
		if strings.HasPrefix(what, "driver") {
			what = "client"
		}
		count[what]++
	}
	want := map[string]int{
		"client": 2 * drivers, "field ClientID": drivers, "field ClientSecret": drivers,
		"not known: the budget": 2 * drivers, "config": 2 * drivers, "https://auth.example.com/token": 1,
	}
	for what, n := range want {
		if count[what] != n {
			t.Errorf("%d nodes %q, want %d", count[what], what, n)
		}
	}
	if len(count) != len(want) {
		t.Errorf("nodes %v", count)
	}
}

// An address that is not written out is one node for one tenant, and one of no named
// provider for one registration.
func TestMermaidEndpoints(t *testing.T) {
	at := func(endpoint, provider, tenant string) load.Client {
		c := client("a", 1)
		c.Endpoint, c.Provider = endpoint, provider
		if tenant != "" {
			c.Tenant, c.Sources.Tenant = []analyzer.Source{{Kind: "env", Name: tenant}}, []token.Position{place("tenant.go", 3)}
		}
		return c
	}
	for _, test := range []struct {
		endpoint, provider string
		tenants            [5]string
		want               int
	}{
		{"https://login.example.com/token", "", [5]string{"ONE", "TWO"}, 1},
		{"https://login.example.com/*/token", "", [5]string{"ONE", "ONE", "TWO"}, 4},
		{"https://login.example.com/*/token", "entra", [5]string{"ONE", "ONE", "ONE", "ONE", "TWO"}, 2},
		{"/oauth/token", "", [5]string{}, 5},
		{"oidc.Endpoint", "oidc", [5]string{}, 5},
		{"", "oidc", [5]string{}, 5},
		{"google.Endpoint", "google", [5]string{}, 1},
		{"", "entra", [5]string{"ONE", "TWO"}, 1},
	} {
		r := inventory()
		for i, tenant := range test.tenants {
			c := at(test.endpoint, test.provider, tenant)
			c.Sources.ID = []token.Position{place("ids.go", i+1)}
			r.Clients = append(r.Clients, c)
		}
		label := mermaidText(cmp.Or(test.endpoint, test.provider))
		if got := strings.Count(written(t, ClientMermaid, r), `["`+label+`"]`); got != test.want {
			t.Errorf("%d nodes %s for tenants %v, want %d", got, label, test.tenants, test.want)
		}
	}
}

// Clients are one registration if their IDs come from the same known origins.
func TestRegistrations(t *testing.T) {
	same, conditional, more, unknown := client("a", 2), client("a", 3), client("a", 4), client("a", 5)
	conditional.ID = []analyzer.Source{{Kind: "field", Name: "ClientID", When: "debug is set"}}
	more.ID = append(slices.Clone(more.ID), analyzer.Source{Kind: "env", Name: "ID"})
	more.Sources.ID = append(slices.Clone(more.Sources.ID), place("a/meta.go", 12))
	unknown.ID = append(slices.Clone(unknown.ID), analyzer.Source{Kind: "unknown"})
	unknown.Sources.ID = append(slices.Clone(unknown.Sources.ID), token.Position{})
	lost, lostToo := client("b", 1), client("b", 2)
	for _, c := range []*load.Client{&lost, &lostToo} {
		c.ID, c.Sources.ID = []analyzer.Source{{Kind: "unknown", Name: "a call of get"}}, []token.Position{place("settings.go", 3)}
	}
	none := client("c", 1)
	none.ID, none.Sources.ID = nil, nil
	r := inventory(client("a", 1), same, conditional, more, unknown, lost, lostToo, none, client("d", 1))
	var got []int
	for _, c := range r.JSONClients() {
		got = append(got, c.Registration)
	}
	if want := []int{1, 1, 1, 2, 1, 3, 4, 5, 6}; !slices.Equal(got, want) {
		t.Errorf("registrations %v, want %v", got, want)
	}
}

// A registration is with one provider, as far as that is known.
func TestRegistrationsOfProviders(t *testing.T) {
	r := inventory()
	for i, provider := range []string{"", "github", "oidc", "google", "", "github", "google"} {
		c := client("a", i+1)
		c.Provider = provider
		r.Clients = append(r.Clients, c)
	}
	var got []int
	for _, c := range r.JSONClients() {
		got = append(got, c.Registration)
	}
	if want := []int{1, 1, 1, 2, 1, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("registrations %v, want %v", got, want)
	}
}

// The best origins are told first, and how many more there are.
func TestBestOrigins(t *testing.T) {
	kinds := []analyzer.Source{
		{Kind: "env", Name: "DEBUG_SECRET", When: "debug is set"},
		{Kind: "unknown", Name: "a call of get"},
		{Kind: "param", Name: "secret"},
		{Kind: "unknown", Name: "a call of get", When: "debug is set"},
		{Kind: "env", Name: "SECRET"},
		{Kind: "const", Name: "secret", Value: "<40 characters, opaque>"},
	}
	for _, test := range []struct {
		kinds []analyzer.Source
		want  string
	}{
		{kinds, "env SECRET | const secret <40 characters, opaque> | and 4 more, 2 of them not known"},
		{kinds[:4], "parameter secret | not known: a call of get | and 2 more, 1 of them not known"},
		{[]analyzer.Source{kinds[4], kinds[5], kinds[1], kinds[3]}, "env SECRET | const secret <40 characters, opaque> | and 2 more, not known"},
		{kinds[:3], "parameter secret | not known: a call of get | and 1 more"},
		{kinds[:2], "not known: a call of get | env DEBUG_SECRET if debug is set"},
		{kinds[4:], "env SECRET | const secret <40 characters, opaque>"},
		{[]analyzer.Source{{Kind: "unknown"}}, "not known"},
		{nil, ""},
	} {
		c := client("a", 1)
		c.Secret, c.Sources.Secret = test.kinds, make([]token.Position, len(test.kinds))
		r := inventory(c)
		column := clientColumn{clientSecret.name, origins(clientSecret)}
		if got := strings.Join(r.cell(r.registrations()[0], column), " | "); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
		if got := r.JSONClients()[0].Secret; len(got) != len(test.kinds) {
			t.Errorf("JSON has %d of %d origins", len(got), len(test.kinds))
		}
	}
	c := client("a", 1)
	c.Secret, c.Sources.Secret = kinds, make([]token.Position, len(kinds))
	const want = "client ID from field ClientID (a/meta.go:10), client secret from env SECRET or const secret <40 characters, opaque> and 4 more, 2 of them not known"
	if got := filepath.ToSlash(inventory(c).Provenance(&c)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// long is a client with a lot to tell.
func long() *Report {
	c := client("drivers/storage", 7)
	c.Provider, c.Grant, c.Renewal = "entra", "client_credentials", "restart"
	c.Secret = []analyzer.Source{{Kind: "const", Name: "ClientSecret", Value: "<40 characters, opaque>", When: "the storage is one of those that have no client of their own"}}
	c.Sources.Secret = []token.Position{place("drivers/storage/defaults.go", 12)}
	for i, outcome := range []string{"returned", "logged", "returned", "dropped", "returned"} {
		c.Failures, c.Calls = append(c.Failures, analyzer.Failure{Call: "oauth2.Config.Exchange", Outcome: outcome}), append(c.Calls, place("drivers/storage/token.go", 20+i))
	}
	second := c
	second.Start.Line = 99
	return inventory(c, second, client("b", 1))
}

// A block is as wide as the terminal; where there is none, what is said of one
// thing is one line.
func TestClientText(t *testing.T) {
	r := long()
	if got := written(t, ClientText, r); got != `drivers/storage/token.go:7: a token request
drivers/storage/token.go:99: a token request
  provider          entra
  grant             client_credentials
  client ID         field ClientID (drivers/storage/meta.go:10)
  client secret     const ClientSecret <40 characters, opaque> if the storage is one of those that have no client of their own (drivers/storage/defaults.go:12)
  endpoint          https://drivers/storage.example.com/token
  token failures    1 dropped, 3 returned, 1 logged
  new secret needs  a restart

b/token.go:1: a token request
  client ID         field ClientID (b/meta.go:10)
  client secret     field ClientSecret (b/meta.go:11)
  endpoint          https://b.example.com/token
` {
		t.Errorf("got:\n%s", got)
	}
	for width, want := range map[int]string{
		80: `  client secret     const ClientSecret <40 characters, opaque> if the storage is
                      one of those that have no client of their own
                      (drivers/storage/defaults.go:12)
`,
		120: `  client secret     const ClientSecret <40 characters, opaque> if the storage is one of those that have no client of
                      their own (drivers/storage/defaults.go:12)
`,
		30: `  client secret     const ClientSecret
                      <40 characters,
                      opaque> if the
                      storage is one of
                      those that have no
                      client of their
                      own
                      (drivers/storage/defaults.go:12)
`,
	} {
		r.Width = width
		got := written(t, ClientText, r)
		if !strings.Contains(got, want) {
			t.Errorf("width %d:\n%s", width, got)
		}
		for line := range strings.Lines(got) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > width && width >= 80 {
				t.Errorf("width %d: a line of %d: %s", width, n, line)
			}
		}
	}
}

// Colours change nothing else.
func TestClientColour(t *testing.T) {
	r := long()
	r.Width = 80
	plain, coloured := written(t, ClientText, r), written(t, ClientColour, r)
	if got := regexp.MustCompile("\x1b\\[[0-9]+m").ReplaceAllString(coloured, ""); got != plain || got == coloured {
		t.Errorf("got:\n%s\nwant:\n%s", got, plain)
	}
}

// CSV is read back as it was written, and has no formula.
func TestClientCSV(t *testing.T) {
	c := client("a", 1)
	c.Grant, c.Endpoint, c.Name, c.Symbol, c.Provider = "=1+1", " @SUM(A1:A9)", "+a,b \"c\"", "-1", "\uff1d1"
	c.ID[0].When = "x\r\ny"
	out := written(t, ClientCSV, inventory(c, client("b", 2)))
	if strings.Count(out, "\r\n") != 3 || strings.Count(out, "\n") != 3 {
		t.Errorf("lines don't end as RFC 4180 has it:\n%q", out)
	}
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, error %v:\n%s", len(rows), err, out)
	}
	for i, title := range rows[0] {
		want := map[string]string{
			"registration": "1", "file": "a/token.go", "line": "1", "grant": "'=1+1", "endpoint": "' @SUM(A1:A9)",
			"client": "'+a,b \"c\"", "symbol": "'-1", "provider": "'\uff1d1", "id": `field ClientID if x\x0d\ny (a/meta.go:10)`,
		}[title]
		if want != "" && rows[1][i] != want {
			t.Errorf("%s: got %q, want %q", title, rows[1][i], want)
		}
	}
	// The titles are those of JSON.
	var fields map[string]any
	data, err := json.Marshal(inventory(c).JSONClients()[0])
	if err == nil {
		err = json.Unmarshal(data, &fields)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range rows[0] {
		if _, ok := fields[title]; !ok {
			t.Errorf("JSON has no field %q", title)
		}
		delete(fields, title)
	}
	if len(fields) > 0 {
		t.Errorf("CSV lacks %v", fields)
	}
}

// The summary says how many registrations there are if several places are one.
func TestClientsScope(t *testing.T) {
	for want, r := range map[string]*Report{
		"2 OAuth clients in 1 package":                    inventory(client("a", 1), client("b", 1)),
		"2 OAuth clients of 1 registration in 1 package":  inventory(client("a", 1), client("a", 2)),
		"1 OAuth client in 1 of 3 packages":               {Named: []string{"a"}, Asked: []string{"a", "b", "c"}, Clients: []load.Client{client("a", 1)}},
		"0 OAuth clients in 2 packages":                   {Named: []string{"a", "b"}, Asked: []string{"a", "b"}},
		"3 OAuth clients of 2 registrations in 1 package": inventory(client("a", 1), client("a", 2), client("b", 1)),
	} {
		if got := r.ClientsScope(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
