package shape

import (
	"fmt"
	"strings"
	"testing"
)

func TestMembers(t *testing.T) {
	secret := "GOCSPX" + "-" + draw(28)
	type want struct {
		key, value string
		form       bool
	}
	for _, test := range []struct {
		name, text string
		want       []want
	}{
		{"nothing", "grant_type=client_credentials", nil},
		{"a name without a value", "client_secret", nil},

		{"JSON", `{"client_id":"a","client_secret":"` + secret + `"}`, []want{{"client_secret", secret, false}}},
		{"JSON with blanks", "{\n  \"client_secret\" : \"" + secret + "\",\n  \"x\": 1\n}", []want{{"client_secret", secret, false}}},
		{"JSON, camel case", `{"clientSecret":"a1b2"}`, []want{{"clientSecret", "a1b2", false}}},
		{"JSON, an empty value", `{"client_secret":""}`, []want{{"client_secret", "", false}}},
		{"JSON, a placeholder", `{"client_secret":"<YOUR SECRET>"}`, []want{{"client_secret", "<YOUR SECRET>", false}}},
		{"JSON, a verb", `{"client_secret":"%s","x":%d}`, []want{{"client_secret", "%s", false}}},
		{"JSON, a template", `{"client_secret":"{{ .Secret }}"}`, []want{{"client_secret", "{{ .Secret }}", false}}},
		{"JSON, escapes inside", `{"client_secret":"a\"b\\","x":"y"}`, []want{{"client_secret", `a\"b\\`, false}}},
		{"JSON, an apostrophe inside", `{"client_secret":"it's"}`, []want{{"client_secret", "it's", false}}},
		{"JSON, single quotes", `{'client_secret': 'a1b2'}`, []want{{"client_secret", "a1b2", false}}},
		{"JSON, two", `[{"app_secret":"a"},{"consumer_secret":"b"}]`, []want{{"app_secret", "a", false}, {"consumer_secret", "b", false}}},
		{"JSON, cut off", `{"client_secret":"a1b2`, []want{{"client_secret", "a1b2", false}}},
		{"JSON, no text", `{"client_secret":null,"client_secret":123}`, nil},
		{"JSON, another key", `{"my_client_secret_id":"a","webhook_secret":"b","client_secret_expires_at":"0"}`, nil},
		{"escaped JSON", `{\"client_secret\":\"` + secret + `\",\"x\":\"y\"}`, []want{{"client_secret", secret, false}}},
		{"escaped JSON, escapes inside", `"{\"client_secret\":\"a\\\"b\\\\\",\"x\":1}"`, []want{{"client_secret", `a\\\"b\\\\`, false}}},
		{"JSON escaped twice", `\\\"client_secret\\\":\\\"a1b2\\\"`, []want{{"client_secret", "a1b2", false}}},

		{"YAML", "oauth:\n  client_id: a\n  client_secret: " + secret + "\n", []want{{"client_secret", secret, false}}},
		{"YAML, quoted", "client_secret: \"a b#c\" # comment\n", []want{{"client_secret", "a b#c", false}}},
		{"YAML, single quotes", "clientSecret: 'a1b2'", []want{{"clientSecret", "a1b2", false}}},
		{"YAML, a comment", "client-secret: a1#b2 # rotated in May\n", []want{{"client-secret", "a1#b2", false}}},
		{"YAML, a list", "- client_secret: a1b2\r\n- client_secret: c3d4\r\n", []want{{"client_secret", "a1b2", false}, {"client_secret", "c3d4", false}}},
		{"YAML, a placeholder", "client_secret: <your secret>\n", []want{{"client_secret", "<your secret>", false}}},
		{"YAML, a template", "clientSecret: {{ .Values.secret }}\n", []want{{"clientSecret", "{{ .Values.secret }}", false}}},
		{"YAML, a variable", "client_secret: ${CLIENT_SECRET}\n", []want{{"client_secret", "${CLIENT_SECRET}", false}}},
		{"YAML, a map", "client_secret:\n  name: s\n", nil},
		{"YAML, a block", "client_secret: |\n  a1b2\n", nil},
		{"YAML, no value", "client_secret: # from the vault\nclient_secret:\n", nil},
		{"YAML, an alias", "client_secret: *secret\n", nil},
		{"YAML, a longer key", "client_secret_file: /run/x\nmy_client_secret: x\n", nil},
		{"a Go program", "clientSecret := os.Getenv(\"X\")\n", nil},
		{"a Go program, in a literal", "\tClientSecret: \"a1b2\",\n", []want{{"ClientSecret", "a1b2", false}}},

		{"a form", "grant_type=client_credentials&client_id=a&client_secret=" + secret + "&scope=b", []want{{"client_secret", secret, true}}},
		{"a form, at its head", "client_secret=a1b2&x=y", []want{{"client_secret", "a1b2", true}}},
		{"a form, empty", "client_id=a&client_secret=", []want{{"client_secret", "", true}}},
		{"a form, a verb", "client_id=%s&client_secret=%s", []want{{"client_secret", "%s", true}}},
		{"a form, escapes", "client_secret=a%2Bb%3D&x=y", []want{{"client_secret", "a%2Bb%3D", true}}},
		{"a form, a placeholder", "client_secret=<YOUR SECRET>&x=y", []want{{"client_secret", "<YOUR SECRET>", true}}},
		{"a form, a template", "client_secret={{ .Secret | urlquery }}&x=y", []want{{"client_secret", "{{ .Secret | urlquery }}", true}}},
		{"a form, a variable", "client_secret=${A&B}x&y=z", []want{{"client_secret", "${A&B}x", true}}},
		{"a form in a command", `curl -d 'client_secret=a1b2' -d "client_secret=c3d4"`, []want{{"client_secret", "a1b2", true}, {"client_secret", "c3d4", true}}},
		{"a query", "https://idp.example/token?client_secret=a1b2", []want{{"client_secret", "a1b2", true}}},
		{"a query in HTML", `<a href="https://idp/token?client_secret=a1b2">`, []want{{"client_secret", "a1b2", true}}},
		{"a query in escaped JSON", `{\"url\":\"/token?client_secret=a1b2\"}`, []want{{"client_secret", "a1b2", true}}},
		{"an environment file", "CLIENT_ID=x\nCLIENT_SECRET=a1b2\nOAUTH2_CLIENT_SECRET=c3d4\n", []want{{"CLIENT_SECRET", "a1b2", true}, {"OAUTH2_CLIENT_SECRET", "c3d4", true}}},
		{"another parameter", "payment_client_secret=a&client_secret_id=b", nil},

		{"all of them", "{\"client_secret\":\"a\"}\nclient_secret: b\nclient_secret=c", []want{{"client_secret", "a", false}, {"client_secret", "b", false}, {"client_secret", "c", true}}},
	} {
		var got []want
		for _, m := range Members(test.text) {
			value := test.text[m.Start:m.End]
			if !m.Text.Equal(Of(value)) {
				t.Errorf("%s: the text of %q is not what stands at %d", test.name, m.Key, m.Start)
			}
			got = append(got, want{m.Key, value, m.Form})
		}
		if fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: Members(%q) are %+v, want %+v", test.name, test.text, got, test.want)
		}
	}
}

func TestMembersAreClassified(t *testing.T) {
	for value, want := range map[string]Class{
		"GOCSPX" + "-" + draw(28): Secret, "": Empty, "%s": Template, "YOUR_SECRET": Placeholder, "****": Masked, "hunter2": Word, "${SECRET}": Template, drawHex(32): Opaque,
	} {
		for _, text := range []string{`{"client_secret":"` + value + `"}`, "client_secret: '" + value + "'", "a=b&client_secret=" + value} {
			m := Members(text)
			if len(m) != 1 || m[0].Text.Class() != want {
				t.Errorf("Members(%q) are %v, want one %v", text, m, want)
			}
		}
	}
}

// A document may be large, hold the key many times, and have one line.
func TestMembersOfALongText(t *testing.T) {
	for _, part := range []string{
		"client_secret: a1b2\n", `{"client_secret":"c3d4"},`, "&client_secret=a1b2", `"client_secret":'`, "&client_secret={{{{", `"client_secret":"\\\\`,
	} {
		text := strings.Repeat(part, 1<<18/len(part))
		if got, least := len(Members(text)), 10000; got < least {
			t.Errorf("%q many times has %d members, want %d and more", part, got, least)
		}
	}
}
