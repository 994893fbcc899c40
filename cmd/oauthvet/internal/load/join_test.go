package load

import (
	"go/token"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

// from makes a source in another package.
func from(kind, name, where string) analyzer.Source {
	return analyzer.Source{Kind: kind, Name: name, Where: where}
}

// client makes a client whose secret comes from sources, and is passed on.
func client(pkg string, passed analyzer.Source, sources ...analyzer.Source) Client {
	c := Client{Package: pkg, Start: token.Position{Filename: pkg + ".go", Line: 1}}
	c.Secret, c.Sources.Secret = sources, make([]token.Position, len(sources))
	c.Passed.Secret = passed
	return c
}

func TestJoined(t *testing.T) {
	option := from("field", "Secret", "m/sso/options.go:3")
	param := from("param", "secret", "m/google/google.go:5")
	env := from("env", "SECRET", "m/main.go:7")
	none := analyzer.Source{}
	for name, test := range map[string]struct {
		clients []Client
		want    []string // package and sources of each that is left
	}{
		"one that passes nothing":             {[]Client{client("m/sso", none, option)}, []string{"m/sso Secret"}},
		"one that is made elsewhere":          {[]Client{client("m", option, env)}, []string{"m SECRET"}},
		"both":                                {[]Client{client("m", option, env), client("m/sso", none, option)}, []string{"m/sso SECRET"}},
		"through a wrapper":                   {[]Client{client("m", param, env), client("m/google", option, param), client("m/sso", none, option)}, []string{"m/sso SECRET"}},
		"through a wrapper that ends outside": {[]Client{client("m", param, env), client("m/google", option, param)}, []string{"m/google SECRET"}},
		"a wrapper that passes on its options": {
			[]Client{client("m", option, env), client("m/google", option, option), client("m/sso", none, option)}, []string{"m/sso SECRET"}},
		"wrappers of one another": {[]Client{client("m/a", option, param), client("m/b", param, option)}, []string{"m/a secret", "m/b Secret"}},
		"two clients of the same options": {
			[]Client{client("m", option, env), client("m/sso", none, option), client("m/two", none, option)}, []string{"m/sso SECRET", "m/two SECRET"}},
		"a default beside what is passed": {
			[]Client{client("m", option, env), client("m/sso", none, from("tag", "Secret", "m/sso/options.go:3"), option)}, []string{"m/sso Secret SECRET"}},
	} {
		var got []string
		for _, c := range joined(test.clients) {
			text := c.Package
			for _, s := range c.Secret {
				text += " " + s.Name
			}
			got = append(got, text)
			if len(c.Secret) != len(c.Sources.Secret) {
				t.Errorf("%s: %d sources at %d places", name, len(c.Secret), len(c.Sources.Secret))
			}
		}
		if len(got) != len(test.want) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
			continue
		}
		for i, want := range test.want {
			if got[i] != want {
				t.Errorf("%s: got %q, want %q", name, got[i], want)
			}
		}
	}
}

// What it takes to use a new secret is the most that the client or one that
// passes it takes; that one which passes it reads it again says nothing of the
// client.
func TestJoinedRenewal(t *testing.T) {
	option := from("field", "Secret", "m/sso/options.go:3")
	for _, test := range []struct{ giver, own, want string }{
		{"restart", "", "restart"}, {"none", "", ""}, {"", "", ""}, {"build", "restart", "build"}, {"", "restart", "restart"},
	} {
		giver, own := client("m", option, from("env", "SECRET", "m/main.go:7")), client("m/sso", analyzer.Source{}, option)
		giver.Renewal, own.Renewal = test.giver, test.own
		if all := joined([]Client{giver, own}); len(all) != 1 || all[0].Renewal != test.want {
			t.Errorf("%+v: got %+v", test, all)
		}
	}
}
