package catalog

import (
	"maps"
	"testing"
)

// The quick reading of the rows tells the same as the parsed catalogue.
func TestBuiltinTelling(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	quick := builtinTelling()
	if !maps.Equal(quick.hosts, c.telling.hosts) {
		t.Errorf("hosts: %d quick, %d parsed", len(quick.hosts), len(c.telling.hosts))
	}
	for path := range c.telling.paths {
		if !quick.paths[path] {
			t.Errorf("path %s is missing", path)
		}
	}
	for path := range quick.paths {
		if !c.telling.paths[path] {
			t.Errorf("path %s is not in the catalogue", path)
		}
	}
}

func TestTellingBytes(t *testing.T) {
	for source, want := range map[string]bool{
		`const host = "login.microsoftonline.com"`:                      true,
		`u := "https://contoso.okta.com/oauth2/v1/token"`:               true,
		`u := "https://notokta.com/token"`:                              false,
		`v := os.Getenv(name)`:                                          true,
		`v, ok := os.LookupEnv(key)`:                                    true,
		`v := os.Getenv("HOME")`:                                        false,
		`h := "Basic d2lraTpTdVBIVFNq"`:                                 true,
		`// Basic authentication`:                                       false,
		`import "golang.org/x/oauth2"`:                                  true,
		"import (\n\t\"github.com/markbates/goth/providers/google\"\n)": true,
		`package main; func main() { println("hello") }`:                false,
	} {
		if got := Matters([]byte(source)); got != want {
			t.Errorf("Matters(%s) = %t, want %t", source, got, want)
		}
	}
}
