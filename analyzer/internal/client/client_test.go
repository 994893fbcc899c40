package client_test

import (
	"go/ast"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

const imports = `package p

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var _ context.Context
var _, _, _, _, _, _ = http.PostForm, url.Parse, os.Getenv, clientcredentials.Config{}, google.Endpoint, microsoft.AzureADEndpoint
var _ oauth2.Config
`

// clients returns the clients of a source text.
func clients(t *testing.T, source string) *client.Clients {
	t.Helper()
	u := snippet.Unit(t, imports+source)
	flow := dataflow.New(u)
	flow.AnswerSlots()
	found := client.New(flow)
	found.Find(tokencall.Find(flow), nil)
	found.Complete(httpreq.Find(flow))
	return found
}

// A summary is what a test says of a client: its parts are "role:kind name" of their
// origins.
type summary struct {
	Label, Provider, Grant string
	Style                  client.StyleKind
	Parts                  []string
}

func summaries(all *client.Clients) []summary {
	var list []summary
	for _, c := range all.All {
		s := summary{Label: c.Label, Provider: all.ProviderOf(c), Grant: c.Grant, Style: all.StyleOf(c)}
		for _, part := range c.Parts {
			text := string(part.Role) + ":"
			for _, o := range part.Origins {
				text += string(o.Kind) + " " + o.Name
			}
			s.Parts = append(s.Parts, strings.TrimSpace(text))
		}
		list = append(list, s)
	}
	return list
}

func TestFind(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   []summary
	}{
		"none": {`func f() string { return os.Getenv("CLIENT_SECRET") }`, nil},
		"a literal": {`var conf = oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET"), Endpoint: google.Endpoint}`,
			[]summary{{"oauth2.Config.ClientSecret", "google", "", client.InForm, []string{"secret:env SECRET", "id:env ID"}}}},
		"an assignment": {`func f(conf *clientcredentials.Config) { conf.ClientSecret = os.Getenv("SECRET") }`,
			[]summary{{"clientcredentials.Config.ClientSecret", "", "client_credentials", client.Tried, []string{"secret:env SECRET"}}}},
		"a request": {`func f() (*http.Response, error) {
			return http.PostForm("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token", url.Values{
				"grant_type": {"client_credentials"}, "client_id": {os.Getenv("ID")}, "client_secret": {os.Getenv("SECRET")}})
		}`, []summary{{"a token request", "entra", "client_credentials", client.InForm, []string{"grant:const", "id:env ID", "secret:env SECRET"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, summaries(clients(t, tt.source))); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// The endpoints that leave it to the library how the client authenticates.
func TestUnsetStyles(t *testing.T) {
	const conf = `oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET"), `
	const entra = `AuthURL: "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize", TokenURL: "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"`
	for name, tt := range map[string]struct {
		source string
		want   []string
	}{
		"a literal":                {`var conf = ` + conf + `Endpoint: oauth2.Endpoint{` + entra + `}}`, []string{"entra"}},
		"a literal that says it":   {`var conf = ` + conf + `Endpoint: oauth2.Endpoint{` + entra + `, AuthStyle: oauth2.AuthStyleInParams}}`, nil},
		"said in a statement":      {`func f() *oauth2.Config { c := ` + conf + `Endpoint: oauth2.Endpoint{` + entra + `}}; c.Endpoint.AuthStyle = oauth2.AuthStyleInHeader; return &c }`, nil},
		"said of a variable":       {`func f() *oauth2.Config { e := oauth2.Endpoint{` + entra + `}; e.AuthStyle = oauth2.AuthStyleInHeader; return &` + conf + `Endpoint: e} }`, nil},
		"said behind a pointer":    {`func f() *oauth2.Config { c := &` + conf + `Endpoint: oauth2.Endpoint{` + entra + `}}; c.Endpoint.AuthStyle = oauth2.AuthStyleInHeader; return c }`, nil},
		"said in a helper":         {`func set(c *oauth2.Config) { c.Endpoint.AuthStyle = oauth2.AuthStyleInHeader }; func f() *oauth2.Config { c := ` + conf + `Endpoint: oauth2.Endpoint{` + entra + `}}; set(&c); return &c }`, nil},
		"said of another one":      {`func f() (*oauth2.Config, *oauth2.Config) { c := ` + conf + `Endpoint: oauth2.Endpoint{` + entra + `}}; var d oauth2.Config; d.Endpoint.AuthStyle = oauth2.AuthStyleInHeader; return &c, &d }`, []string{"entra"}},
		"a function of a library":  {`var conf = ` + conf + `Endpoint: microsoft.AzureADEndpoint("contoso.com")}`, []string{"entra"}},
		"a server that hides less": {`var conf = ` + conf + `Endpoint: oauth2.Endpoint{TokenURL: "https://sso.example.com/token"}}`, nil},
		"an endpoint alone":        {`var endpoint = oauth2.Endpoint{` + entra + `}`, []string{"entra"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, u := range clients(t, tt.source).UnsetStyles {
				if u.Field != "AuthStyle" || u.InParams == "" {
					t.Errorf("field %q, constant %q", u.Field, u.InParams)
				}
				got = append(got, u.Provider)
			}
			if len(got) > 1 && got[0] == got[1] {
				got = got[:1] // of the client and of its literal
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// The names that lead to an argument of use.
func TestAccessPath(t *testing.T) {
	for expr, want := range map[string][]string{
		`id`:                        {"id"},
		`c.GitHub.ID`:               {"c", "GitHub", "ID"},
		`(&c).GitHub.ID`:            {"c", "GitHub", "ID"},
		`strings.TrimSpace(id)`:     {"id"},
		`string(key)`:               {"key"},
		`m["github"]`:               {"m", "github"},
		`m[id]`:                     nil,
		`c.Get()`:                   {"c", "Get"},
		`c.Lookup("github_client")`: nil,
		`os.Getenv("ID")`:           nil,
	} {
		u := snippet.Unit(t, `package p

import ("os"; "strings")

type conf struct{ GitHub struct{ ID string } }

func (conf) Get() string { return "" }
func (conf) Lookup(string) string { return "" }

var (
	c   conf
	id  string
	key []byte
	m   map[string]string
	_, _ = os.Getenv, strings.TrimSpace
)

func use(string) {}

func f() { use(`+expr+`) }
`)
		clients := client.New(dataflow.New(u))
		var got []string
		u.Inspect(func(n ast.Node, fn *ast.FuncDecl) {
			if call, ok := n.(*ast.CallExpr); ok && u.Source(call.Fun) == "use" {
				got = clients.AccessPath(call.Args[0])
			}
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", expr, diff)
		}
	}
}

// An authorization code may be redeemed with a configuration where a call does so, or
// where others get it.
func TestRedeemsWith(t *testing.T) {
	const made = `oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET"), Endpoint: google.Endpoint}`
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"exchanged":      {`func f(ctx context.Context, code string) { conf := ` + made + `; conf.Exchange(ctx, code) }`, true},
		"a helper":       {`func g(ctx context.Context, c *oauth2.Config, code string) { c.Exchange(ctx, code) }; func f(ctx context.Context, code string) { conf := ` + made + `; g(ctx, &conf, code) }`, true},
		"only refreshed": {`func f(ctx context.Context, token *oauth2.Token) { conf := ` + made + `; conf.TokenSource(ctx, token) }`, false},
		"exported":       {`var Conf = ` + made, true},
		"not used":       {`func f() { conf := ` + made + `; _ = conf.ClientID }`, false},
	} {
		all := clients(t, tt.source)
		if len(all.All) != 1 {
			t.Errorf("%s: %d clients", name, len(all.All))
			continue
		}
		c := all.All[0]
		if got := all.RedeemsWith(c, all.ClientType(c.Slot)); got != tt.want {
			t.Errorf("%s: %t, want %t", name, got, tt.want)
		}
	}
}
