package catalog

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite internal/prefilter/builtin.txt")

// The list of what tells is that of the rows.
func TestBuiltinTelling(t *testing.T) {
	text := "# What the rows of the catalogue make telling, written by\n" +
		"# go test ./analyzer/internal/catalog -run TestBuiltinTelling -update\n\n" + tableOf(parsed(t).libraries).String()
	const file = "../../../internal/prefilter/builtin.txt"
	if *update {
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	listed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(listed) != text {
		t.Error("builtin.txt does not list what the rows make telling: run this test with -update")
	}
}

func TestTellsBuiltin(t *testing.T) {
	for source, want := range map[string]Telling{
		`const host = "login.microsoftonline.com"`:                      Credentials,
		`u := "https://contoso.okta.com/oauth2/v1/token"`:               Credentials,
		`u := "https://notokta.com/token"`:                              Nothing,
		`v := os.Getenv(name)`:                                          Lookup,
		`v, ok := os.LookupEnv(key)`:                                    Lookup,
		`v := os.Getenv("HOME")`:                                        Nothing,
		`import "golang.org/x/oauth2"`:                                  Credentials,
		"import (\n\t\"github.com/markbates/goth/providers/google\"\n)": Credentials,
		`package main; func main() { println("hello") }`:                Nothing,
	} {
		if got := Tells([]byte(source)); got != want {
			t.Errorf("Tells(%s) = %d, want %d", source, got, want)
		}
	}
}
