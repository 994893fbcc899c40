package catalog

import (
	"maps"
	"testing"
)

// The quick reading of the rows tells the same as the parsed catalogue.
func TestBuiltinTelling(t *testing.T) {
	c := parsed(t)
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
	for source, want := range map[string]Telling{
		`const host = "login.microsoftonline.com"`:                      Credentials,
		`u := "https://contoso.okta.com/oauth2/v1/token"`:               Credentials,
		`u := "https://notokta.com/token"`:                              Nothing,
		`v := os.Getenv(name)`:                                          Lookup,
		`v, ok := os.LookupEnv(key)`:                                    Lookup,
		`v := os.Getenv("HOME")`:                                        Nothing,
		`h := "Basic d2lraTpTdVBIVFNq"`:                                 Credentials,
		`// Basic authentication`:                                       Nothing,
		`import "golang.org/x/oauth2"`:                                  Credentials,
		"import (\n\t\"github.com/markbates/goth/providers/google\"\n)": Credentials,
		`package main; func main() { println("hello") }`:                Nothing,
	} {
		if got := Tells([]byte(source)); got != want {
			t.Errorf("Tells(%s) = %d, want %d", source, got, want)
		}
	}
}
