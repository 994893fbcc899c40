package prefilter

import (
	"strings"
	"testing"
)

func TestPath(t *testing.T) {
	for in, want := range map[string]string{
		"net/http":                        "net/http",
		"math/rand/v2":                    "math/rand",
		"github.com/zitadel/oidc/v3/pkg":  "github.com/zitadel/oidc/pkg",
		"go.mongodb.org/sdk/v20250312023": "go.mongodb.org/sdk",
		"example.com/v1/x":                "example.com/v1/x",
		"example.com/v10":                 "example.com",
		"example.com/vault":               "example.com/vault",
		"example.com/v2beta1":             "example.com/v2beta1",
		"gopkg.in/yaml.v3":                "gopkg.in/yaml.v3",
		"":                                "",
	} {
		if got := Path(in); got != want {
			t.Errorf("Path(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTells(t *testing.T) {
	table := New("MARK-")
	table.AddHost("login.example.org")
	table.AddPath("example.com/m/v2/login")
	for source, want := range map[string]bool{
		`const host = "login.example.org"`:                       true,
		`u := "https://contoso.login.example.org/token"`:         true,
		`u := "https://notlogin.example.org/token"`:              false,
		`h := "Basic d2lraTpTdVBIVFNq"`:                          true,
		`// Basic authentication`:                                false,
		`var s = "MARK-1"`:                                       true,
		`//oauthvet:ignore hardcoded`:                            true,
		"import \"example.com/m/login\"":                         true,
		"import (\n\tlogin `example.com/m/v7/login`\n)":          true,
		"func f() string {\n\treturn \"example.com/m/login\"\n}": false,
		`var appSecret string`:                                   true,
		`// the CLIENT_SECRET`:                                   true,
		`// the client's secret`:                                 false,
		`ecret, ECRET and secret`:                                false,
		`package main; func main() { println("hello") }`:         false,
		"": false,
	} {
		if got := table.Tells([]byte(source)); got != want {
			t.Errorf("Tells(%s) = %t", source, got)
		}
	}
}

func TestLooksUp(t *testing.T) {
	for source, want := range map[string]bool{
		`os.Getenv(name)`:    true,
		`os.LookupEnv(name)`: true,
		`os.Getenv("HOME")`:  false,
		"os.Getenv(`HOME`)":  false,
		`os.Getenv(`:         false,
		`os.Setenv(name, v)`: false,
		`env(name)`:          false,
	} {
		if got := LooksUp([]byte(source)); got != want {
			t.Errorf("LooksUp(%s) = %t", source, got)
		}
	}
}

// The text of a table is read back.
func TestText(t *testing.T) {
	_, text, _ := strings.Cut(builtin, "\n\n")
	if got := Builtin().String(); got != text || text == "" {
		t.Errorf("the built-in table reads back as another:\n%s", got)
	}
}

// A checkout may have turned line ends into those of Windows.
func TestLineEnds(t *testing.T) {
	if !read("host login.example.org\r\npath example.com/m\r\n").Tells([]byte(`"login.example.org"`)) {
		t.Error("a host is not known")
	}
}

func FuzzTells(f *testing.F) {
	for _, seed := range []string{"", "Basic ", "s_ecret", "client secret", "import \"", "\"login.microsoftonline.com", "Getenv(", "/v2"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		told := Builtin().Tells(source)
		// What stands before and behind changes nothing but the place of the imports.
		if longer := append(append([]byte("\n"), source...), '\n'); told && !Builtin().Tells(longer) {
			t.Errorf("%q tells, %q does not", source, longer)
		}
		LooksUp(source)
	})
}

// BenchmarkRead reads the list, as the process of every package does.
func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if t := read(builtin); len(t.paths) == 0 || len(t.hosts) == 0 {
			b.Fatal("nothing was read")
		}
	}
}
