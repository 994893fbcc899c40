package catalog

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// head is the first line of the texts below; rows begin on line 2.
const head = "# module example.com/m/v2 v2.1.0\n"

func parse(t *testing.T, file, text string) *Library {
	t.Helper()
	l, err := Parse(file, text)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestParseErrors(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"no text", "", "lib/x.txt:1: want the head line"},
		{"no head", "secret example.com/m.A.B\n", "lib/x.txt:1: want the head line first"},
		{"another comment first", "# OAuth of example.com\n", "lib/x.txt:1: want the head line"},
		{"head of four words", "# module example.com/m v1 v2\n", "lib/x.txt:1: want the head line"},
		{"unproven for no reason", "# module example.com/m v1 unproven:\n", "lib/x.txt:1: unproven: without a reason"},

		{"unknown verb", head + "secrets example.com/m.A.B\n", `lib/x.txt:2: unknown verb "secrets" (known: `},
		{"lines are counted", head + "\n# a comment\nsecret example.com/m.A.B\nsink x\n", "lib/x.txt:5: unknown verb"},
		{"no symbol", head + "secret\n", "lib/x.txt:2: secret: no symbol"},
		{"no path", head + "secret Config\n", `lib/x.txt:2: symbol "Config": want import/path.Name`},
		{"no name", head + "secret example.com/m\n", "lib/x.txt:2: symbol"},
		{"field of a field", head + "secret example.com/m.A.B.C\n", "lib/x.txt:2: symbol"},
		{"method without type", head + "token (example.com/m).Get err=1\n", "lib/x.txt:2: symbol"},
		{"method without )", head + "token (example.com/m.T.Get err=1\n", "lib/x.txt:2: symbol"},

		{"index is no number", head + "secret example.com/m.F#one\n", "lib/x.txt:2: parameter #one: want #0"},
		{"index below zero", head + "secret example.com/m.F#-1\n", "lib/x.txt:2: parameter #-1"},
		{"index too large", head + "secret example.com/m.F#100\n", "lib/x.txt:2: parameter #100"},
		{"empty index", head + "secret example.com/m.F#\n", "lib/x.txt:2: parameter #"},
		{"receiver of a function", head + "pass example.com/m.F#recv\n", "lib/x.txt:2: symbol"},
		{"parameter needed", head + "trim example.com/m.F\n", "lib/x.txt:2: trim: the symbol needs a parameter"},
		{"parameter not wanted", head + "token example.com/m.F#1 err=1\n", "lib/x.txt:2: token: the symbol takes no parameter"},

		{"unknown attribute", head + "secret example.com/m.A.B ident=.C\n", `lib/x.txt:2: secret does not know the attribute "ident"`},
		{"attribute of another verb", head + "secret example.com/m.A.B err=1\n", `lib/x.txt:2: secret does not know the attribute "err"`},
		{"no attribute", head + "secret example.com/m.A.B id\n", `lib/x.txt:2: "id": want key=value`},
		{"attribute twice", head + "secret example.com/m.A.B id=.C id=.D\n", "lib/x.txt:2: id= twice"},
		{"needed attribute", head + "token example.com/m.F\n", "lib/x.txt:2: token: no err="},
		{"word for a field", head + "secret example.com/m.A.B id=ClientID\n", "lib/x.txt:2: id=\"ClientID\": want a .Field or a parameter #0"},
		{"bad field", head + "secret example.com/m.A.B id=.A.B\n", "lib/x.txt:2: id=\".A.B\": bad field"},
		{"bad parameter", head + "secret example.com/m.F#1 id=#x\n", "lib/x.txt:2: id: parameter #x"},
		{"field for a parameter", head + "endpoint example.com/m.F provider=x tenant=.T\n", "lib/x.txt:2: tenant=\".T\": want a parameter #0"},
		{"bad result", head + "token example.com/m.F err=10\n", "lib/x.txt:2: err=\"10\": bad index of a result"},
		{"no value", head + "json example.com/m.F#0 provider=\n", "lib/x.txt:2: provider= has no value"},
		{"outside a closed set", head + "trap example.com/m.A.B why=because\n", "lib/x.txt:2: why=\"because\": want one of server, answer"},
		{"set of the verb", head + "mangle example.com/m.F#0 as=form\n", "lib/x.txt:2: as=\"form\": want one of lower, upper"},

		{"open quote", head + "key x as=\"secret\n", "lib/x.txt:2: quote not closed"},
		{"text after a quote", head + "key x as=\"secret\"y\n", "lib/x.txt:2: text after a closing quote"},

		{"twice", head + "secret example.com/m.A.B\n\nsecret example.com/m.A.B id=.C\n", "lib/x.txt:4: secret example.com/m.A.B stands on line 2 already"},
		{"twice, by another version", head + "secret example.com/m.A.B\nsecret example.com/m/v2.A.B\n", "lib/x.txt:3: secret example.com/m.A.B stands on line 2 already"},
		{"twice, by another receiver", head + "token (example.com/m.T).Get err=1\ntoken (*example.com/m.T).Get err=1\n", "lib/x.txt:3: token (*example.com/m.T).Get stands on line 2 already"},
		{"word twice", head + "key x as=secret\nkey x as=id\n", "lib/x.txt:3: key x stands on line 2 already"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("lib/x.txt", tt.text)
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestParse(t *testing.T) {
	l := parse(t, "lib/x.txt", "# module example.com/m.v1 v1.2.3 unproven: needs a C compiler\n"+
		"# The first row.\n"+
		"\tsecret  example.com/m.v1.Config.Secret \t id=.ID  tenant=.Tenant provider=\"two words\"\n"+
		"secret (*example.com/m.v1/sub.Client).Login#2 id=#1\r\n"+
		"token (example.com/m.v1.Client).Token err=none lazy=yes\n"+
		"token example.com/m.v1.Fetch err=0\n"+
		"pass (example.com/m.v1.Text).String#recv\n")
	if l.Module != "example.com/m.v1" || l.Version != "v1.2.3" || l.Unproven != "needs a C compiler" {
		t.Errorf("head: %q %q %q", l.Module, l.Version, l.Unproven)
	}
	var got []string
	for _, r := range l.Rows {
		got = append(got, fmt.Sprintf("%d %s", r.Line, render(r)))
	}
	want := []string{
		`3 secret example.com/m.v1.Config.Secret id=.ID provider="two words" tenant=.Tenant`,
		`4 secret (*example.com/m.v1/sub.Client).Login#2 id=#1`,
		`5 token (example.com/m.v1.Client).Token err="none" lazy="yes"`,
		`6 token example.com/m.v1.Fetch err=0`,
		`7 pass (example.com/m.v1.Text).String#recv`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r := l.Rows[0]; r.Symbol.Key() != "Config.Secret" || r.Param("id") != -1 || r.Word("provider") != "two words" {
		t.Errorf("first row: %+v", r)
	}
	if r := l.Rows[3]; r.Param("err") != 0 || r.Word("err") != "" {
		t.Errorf("err=0: %+v", r)
	}
	if r := l.Rows[4]; r.Symbol.Param != Receiver || r.Symbol.Key() != "(Text).String" {
		t.Errorf("receiver: %+v", r)
	}
}

func TestNewDuplicate(t *testing.T) {
	_, err := New(
		parse(t, "lib/a.txt", head+"\nsecret example.com/m.A.B\n"),
		parse(t, "lib/b.txt", "# module example.com/n\nsecret example.com/m.A.B id=.C\n"))
	want := "lib/b.txt:2: secret example.com/m.A.B stands in lib/a.txt:3 already"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestWith(t *testing.T) {
	c, err := New(parse(t, "lib/x.txt", head+
		"secret example.com/m.Config.Secret id=.ID\n"+
		"token (*example.com/m.Config).Token err=1\n"+
		"key secret as=secret\n"))
	if err != nil {
		t.Fatal(err)
	}
	user, err := c.With("secret example.com/m/v3.Config.Secret id=.Name; token (example.com/m.Config).Token err=0\n" +
		"# for our own library\nsecret gopkg.in/own.v2.New#1 id=#0\nkey pass_phrase as=secret")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range append(user.Package("example.com/m/v2"), append(user.Package("gopkg.in/own.v2"), user.Words(Key)...)...) {
		got = append(got, fmt.Sprintf("%s:%d %s", r.Library.File, r.Line, render(r)))
	}
	want := []string{
		`rows:1 secret example.com/m.Config.Secret id=.Name`,
		`rows:2 token (example.com/m.Config).Token err=0`,
		`rows:4 secret gopkg.in/own.v2.New#1 id=#0`,
		`rows:5 key pass_phrase as="secret"`,
		`lib/x.txt:4 key secret as="secret"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if rows := c.Package("example.com/m"); len(rows) != 2 || rows[0].Library.File != "lib/x.txt" {
		t.Errorf("With changed the catalogue that it was called on: %v", rows)
	}

	// A method of a pointer is none of an interface, and only types tell them
	// apart.
	both, err := New(parse(t, "lib/x.txt", head+"token (example.com/m.Source).Token err=1\ntoken (*example.com/m.Client).Token err=1\n"))
	if err != nil {
		t.Fatal(err)
	}
	if both, err = both.With("token (*example.com/m.Source).Token err=0; token (*example.com/m.Client).Token err=0"); err != nil {
		t.Fatal(err)
	}
	got = nil
	for _, r := range both.Package("example.com/m") {
		got = append(got, fmt.Sprintf("%s:%d %s", r.Library.File, r.Line, render(r)))
	}
	want = []string{
		`rows:1 token (*example.com/m.Source).Token err=0`,
		`rows:2 token (*example.com/m.Client).Token err=0`,
		`lib/x.txt:2 token (example.com/m.Source).Token err=1`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}

	if same, err := c.With(" \n "); err != nil || same != c {
		t.Errorf("With(blank) = %v, %v", same, err)
	}
	for rows, want := range map[string]string{
		"secret example.com/m.A.B\nsecert example.com/m.A.C": `rows:2: unknown verb "secert"`,
		"secret example.com/m.A.B; token example.com/m.F":    "rows:2: token: no err=",
		"secret example.com/m.A.B;;secret example.com/m.A.B": "rows:3: secret example.com/m.A.B stands on line 1 already",
		"secret example.com/m.A.B id=ID":                     "rows:1: id=\"ID\": want",
	} {
		if _, err := c.With(rows); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("With(%q): got %v, want %s", rows, err, want)
		}
	}
}

func TestDescribes(t *testing.T) {
	c, err := New(parse(t, "lib/x.txt", head+
		"secret example.com/m/a.Config.Secret\n"+
		"token example.com/m/b.Fetch err=1\n"+
		"endpoint example.com/m/c.Endpoint provider=x\n"+
		"trap example.com/m/d.Payment.ClientSecret why=payment\n"+
		"form example.com/m/e.Set in=body key=#0 value=#1\n"+
		"source example.com/m/f.Getenv kind=env name=#0\n"))
	if err != nil {
		t.Fatal(err)
	}
	for pkg, want := range map[string]bool{
		"example.com/m/v2/a": true, "example.com/m/a": true, "example.com/m/b": true, "example.com/m/c": true,
		"example.com/m/d": true, "example.com/m/e": false, "example.com/m/f": false, "example.com/m": false, "": false,
	} {
		if got := c.Describes(pkg); got != want {
			t.Errorf("Describes(%q) = %v", pkg, got)
		}
	}
	user, err := c.With("secret example.com/m/v2/u.Config.Key; key pass_phrase as=secret")
	if err != nil {
		t.Fatal(err)
	}
	if user.Describes("example.com/m/u") || !user.Describes("example.com/m/a") {
		t.Error("a row of a user's describes a package, or hides what does")
	}
	if !user.Declares("example.com/m/u") || user.Declares("example.com/m/a") || c.Declares("example.com/m/u") {
		t.Error("Declares is about other rows than the user's")
	}
	if rows := user.User(); len(rows) != 2 || rows[0].Path != "example.com/m/v2/u" || rows[1].Path != "" || len(c.User()) != 0 {
		t.Errorf("the user's rows: %v", rows)
	}
}

func TestTells(t *testing.T) {
	c, err := New(parse(t, "lib/x.txt", head+
		"secret example.com/m/v2/login.Config.Secret\n"+
		"form example.com/m/v2/web.Set in=body key=#0 value=#1\n"+
		"host login.example.org provider=x\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		source string
		want   bool
	}{
		{"package p\n\nimport \"example.com/m/v2/login\"\n", true},
		{"package p\n\nimport (\n\t\"os\"\n\n\tlogin \"example.com/m/login\"\n)\n", true},
		{"package p\n\nimport `example.com/m/v5/login`\n", true},
		{"package p\n\nimport \"example.com/m/v2/web\"\n", false},
		{"package p\n\nimport \"example.com/m/v2/login/other\"\n", false},
		{"package p\n\nfunc f() string {\n\treturn \"example.com/m/v2/login\"\n}\n", false},
		{"package p\n\nvar u = \"https://login.example.org/token\"\n", true},
		{"package p\n\nvar ClientSecret string\n", true},
		{"package p\n\nvar clientSecretFile string\n", true},
		{"package p\n\nvar v = m[\"client_secret\"]\n", true},
		{"package p\n\nvar v = m[\"client-secret\"]\n", true},
		{"package p\n\nvar v = os.Getenv(\"CLIENT_SECRET\")\n", true},
		{"package p\n\n// The client secret is elsewhere.\n", true},
		{"package p\n\nvar appSecret, ConsumerSecret string\n", true},
		{"package p\n\nvar body = \"grant_type=password\"\n", true},
		{"package p\n\nvar secret string\n", false},
		{"package p\n\nvar s = \"a client has a secret\"\n", false},
		{"package p\n\nvar clientID string\n", false},
		{"package p\n", false},
		{"", false},
	} {
		if got := c.Tells([]byte(tt.source)) != Nothing; got != tt.want {
			t.Errorf("Tells(%q) something: %v", tt.source, got)
		}
	}
}

func TestIsSecretName(t *testing.T) {
	for _, name := range strings.Fields(`
		ClientSecret clientSecret client_secret client-secret client.secret CLIENT_SECRET clientsecret Clientsecret
		AppSecret app_secret ApplicationSecret ConsumerSecret consumer_secret CorpSecret OAuthSecret oauth2_secret csecret
		OAuth2ClientSecret oauthClientSecret azureClientSecret AZURE_CLIENT_SECRET GITHUB_OAUTH_CLIENT_SECRET
		ClientSecretValue ClientSecretProd clientSecret2 defaultClientSecret DevClientSecret clientSecretDefault
		keycloak.client_secret googleAppSecretDev`) {
		if !IsSecretName(name) {
			t.Errorf("%s is the name of a client secret", name)
		}
	}
	for _, name := range strings.Fields(`
		Secret secret SecretName SECRET_KEY APISecret ClientID ClientName clientSecretary AccessSecret
		ClientSecretFile ClientSecretRef client_secret_path ClientSecretEnv ClientSecretName ClientSecretVar ClientSecretArn
		ClientSecretID ClientSecretKeyVault ClientSecretExpiresAt ClientSecretExpiry ClientSecretHash HashedClientSecret
		client_secret_basic client_secret_post client_secret_jwt
		EnvClientSecret FlagClientSecret HeaderClientSecret ErrMissingClientSecret ErrClientSecret errNoClientSecret
		ClientSecretRequired ClientSecretUsage ClientSecretDescription MissingClientSecret maskedClientSecret
		PaymentIntentClientSecret SetupIntentClientSecret CheckoutClientSecret StripeClientSecret
		webhookAppSecret AppSigningSecret WebhookSecret`) {
		if IsSecretName(name) {
			t.Errorf("%s is not the name of a client secret", name)
		}
	}
}

// render writes a row as a line that parses to the same row.
func render(r *Row) string {
	var b strings.Builder
	b.WriteString(string(r.Verb) + " ")
	if symbol := r.Symbol.String(); strings.ContainsFunc(symbol, unicode.IsSpace) {
		b.WriteString(`"` + symbol + `"`)
	} else {
		b.WriteString(symbol)
	}
	for _, key := range r.Attrs() {
		switch v, _ := r.Attr(key); {
		case v.Field != "":
			fmt.Fprintf(&b, " %s=.%s", key, v.Field)
		case v.Param == Receiver:
			fmt.Fprintf(&b, " %s=#recv", key)
		case v.Param >= 0 && key == "err":
			fmt.Fprintf(&b, " %s=%d", key, v.Param)
		case v.Param >= 0:
			fmt.Fprintf(&b, " %s=#%d", key, v.Param)
		default:
			fmt.Fprintf(&b, " %s=\"%s\"", key, v.Word)
		}
	}
	return b.String()
}

var prefix = regexp.MustCompile(`^lib/x\.txt:[1-9][0-9]*: .`)

func FuzzParse(f *testing.F) {
	libs, err := parseAll()
	if err != nil {
		f.Fatal(err)
	}
	for _, l := range libs {
		for i, r := range l.Rows {
			if i%16 == 0 {
				f.Add(render(r))
			}
		}
	}
	f.Add(head + "secret example.com/m/v2.A.B id=.C\n")
	f.Add("trap (*a/b.v2.T).M#recv why=\"server\"")
	f.Add("key \"two words\" as=secret src=a=b")
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := Parse("lib/x.txt", text); err != nil && !prefix.MatchString(err.Error()) {
			t.Fatalf("error without a place: %v", err)
		}
		l, err := Parse("lib/x.txt", head+text)
		if err != nil {
			if !prefix.MatchString(err.Error()) {
				t.Fatalf("error without a place: %v", err)
			}
			return
		}
		for _, r := range l.Rows {
			if strings.Contains(path.Base(r.Symbol.Path), ".") {
				continue // only the head line tells where such a path ends
			}
			again, err := Parse("lib/x.txt", head+render(r))
			if err != nil {
				t.Fatalf("%s: %v", render(r), err)
			}
			if len(again.Rows) != 1 {
				t.Fatalf("%q parses to %d rows", render(r), len(again.Rows))
			}
			if a := again.Rows[0]; a.Verb != r.Verb || a.Symbol != r.Symbol || !slices.Equal(a.attrs, r.attrs) {
				t.Fatalf("%q parses to %+v, want %+v", render(r), a, r)
			}
		}
	})
}
