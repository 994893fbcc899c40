package site_test

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

const fitsSource = `package sso

type Options struct {
	ID, Key string
	Port    int
	Keys    []string
}

func (o *Options) Apply(key string) error { return nil }

type Source interface{ Token() (string, error) }

type Client struct{ Options }

func (c Client) Token() (string, error) { return "", nil }

func New(id, key string) *Client { return nil }

func Open(o Options, p *Options, s Sealed) {}

type Sealed struct{ key string }

func Many(keys ...string) {}
func All(args ...any) {}

var Hook func(key string)

const Default = "x"

type hidden struct{ key string }
`

// declared type-checks a package of one file.
func declared(t *testing.T, path, source string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := (&types.Config{Importer: importer.Default()}).Check(path, fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// withRows returns a catalogue with a user's rows.
func withRows(t *testing.T, rows string, libs ...*catalog.Library) *catalog.Catalog {
	t.Helper()
	c, err := catalog.New(libs...)
	if err == nil {
		c, err = c.With(rows)
	}
	if err != nil {
		t.Fatalf("%s: %v", rows, err)
	}
	return c
}

// What is wrong with a row names what is missing, and what was meant.
func TestRowMisfit(t *testing.T) {
	pkg := declared(t, "example.com/sso/v3", fitsSource)
	for row, want := range map[string]string{
		"secret example.com/sso.Options.Key id=.ID":          "",
		"secret example.com/sso/v3.Options.Key":              "",
		"secret example.com/sso/v2.Options.Key":              "",
		"secret example.com/sso.Options.Keys":                "",
		"secret example.com/sso.Client.Key":                  "", // promoted
		"secret example.com/sso.New#1 id=#0":                 "",
		"secret example.com/sso.Many#0":                      "",
		"secret example.com/sso.All#0":                       "",
		"secret example.com/sso.Hook#0":                      "",
		"secret example.com/sso.Open#2":                      "",
		"secret example.com/sso.Open#0":                      "parameter #0 of Open is the struct sso.Options: name the field, as in example.com/sso/v3.Options.ID or .Key or .Keys",
		"secret example.com/sso.Open#1":                      "parameter #1 of Open is the struct *sso.Options: name the field, as in example.com/sso/v3.Options.ID or .Key or .Keys",
		"secret example.com/sso.Default":                     "",
		"secret (example.com/sso.Options).Apply#0":           "",
		"token (*example.com/sso.Client).Token err=1":        "",
		"token (example.com/sso.Source).Token err=1":         "",
		"secret example.com/other.Options.Kee":               "", // it was not seen
		"host login.example.com provider=okta":               "",
		"secret example.com/sso.Options.Kee":                 "sso.Options has no field Kee (Key?)",
		"secret example.com/sso.Options.Password":            "sso.Options has no field Password",
		"secret example.com/sso.Option.Key":                  "package example.com/sso/v3 has no Option (Options?)",
		"secret example.com/sso.Options.Port":                "Port is of type int, which holds no text",
		"secret example.com/sso.Options.Key id=.Id":          "id=.Id: sso.Options has no field Id (ID?)",
		"secret example.com/sso.New":                         "New is neither field nor variable; a parameter needs #0",
		"secret example.com/sso.New#2":                       "sso.New has no parameter #2: it has #0 id, #1 key",
		"secret example.com/sso.New#1 id=#4":                 "id: sso.New has no parameter #4: it has #0 id, #1 key",
		"secret example.com/sso.New.key":                     "sso.New is no type: the parameter is written example.com/sso/v3.New#1",
		"secret example.com/sso.New.secret":                  "sso.New is no type",
		"secret example.com/sso.Default#0":                   "sso.Default is no function: it has no parameter #0",
		"secret example.com/sso.Options.Apply":               "sso.Options has no field Apply: it is a method: write (example.com/sso/v3.Options).Apply",
		"token (example.com/sso.Options).Key err=0":          "sso.Options has no method Key: it is a field: write example.com/sso/v3.Options.Key",
		"token (example.com/sso.Client).Tokens err=1":        "sso.Client has no method Tokens (Token?)",
		"token (*example.com/sso.Options).Aply err=0":        "sso.Options has no method Aply (Apply?)",
		"token (*example.com/sso.Source).Token err=1":        "sso.Source is an interface: write (example.com/sso/v3.Source).Token",
		"token (example.com/sso.Client).Token err=0":         "err=0: result 0 of sso.Client.Token is no error; result 1 is",
		"token (example.com/sso.Client).Token err=3":         "err=3: result 3 of sso.Client.Token is no error; result 1 is",
		"token example.com/sso.New err=0":                    "err=0: sso.New returns no error",
		"token example.com/sso.Default err=0":                "sso.Default can't be called",
		"token (example.com/sso.Client).Token err=deferred":  "err=deferred, but Token returns an error",
		"secret example.com/sso.hidden.keys":                 "sso.hidden has no field keys (key?)",
		"secret example.com/sso.hidden.key endpoint=.Server": "endpoint=.Server: sso.hidden has no field Server",
	} {
		got := ""
		if err := site.Misfit(withRows(t, row).User()[0], []site.Seen{{Types: pkg, Source: true}}); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", row, got, want)
		}
	}
	// Export data lacks what other packages can't name, and may be a part.
	rows := withRows(t, "secret example.com/sso.hidden.keys; secret example.com/sso.Options.Kee").User()
	whole, part := []site.Seen{{Types: pkg}}, []site.Seen{{Types: types.NewPackage("example.com/sso", "sso")}}
	if err := site.Misfit(rows[0], whole); err != nil {
		t.Errorf("what others can't name: %v", err)
	}
	if site.Misfit(rows[1], whole) == nil {
		t.Error("what others can name")
	}
	if err := site.Misfit(rows[1], part); err != nil {
		t.Errorf("a part: %v", err)
	}
}

// A pass says what is wrong about its own package and about what it imports, in the
// major version that the row is about.
func TestPassMisfit(t *testing.T) {
	sso := declared(t, "example.com/sso/v3", fitsSource)
	user := types.NewPackage("example.com/app", "app")
	user.SetImports([]*types.Package{sso})
	part := types.NewPackage("example.com/part", "part")
	far := types.NewPackage("example.com/far", "far")
	far.SetImports([]*types.Package{user, part})
	for _, tt := range []struct {
		rows string
		pkg  *types.Package
		want string
	}{
		{"secret example.com/sso/v3.Options.Kee", sso, "rows:1: sso.Options has no field Kee (Key?)"},
		{"secret example.com/sso/v3.hidden.keys", sso, "rows:1: sso.hidden has no field keys (key?)"},
		{"secret example.com/sso/v3.Options.Kee", user, "rows:1: sso.Options has no field Kee (Key?)"},
		{"secret example.com/sso/v3.hidden.keys", user, ""},
		{"secret example.com/sso.Options.Kee", user, ""}, // v1 may be elsewhere
		{"secret example.com/sso/v2.Options.Kee", user, ""},
		{"secret example.com/sso/v3.Options.Kee", far, "rows:1: sso.Options has no field Kee (Key?)"},
		{"secret example.com/part.Kee", far, ""}, // not complete
		{"secret example.com/app.Kee", user, "rows:1: package example.com/app has no Kee"},
	} {
		got := ""
		if err := site.NewPackage(nil, nil, tt.pkg, nil, withRows(t, tt.rows), nil).Misfit(); err != nil {
			got = err.Error()
			if row := (*catalog.UserError)(nil); !errors.As(err, &row) {
				t.Errorf("%T", err)
			}
		}
		if got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.rows, tt.pkg.Path(), got, tt.want)
		}
	}
}

// A user's row takes the place of a built-in one about the same object, and of no
// other.
func TestCorrected(t *testing.T) {
	pkg := declared(t, "example.com/sso", fitsSource)
	builtin, err := catalog.Parse("lib/sso.txt", "# module example.com/sso v1.0.0\n"+
		"token (example.com/sso.Source).Token err=1\ntoken (example.com/sso.Client).Token err=1\nsecret example.com/sso.New#0\nsecret example.com/sso.New#1\n")
	if err != nil {
		t.Fatal(err)
	}
	p := site.NewPackage(nil, nil, pkg, nil, withRows(t, "token (*example.com/sso.Source).Token err=1; "+
		"token (*example.com/sso.Client).Token err=1 grant=password; secret example.com/sso.New#0 provider=okta", builtin), nil)
	for _, tt := range []struct{ name, method, want string }{
		{"Source", "Token", "lib/sso.txt: token (example.com/sso.Source).Token; "},
		{"Client", "Token", "rows: token (*example.com/sso.Client).Token; "},
		{"New", "", "rows: secret example.com/sso.New#0; lib/sso.txt: secret example.com/sso.New#1; "},
	} {
		obj := pkg.Scope().Lookup(tt.name)
		if tt.method != "" {
			obj, _, _ = types.LookupFieldOrMethod(obj.Type(), true, pkg, tt.method)
		}
		got := ""
		for _, r := range p.Rows(obj) {
			got += r.Library.File + ": " + r.String() + "; "
		}
		if got != tt.want {
			t.Errorf("%s.%s: got %s, want %s", tt.name, tt.method, got, tt.want)
		}
	}
}
