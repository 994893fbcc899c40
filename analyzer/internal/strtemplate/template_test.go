package strtemplate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

const imports = `package p

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"
)

var _, _, _, _, _, _ = fmt.Sprint, strings.Join, url.Parse, bytes.NewReader, io.ReadAll, json.Marshal
`

// results returns the values that the function f of a source text returns, and a reader
// for them.
func results(t *testing.T, source string) (*strtemplate.Reader, []ssa.Value) {
	t.Helper()
	flow := dataflow.New(snippet.Unit(t, imports+source))
	var all []ssa.Value
	for _, fn := range flow.Program().Functions {
		if fn.Name() == "f" {
			all = append(all, gotypes.ReturnValues(fn, 0)...)
		}
	}
	return strtemplate.NewReader(flow.NewWalk()), all
}

// How the result of f is put together, with a hole for each value. Several ways are
// several texts.
func TestText(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   []string
	}{
		"concatenation":    {`func f(a string) string { return "id=" + a + "&x=1" }`, []string{"id=*&x=1"}},
		"appended":         {`func f(a string) string { s := "id="; s += a; return s }`, []string{"id=*"}},
		"two ways":         {`func f(a string, b bool) string { s := "x/"; if b { s = "y/" }; return s + a }`, []string{"x/*", "y/*"}},
		"helper":           {`func g(s string) string { return "(" + s + ")" }; func f(a string) string { return g(a) + g("b") }`, []string{"(*)(b)"}},
		"constant":         {`const host = "a.example"; func f(a string) string { return "https://" + host + "/" + a }`, []string{"https://a.example/*"}},
		"format":           {`func f(a string) string { return fmt.Sprintf("%s/%d/100%%", a, 7) }`, []string{"*/0/100%"}},
		"format by number": {`func f(a string) string { return fmt.Sprintf("%[2]s/%[1]s/%[1]s", a, "x") }`, []string{"x/*/*"}},
		"format with a width that an argument says": {`func f(a string) string { return fmt.Sprintf("%*d/%s", 3, 7, a) }`, []string{"0/*"}},
		"format without its argument":               {`func f(a string) string { return fmt.Sprintf("%s/%s", a) }`, []string{"*/?"}},
		"format of a text as bytes":                 {`func f(a []byte) string { return fmt.Sprintf("id=%s", a) }`, []string{"id=*"}},
		"print":                                     {`func f(a string) string { return fmt.Sprint("id=", a) }`, []string{"id=*"}},
		"join":                                      {`func f(a string) string { return strings.Join([]string{"x", a}, "/") }`, []string{"x/*"}},
		"join of what is appended":                  {`func f(a string) string { l := []string{"x"}; l = append(l, a, "y"); return strings.Join(l, "&") }`, []string{"x&*&y"}},
		"builder":                                   {`func f(a string) string { var b strings.Builder; b.WriteString("id="); b.WriteString(a); return b.String() }`, []string{"id=*"}},
		"buffer": {`func f(a string) string { b := new(bytes.Buffer); fmt.Fprintf(b, "id=%s&", a); b.WriteString("x"); return b.String() }`,
			[]string{"id=*&x"}},
		"buffer in a helper": {`func put(b *strings.Builder, k, v string) { b.WriteString(k + "=" + v + "&") }
			func f(a string) string { var b strings.Builder; put(&b, "id", a); put(&b, "x", "1"); return b.String() }`, []string{"id=*&x=1&"}},
		"buffer by characters": {`func f(a string) string { var b strings.Builder; b.WriteString("x=1"); b.WriteByte('&'); b.WriteString(a); b.WriteRune('#'); return b.String() }`,
			[]string{"x=1&*#"}},
		"buffer that is copied into": {`func f(a string) string { var b bytes.Buffer; io.Copy(&b, strings.NewReader("id="+a)); return b.String() }`, []string{"id=*"}},
		"join of an unknown list":    {`func f(l []string, a string) string { return strings.Join(append(l, "x", a), "&") }`, []string{"*"}},
		"reader":                     {`func f(a string) io.Reader { return strings.NewReader("id=" + a) }`, []string{"id=*"}},
		"URL with a query":           {`func f(a string) string { u, _ := url.Parse("https://a.example/token"); u.RawQuery = "id=" + a; return u.String() }`, []string{"https://a.example/token?id=*"}},
		"URL by its parts":           {`func f(a string) string { u := &url.URL{Scheme: "https", Host: "a.example", Path: "/" + a}; return u.String() }`, []string{"https://a.example/*"}},
		"URL from a setting":         {`func f(a string) string { u, _ := url.Parse("https://" + a + "/token"); return u.String() }`, []string{"https://*/token"}},
		"unknown":                    {`func f(a string) string { return a }`, []string{"*"}},
	} {
		t.Run(name, func(t *testing.T) {
			reader, values := results(t, tt.source)
			var got []string
			for _, v := range values {
				for _, template := range reader.Text(v, nil, nil) {
					text, _ := strtemplate.Spelled(template)
					got = append(got, text)
				}
			}
			if diff := cmp.Diff(tt.want, got, cmpopts.SortSlices(func(a, b string) bool { return a < b })); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// What is put under constant keys into the form or map that f returns, in any order, and
// whether there may be more.
func TestParams(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   []string
		open   bool
	}{
		"literal":         {`func f(a string) url.Values { return url.Values{"client_id": {a}, "grant_type": {"password"}} }`, []string{"client_id=*", "grant_type=password"}, false},
		"Set and Add":     {`func f(a string) url.Values { v := url.Values{}; v.Set("client_id", a); v.Add("scope", "x"); return v }`, []string{"client_id=*", "scope=x"}, false},
		"by index":        {`func f(a string) url.Values { v := make(url.Values); v["client_id"] = []string{a}; return v }`, []string{"client_id=*"}, false},
		"constant key":    {`const key = "client_id"; func f(a string) url.Values { v := url.Values{}; v.Set(key, a); return v }`, []string{"client_id=*"}, false},
		"variable key":    {`func f(a, k string) url.Values { v := url.Values{"x": {a}}; v.Set(k, a); return v }`, []string{"x=*"}, true},
		"a helper fills":  {`func fill(v url.Values, a string) { v.Set("client_id", a) }; func f(a string) url.Values { v := url.Values{}; fill(v, a); return v }`, []string{"client_id=*"}, false},
		"a helper makes":  {`func made() url.Values { return url.Values{"x": {"1"}} }; func f(a string) url.Values { v := made(); v.Set("y", a); return v }`, []string{"x=1", "y=*"}, false},
		"a parameter":     {`func f(v url.Values) url.Values { v.Set("x", "1"); return v }`, []string{"x=1"}, true},
		"map of strings":  {`func f(a string) map[string]string { return map[string]string{"client_id": a} }`, []string{"client_id=*"}, false},
		"another form":    {`func f(a string) url.Values { v, w := url.Values{}, url.Values{}; w.Set("x", a); v.Set("y", a); return v }`, []string{"y=*"}, false},
		"in a branch too": {`func f(a string, b bool) url.Values { v := url.Values{"x": {a}}; if b { v.Set("y", "1") }; return v }`, []string{"x=*", "y=1"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			reader, values := results(t, tt.source)
			if len(values) != 1 {
				t.Fatalf("%d results", len(values))
			}
			params := reader.Params(values[0], nil)
			var got []string
			for _, p := range params.List {
				text := strtemplate.Hole
				if p.Path == nil {
					text, _ = strtemplate.Spelled(reader.Text(p.Value, p.Node, p.Frame)[0])
				} else if s, ok := reader.Unit().Site.String(p.Node); ok {
					text = s
				}
				got = append(got, p.Key+"="+text)
			}
			if diff := cmp.Diff(tt.want, got, cmpopts.SortSlices(func(a, b string) bool { return a < b })); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if params.Open != tt.open {
				t.Errorf("open: %t, want %t", params.Open, tt.open)
			}
		})
	}
}

// The fields of a struct under the names of their tags.
func TestFields(t *testing.T) {
	const source = `
type body struct {
	ID     string ` + "`json:\"client_id\"`" + `
	Secret string ` + "`json:\"client_secret,omitempty\"`" + `
	Note   string
}
func f(a string) *body { b := &body{ID: "orders", Note: "x"}; b.Secret = a; return b }`
	reader, values := results(t, source)
	got := make(map[string]string)
	for _, p := range reader.Fields(values[0], nil).List {
		got[p.Key], _ = strtemplate.Spelled(reader.Text(p.Value, p.Node, p.Frame)[0])
	}
	if diff := cmp.Diff(map[string]string{"client_id": "orders", "client_secret": "*"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A form is one piece with its parameters, an encoder one with what it was given.
func TestEncodedPieces(t *testing.T) {
	reader, values := results(t, `func f(a string) string { return "https://a.example/?" + url.Values{"client_id": {a}}.Encode() }`)
	templates := reader.Text(values[0], nil, nil)
	if len(templates) != 1 || len(templates[0]) != 2 || templates[0][1].Params == nil || len(templates[0][1].Params.List) != 1 {
		t.Fatalf("%d ways, want one of the address and a form with one parameter", len(templates))
	}
	reader, values = results(t, `func f(a string) string { return "id=" + url.QueryEscape(a) }`)
	templates = reader.Text(values[0], nil, nil)
	if len(templates) != 1 || len(templates[0]) != 2 || templates[0][1].Word == "" {
		t.Fatalf("%d ways, want one with an escaped value", len(templates))
	}
}
