package client

import (
	"go/ast"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// An address with a hole for each value that is not written out, and these values.
func TestAddressOf(t *testing.T) {
	type address struct {
		Text  string
		Holes []string
	}
	const host = `"https://login.example.com/"`
	for name, tt := range map[string]struct {
		body string
		want address
	}{
		"written out":          {`use("https://sso.example.com/token")`, address{Text: "https://sso.example.com/token"}},
		"one hole":             {`use(` + host + ` + tenant + "/token")`, address{"https://login.example.com/*/token", []string{"tenant"}}},
		"two holes":            {`use("https://" + region + ".example.com/" + tenant + "/token")`, address{"https://*.example.com/*/token", []string{"region", "tenant"}}},
		"a format":             {`use(fmt.Sprintf("https://login.example.com/%s/%s", tenant, "token"))`, address{"https://login.example.com/*/token", []string{"tenant"}}},
		"a format by number":   {`use(fmt.Sprintf("https://%[2]s.example.com/%[1]s/token", tenant, region))`, address{"https://*.example.com/*/token", []string{"region", "tenant"}}},
		"a variable":           {`u := ` + host + ` + tenant; use(u + "/token")`, address{"https://login.example.com/*/token", []string{"tenant"}}},
		"two ways, one host":   {`u := ` + host + `; if tenant != "" { u += "x/" } else { u += "y/" }; use(u + "token")`, address{Text: "https://login.example.com/*/token"}},
		"two hosts":            {`u := "https://a.example/token"; if tenant != "" { u = "https://b.example/token" }; use(u)`, address{}},
		"nothing written out":  {`use(tenant)`, address{}},
		"only the path is not": {`use("https://login.example.com" + tenant)`, address{"https://login.example.com*", []string{"tenant"}}},
	} {
		t.Run(name, func(t *testing.T) {
			u := snippet.Unit(t, "package p\n\nimport \"fmt\"\n\nvar _ = fmt.Sprint\n\nfunc use(string) {}\n\nfunc f(tenant, region string) { "+tt.body+" }\n")
			var got address
			u.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
				call, ok := n.(*ast.CallExpr)
				if !ok || u.Source(call.Fun) != "use" {
					return
				}
				text, holes := addressOf(dataflow.New(u), call.Args[0])
				got.Text = text
				for _, h := range holes {
					got.Holes = append(got.Holes, u.Source(h))
				}
			})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestTenantIn(t *testing.T) {
	for address, want := range map[string]string{
		"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token": "contoso.com",
		"https://login.microsoftonline.com/*/oauth2/token":                "*",
		"https://login.microsoftonline.com":                               "",
		"login.microsoftonline.com/contoso.com":                           "",
		"":                                                                "",
	} {
		if got := TenantIn(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// The realm of users that an address belongs to. Addresses with a hole in it have none.
func TestRealmOf(t *testing.T) {
	clients := New(dataflow.New(snippet.Unit(t, "package p\n")))
	type realm struct{ Kind, Name string }
	for address, want := range map[string]realm{
		"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token":   {"entra", "contoso.com"},
		"https://login.microsoftonline.com/*/oauth2/v2.0/token":             {},
		"https://sso.example.com/realms/shop/protocol/openid-connect/token": {"realm", "shop"},
		"https://sso.example.com/realms/%s/protocol/openid-connect/token":   {},
		"https://fabrikam.eu.auth0.com/oauth/token":                         {"auth0", "fabrikam.eu.auth0.com"},
		"https://fabrikam.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/v1/token":    {"okta", "fabrikam.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9"},
		"https://sso.example.com/token":                                     {},
		"":                                                                  {},
	} {
		kind, name := clients.RealmOf(address)
		if diff := cmp.Diff(want, realm{kind, name}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", address, diff)
		}
	}
}
