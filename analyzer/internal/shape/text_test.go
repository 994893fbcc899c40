package shape

import (
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"log"
	"log/slog"
	"strings"
	"testing"
	"text/template"
)

// hidden are values of several classes. No five characters of them stand in
// a description or in the name of a type.
var hidden = map[string]string{
	"secret":      "GOCSPX" + "-" + draw(28),
	"opaque":      drawHex(40),
	"word":        "zwiebelkuchen-7",
	"placeholder": "YOUR_QZJXV_KWPGB",
	"GUID":        "4f9c2a1e-83b7-4d06-9a5f-c1e7720db384",
	"prose":       "qzjx vkwp gbfh",
	"control":     "k7Qp2\x00mZx7R\ntW4vL",
}

// A watch is for parts of a value in what somebody printed.
type watch []string

// watchFor watches for five characters of a value in a row, and for what hex
// and other encodings make of them. The prefix that a provider gives to all of
// its secrets is no part of a value.
func watchFor(value string) watch {
	value = strings.TrimPrefix(value, "GOCSPX-")
	var w watch
	for i := 0; i+5 <= len(value); i++ {
		part := value[i : i+5]
		w = append(w, part, hex.EncodeToString([]byte(part)), strings.ToUpper(hex.EncodeToString([]byte(part))),
			fmt.Sprintf("% x", part), strings.Trim(fmt.Sprint([]byte(part)), "[]"))
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(value))
	return append(w, encoded[:12], encoded[len(encoded)-12:])
}

// in returns what the watch is for, if it stands in the output.
func (w watch) in(output string) string {
	for _, part := range w {
		if strings.Contains(output, part) {
			return part
		}
	}
	return ""
}

// A secretError is an error that keeps the text to itself, or so it thinks.
type secretError struct{ text Text }

func (e *secretError) Error() string { return fmt.Sprintf("refused: %v", *e) }

type exported struct {
	Text    Text
	Pointer *Text
	Any     any
	Members []Member
}

type embedding struct{ Text }

type nested struct{ inner unexported }

type unexported struct {
	text    Text
	pointer *Text
	any     any
	list    []Text
}

// nestings are the ways that a text gets into what somebody prints.
func nestings(text Text) map[string]any {
	inner := unexported{text, &text, text, []Text{text}}
	return map[string]any{
		"itself":              text,
		"a pointer":           &text,
		"a struct":            exported{text, &text, text, []Member{{Key: "k", Text: text}}},
		"a pointer to one":    &exported{Text: text, Any: &text},
		"unexported fields":   inner,
		"a pointer to them":   &inner,
		"an embedded text":    embedding{text},
		"an unexported one":   nested{inner},
		"a slice":             []Text{text, text},
		"a slice of pointers": []*Text{&text},
		"an array":            [1]Text{text},
		"a map":               map[string]Text{"a": text},
		"a key of a map":      map[Text]int{text: 1},
		"a map of structs":    map[string]unexported{"a": inner},
		"any":                 []any{text, &text, inner},
		"a member":            Member{Key: "client_secret", Text: text, Form: true},
		"an error":            &secretError{text},
		"a wrapped error":     fmt.Errorf("login: %w", errors.Join(&secretError{text}, errors.New("x"))),
		"a function":          text.Test,
		"a channel":           make(chan Text, 1),
	}
}

func TestNoVerbPrintsTheValue(t *testing.T) {
	var formats []string
	for _, verb := range "vsqxXdTptbcoOeEfFgGUwz!" {
		for _, flags := range []string{"", "+", "#", "-", " ", "0", "+#", "30", "-30.4", ".300", "[1]", "*"} {
			formats = append(formats, "%"+flags+string(verb))
		}
	}
	formats = append(formats, "no verb", "%", "%[2]v", "%!", "%v %v")
	for kind, value := range hidden {
		watch := watchFor(value)
		for nest, x := range nestings(Of(value)) {
			for _, f := range formats {
				for _, output := range []string{fmt.Sprintf(f, x), fmt.Errorf(f, x).Error()} {
					if part := watch.in(output); part != "" {
						t.Fatalf("%q prints %q of a %s in %s", f, part, kind, nest)
					}
				}
			}
			for _, output := range []string{fmt.Sprint(x), fmt.Sprintln(x, x), fmt.Sprint("a", x, 1)} {
				if part := watch.in(output); part != "" {
					t.Errorf("Sprint prints %q of a %s in %s", part, kind, nest)
				}
			}
		}
	}
}

func TestNoEncodingHoldsTheValue(t *testing.T) {
	encodings := map[string]func(x any, out *bytes.Buffer) error{
		"json": func(x any, out *bytes.Buffer) error { return json.NewEncoder(out).Encode(x) },
		"gob":  func(x any, out *bytes.Buffer) error { return gob.NewEncoder(out).Encode(x) },
		"xml":  func(x any, out *bytes.Buffer) error { return xml.NewEncoder(out).Encode(x) },
		"slog text": func(x any, out *bytes.Buffer) error {
			l := slog.New(slog.NewTextHandler(out, nil))
			l.Error("refused", "text", x, slog.Group("g", slog.Any("text", x)))
			l.With("text", x).Info(fmt.Sprint(x))
			return nil
		},
		"slog JSON": func(x any, out *bytes.Buffer) error {
			l := slog.New(slog.NewJSONHandler(out, nil))
			l.Error("refused", "text", x, slog.Group("g", slog.Any("text", x)))
			l.With("text", x).Info(fmt.Sprint(x))
			return nil
		},
		"log": func(x any, out *bytes.Buffer) error {
			l := log.New(out, "", 0)
			l.Print(x)
			l.Printf("%+v %d", x, x)
			return nil
		},
		"template": func(x any, out *bytes.Buffer) error {
			t := template.Must(template.New("").Parse(`{{.}} {{printf "%p %#v %s" . . .}} {{print .}} {{html .}} {{js .}} {{urlquery .}}`))
			return t.Execute(out, x)
		},
		"HTML template": func(x any, out *bytes.Buffer) error {
			t := htmltemplate.Must(htmltemplate.New("").Parse(`{{.}} <a title="{{.}}" href="?x={{.}}" onclick="f({{.}})">{{printf "%p" .}}</a><script>x = {{.}}</script>`))
			return t.Execute(out, x)
		},
		"a panic": func(x any, out *bytes.Buffer) (err error) {
			defer func() { fmt.Fprint(out, recover()) }()
			panic(x)
		},
	}
	for kind, value := range hidden {
		watch := watchFor(value)
		for nest, x := range nestings(Of(value)) {
			for name, encode := range encodings {
				var out bytes.Buffer
				// Not every encoding takes every type; what counts is what it wrote.
				failed := encode(x, &out)
				if part := watch.in(out.String() + fmt.Sprint(failed)); part != "" {
					t.Errorf("%s holds %q of a %s in %s", name, part, kind, nest)
				}
				if nest == "itself" && (failed != nil || out.Len() == 0) {
					t.Errorf("%s has nothing to say about a %s: %v", name, kind, failed)
				}
			}
		}
	}
}

// A template may call methods; none gives the value away.
func TestNoMethodInATemplateYieldsTheValue(t *testing.T) {
	value := hidden["secret"]
	watch := watchFor(value)
	for _, field := range []string{"Name", "Apply", "Test", "Equal", "value", "Value", "Class", "Len", "Recognized", "Defects", "MarshalText", "MarshalJSON", "GobEncode", "LogValue", "GoString"} {
		tmpl, err := template.New("").Parse("{{." + field + "}}")
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		err = tmpl.Execute(&out, Of(value))
		if part := watch.in(out.String() + fmt.Sprint(err)); part != "" {
			t.Errorf("{{.%s}} yields %q", field, part)
		}
	}
}

func TestString(t *testing.T) {
	for _, test := range []struct{ value, want string }{
		{drawHex(40), "<40 characters, opaque>"},
		{"GOCSPX" + "-" + draw(28), "<35 characters, google-secret secret format>"},
		{"Iv1." + drawHex(16), "<20 characters, github-app-id client ID format>"},
		{"", "<0 characters, empty>"},
		{"x", "<1 character, placeholder>"},
		{"AZURE_CLIENT_SECRET", "<19 characters, environment variable name>"},
	} {
		if got := Of(test.value).String(); got != test.want {
			t.Errorf("Of(%q) is described as %q, want %q", test.value, got, test.want)
		}
	}
	var zero Text
	if got := fmt.Sprintf("%v %s %q", zero, zero.String(), zero); !strings.HasPrefix(got, "<0 characters, empty>") || zero.Held() {
		t.Errorf("the zero Text is %q", got)
	}
}

func TestGobKeepsTheShapeOfAStream(t *testing.T) {
	type fact struct {
		Text Text
		Line int
	}
	var stream bytes.Buffer
	if err := gob.NewEncoder(&stream).Encode(fact{Of(drawHex(40)), 7}); err != nil {
		t.Fatal(err)
	}
	var got fact
	if err := gob.NewDecoder(&stream).Decode(&got); err != nil || got.Line != 7 || got.Text.Held() {
		t.Errorf("decoded %+v, %v", got, err)
	}
	if err := new(Text).GobDecode([]byte("hunter2")); err == nil || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("a value is decoded: %v", err)
	}
}

// Where the value is needed, it comes by name.
func TestValueByName(t *testing.T) {
	a, b := Of("hunter2"), Of("hunter2")
	if a != b || !a.Equal(b) || a.Equal(Of("hunter3")) || a.Equal(Text{}) || (Text{}).Equal(Text{}) {
		t.Error("equal values are not equal texts")
	}
	if len(map[Text]bool{a: true, b: true}) != 1 {
		t.Error("a text is no key")
	}
	joined, ok := Apply(func(v ...string) (string, error) { return strings.Join(v, "/"), nil }, a, Of("x"))
	if !ok || !joined.Equal(Of("hunter2/x")) {
		t.Errorf("joined to %v, %v", joined, ok)
	}
	if got, ok := Apply(func(v ...string) (string, error) { return v[0], errors.New("no") }, a); ok || got.Held() {
		t.Error("a failure has a result")
	}
	if _, ok := Apply(func(v ...string) (string, error) { return "x", nil }, a, Described(Word, "", 3, false)); ok {
		t.Error("f ran on a value that is not held")
	}
	if !a.Test(func(v string) bool { return v == "hunter2" }) {
		t.Error("the test got another value")
	}
	if name, ok := Of("AZURE_CLIENT_SECRET").Name(); !ok || name != "AZURE_CLIENT_SECRET" {
		t.Errorf("the name is %q, %v", name, ok)
	}
	for _, kind := range []string{"secret", "opaque"} {
		if name, ok := Of(hidden[kind]).Name(); ok || name != "" {
			t.Errorf("a %s is a name", kind)
		}
	}
}

// What may be a secret, or hold one, is told as no name, wherever it stands.
func TestNameIsNoSecret(t *testing.T) {
	for text, want := range map[string]bool{
		"CLIENT_SECRET": true, "oauth.client-secret": true, "client_secret": true, "/run/secrets/client": true,
		"https://vault.example.com/v1/app": true, "https://vault.example.com/v1?key=" + drawHex(8): false, "https://app:" + drawHex(8) + "@vault.example.com/": false,
		drawHex(40): false, "Basic " + drawHex(40): false, "0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00": false, `{"client_secret": "x"}`: false,
	} {
		if name, ok := Of(text).Name(); ok != want || ok && name != text {
			t.Errorf("%q: name %q, %v", text, name, ok)
		}
	}
}
