package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/cli"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// canaryModule is a program that holds secrets in all the ways in which they
// are written. CANARY1 and so on stand for them; b64, hex, url and runes say
// how one is spelt.
const canaryModule = `
-- go.mod --
module example.com/m

go 1.25

require golang.org/x/oauth2 v0.37.0

replace golang.org/x/oauth2 => ./oauth2
-- oauth2/go.mod --
module golang.org/x/oauth2

go 1.25
-- oauth2/oauth2.go --
package oauth2

type Config struct {
	ClientID, ClientSecret string
	Endpoint               Endpoint
	RedirectURL            string
	Scopes                 []string
}

type Endpoint struct {
	AuthURL, DeviceAuthURL, TokenURL string
	AuthStyle                        AuthStyle
}

type AuthStyle int
-- app/app.go --
package app

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"

	"example.com/m/settings"
)

var Plain = oauth2.Config{ClientID: "app", ClientSecret: "CANARY1"} // it was CANARY2

var Raw = oauth2.Config{ClientID: "CANARY3", ClientSecret: ` + "`CANARY4`" + ` /* and CANARY5 */}

var Elsewhere = oauth2.Config{ClientID: "app", ClientSecret: settings.Key}

var Joined = oauth2.Config{ClientID: "app", ClientSecret: "CANARY6" + "-" + settings.Half}

var Bytes = oauth2.Config{ClientID: "app", ClientSecret: string([]byte{runesCANARY7})}

func decoded() *oauth2.Config {
	b, _ := base64.StdEncoding.DecodeString("b64CANARY8")
	return &oauth2.Config{ClientID: "app", ClientSecret: string(b)}
}

func decodedHex() *oauth2.Config {
	b, _ := hex.DecodeString("hexCANARY9")
	return &oauth2.Config{ClientID: "app", ClientSecret: string(b)}
}

func fallback() *oauth2.Config {
	secret := os.Getenv("APP_CLIENT_SECRET")
	if secret == "" {
		secret = "CANARY10"
	}
	return &oauth2.Config{ClientID: "app", ClientSecret: secret}
}

func form() {
	res, err := http.PostForm("https://login.example.com/token", url.Values{"client_id": {"app"}, "grant_type": {"client_credentials"}, "client_secret": {"CANARY11"}})
	if err != nil {
		log.Printf("CANARY12: %v", err)
	}
	fmt.Println(res)
}

func query() {
	http.Post("https://login.example.com/token?grant_type=client_credentials&client_secret=urlCANARY13", "application/json", strings.NewReader("{}"))
}

func file() *oauth2.Config {
	b, _ := os.ReadFile("client-secret")
	return &oauth2.Config{ClientID: "CANARY3", ClientSecret: string(b)} // not CANARY2
}

func misplaced() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("CANARY22"), ClientSecret: os.Getenv("APP_SECRET"), Endpoint: oauth2.Endpoint{
		TokenURL: "https://CANARY24@login.example.com/CANARY23/token?client_secret=urlCANARY24#CANARY24",
	}}
}

func leaked() { log.Println("the secret is", Plain.ClientSecret) }

//oauthvet:allow hardcoded -- "CANARY14" is the emulator's
var Hidden = oauth2.Config{ClientID: "app", ClientSecret: "CANARY15"}
-- settings/settings.go --
package settings

const Key = "CANARY16" // CANARY17

const Half = "CANARY18"
-- broken/broken.go --
package broken

const clientSecret int = "CANARY19"
-- syntax/syntax.go --
package syntax

const clientSecret = "CANARY20" "CANARY21"
`

// The canaries are drawn anew for each run.
type canary struct{ name, value string }

func canaries() []canary {
	const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	var list []canary
	for i := 24; i > 0; i-- { // CANARY1 is part of CANARY10
		var b strings.Builder
		for range 27 {
			b.WriteByte(letters[rand.IntN(len(letters))])
		}
		b.WriteString("+/~")
		list = append(list, canary{fmt.Sprint("CANARY", i), b.String()})
	}
	return list
}

// spell writes the canaries into the module.
func spell(module string, list []canary) string {
	for _, c := range list {
		var numbers []string
		for _, b := range []byte(c.value) {
			numbers = append(numbers, fmt.Sprintf("%#x", b))
		}
		module = strings.NewReplacer(
			"runes"+c.name, strings.Join(numbers, ", "),
			"b64"+c.name, base64.StdEncoding.EncodeToString([]byte(c.value)),
			"hex"+c.name, hex.EncodeToString([]byte(c.value)),
			"url"+c.name, url.QueryEscape(c.value),
			"word"+c.name, "aB3d"+strings.NewReplacer("+", "", "/", "", "~", "").Replace(c.value)+"5fG7hI9kL",
			c.name, c.value,
		).Replace(module)
	}
	return module
}

// forms are the spellings of a canary that no output may hold, in lower case:
// parts of it, as they are and in the encodings in which values travel.
func (c canary) forms() map[string]string {
	const part = 9
	forms := make(map[string]string)
	for from := 0; from+part <= len(c.value); from++ {
		piece := []byte(c.value[from : from+part])
		forms["plain"+fmt.Sprint(from)] = string(piece)
		forms["hex"+fmt.Sprint(from)] = hex.EncodeToString(piece)
		forms["base64"+fmt.Sprint(from)] = base64.StdEncoding.EncodeToString(piece)
		forms["base64url"+fmt.Sprint(from)] = base64.URLEncoding.EncodeToString(piece)
		forms["url"+fmt.Sprint(from)] = url.QueryEscape(string(piece))
		var numbers, decimals []string
		for _, b := range piece {
			numbers, decimals = append(numbers, fmt.Sprintf("%#x", b)), append(decimals, fmt.Sprint(b))
		}
		forms["numbers"+fmt.Sprint(from)] = strings.Join(numbers, ", ")
		forms["decimals"+fmt.Sprint(from)] = strings.Join(decimals, ", ")
	}
	return forms
}

// reveals returns the first spelling of a canary in a text, or "".
func reveals(text string, list []canary) string {
	text = strings.ToLower(text)
	for _, c := range list {
		for form, spelling := range c.forms() {
			if strings.Contains(text, strings.ToLower(spelling)) {
				return c.name + " as " + form
			}
		}
	}
	return ""
}

// runIn runs the command in a folder and returns what it wrote.
func runIn(dir string, args ...string) (code int, stdout, stderr string) {
	options := new(analyzer.Options)
	var out, errs bytes.Buffer
	cmd := &cli.Command{
		Args: args, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Dir: dir,
		Env:     append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local"),
		Options: options, Suite: load.Suite{Analyzers: analyzer.New(options), Findings: analyzer.Findings},
		Inventory: analyzer.Clients(options),
	}
	code = cmd.Run(context.Background())
	return code, out.String(), errs.String()
}

// writeArchive writes the files of a txtar archive.
func writeArchive(t *testing.T, dir, archive string) {
	t.Helper()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// No output holds a secret of the program, nor an encoding of one.
func TestCanary(t *testing.T) {
	list := canaries()
	module := spell(canaryModule, list)
	if strings.Contains(module, "CANARY") {
		t.Fatal("a canary has no value")
	}
	for _, c := range list { // what the test looks for is there
		if reveals(module, []canary{c}) == "" {
			t.Fatalf("%s is not in the module", c.name)
		}
	}
	dir := t.TempDir()
	writeArchive(t, dir, module)
	t.Run("baseline", func(t *testing.T) {
		file := filepath.Join(dir, "known")
		code, stdout, stderr := runIn(dir, "-write-baseline", file, "-level=note", "./app", "./settings")
		data, err := os.ReadFile(file)
		if code != 0 || err != nil || !bytes.Contains(data, []byte("hardcoded")) {
			t.Fatalf("exit code %d, %v, %s", code, err, data)
		}
		if found := reveals(stdout+stderr+string(data), list); found != "" {
			t.Errorf("the baseline holds %s:\n%s", found, data)
		}
	})
	t.Run("differences", func(t *testing.T) {
		code, stdout, stderr := runIn(dir, "-diff", "-level=note", "./app", "./settings")
		if code != 1 || !strings.Contains(stdout, "TrimSpace") {
			t.Fatalf("exit code %d:\n%s%s", code, stdout, stderr)
		}
		if found := reveals(stdout+stderr, list); found != "" {
			t.Errorf("the differences hold %s:\n%s", found, stdout)
		}
	})
	for _, args := range [][]string{
		{"clients"}, {"clients", "-json"}, {"clients", "-format=markdown"}, {"clients", "-format=mermaid"}, {"clients", "-format=csv"},
		{"diagnose", "AADSTS7000215 " + list[0].value}, {"diagnose", "-json", "AADSTS7000215 " + list[0].value},
	} {
		t.Run(strings.Join(args[:min(len(args), 2)], " "), func(t *testing.T) {
			code, stdout, stderr := runIn(dir, append(args, "./app", "./settings")...)
			if code > 1 || !strings.Contains(stdout, "app/app.go") || !strings.Contains(stdout, "APP_CLIENT_SECRET") {
				t.Errorf("exit code %d:\n%s%s", code, stdout, stderr)
			}
			if found := reveals(stdout+stderr, list); found != "" {
				t.Errorf("the output holds %s:\n%s%s", found, stdout, stderr)
			}
		})
	}
	for _, args := range [][]string{
		{"-format=text"}, {"-format=json"}, {"-format=sarif"}, {"-format=github"}, {"-format=gitlab"},
		{"-format=sarif", "-paths=abs", "-link"},
	} {
		args = append(args, "-level=note", "./...")
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			code, stdout, stderr := runIn(dir, args...)
			if code != 2 {
				t.Errorf("exit code %d, want 2 for the broken packages", code)
			}
			for _, rule := range []string{"hardcoded", "leak", "urlquery"} {
				if !strings.Contains(stdout, rule) {
					t.Errorf("no finding of %s", rule)
				}
			}
			if found := reveals(stdout+stderr, list); found != "" {
				t.Errorf("the output holds %s:\n%s%s", found, stdout, stderr)
			}
		})
	}
}
