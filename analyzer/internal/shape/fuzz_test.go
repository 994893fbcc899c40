package shape

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// phrases is all that a description can be made of, digits aside.
var phrases = func() string {
	var all []string
	for c := Empty; c <= Opaque; c++ {
		for _, formats := range [][]*Format{secretFormats, idFormats} {
			for _, f := range formats {
				all = append(all, f.Name+" "+c.String()+">")
			}
		}
		all = append(all, " characters, "+c.String()+">")
	}
	return strings.Join(all, "\n")
}()

func seed(f *testing.F) {
	for _, texts := range examples {
		for _, s := range texts {
			f.Add(s)
			f.Add(`"` + s + `"`)
		}
	}
	for _, test := range unmistakable {
		f.Add(test.text)
		f.Add("client_secret=" + test.text + "&x=y")
		f.Add(`{"client_secret":"` + test.text + `"}`)
	}
	f.Add("client_secret: \"a\\\"b\" # c\nclientSecret: 'x")
	f.Add("{\\\"client_secret\\\":\\\"a\\\\\\\"b\\\"}")
	f.Add("client_secret={{a}}${b}<c>&client_secret=\\")
	f.Add("GOCSPX-" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxx GOCSPX-" + draw(28))
	f.Add("\xff\xfe\x00oAuth\x80OAuthOAUTHs")
}

// Of is total: one class with a name for every string, always the same, and no
// description that holds the value.
func FuzzOf(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		text := Of(s)
		class := text.Class()
		if class > Unused || class.String() == "" {
			t.Fatalf("Of(%q) has class %d", s, class)
		}
		if again := Of(s); again != text {
			t.Fatalf("Of(%q) is %v, then %v", s, text, again)
		}
		if !text.Held() || text.Len() != len(s) || !text.Equal(text) {
			t.Fatalf("Of(%q) does not hold it", s)
		}
		if (class == Secret || class == ID) != (text.Recognized() != nil) {
			t.Fatalf("Of(%q) is %v in the format %v", s, class, text.Recognized())
		}
		if text.Real() && class != Secret && class != Opaque {
			t.Fatalf("Of(%q) is %v and real", s, class)
		}
		if out := text.String(); len(s) > 8 && strings.Contains(out, s) && !strings.Contains(phrases, s) {
			t.Fatalf("%q is described as %q", s, out)
		}
		if name, ok := text.Name(); ok && (name != s || text.Real()) {
			t.Fatalf("the name of %q is %q", s, name)
		}
		for _, d := range text.Defects() {
			if d == NonASCII && !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x7f }) {
				t.Fatalf("%q has a character beyond ASCII", s)
			}
		}
		told := Described(class, "", len(s), text.Real())
		if told.Class() != class || told.Len() != len(s) {
			t.Fatalf("%v is told as %v", text, told)
		}
	})
}

// The members' ranges lie in the text and hold what the members hold.
func FuzzMembers(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range Members(s) {
			if m.Start < len(m.Key) || m.End < m.Start || m.End > len(s) {
				t.Fatalf("a member of %q stands at %d to %d", s, m.Start, m.End)
			}
			if !m.Text.Equal(Of(s[m.Start:m.End])) {
				t.Fatalf("a member of %q is not what stands at %d to %d", s, m.Start, m.End)
			}
			if !strings.Contains(s[:m.Start], m.Key) {
				t.Fatalf("the key %q does not stand before the value in %q", m.Key, s)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[m.Start:m.End]) {
				t.Fatalf("a member of %q cuts a character", s)
			}
		}
	})
}

// What Find finds is a secret of that format, and what is one is found.
func FuzzFind(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		format, start, end := Find(s)
		if format == nil {
			if start != 0 || end != 0 {
				t.Fatalf("Find(%q) is nothing at %d to %d", s, start, end)
			}
			if text := Of(s); text.Class() == Secret {
				t.Fatalf("Of(%q) is %v, and Find does not find it", s, text)
			}
			return
		}
		if start < 0 || end > len(s) || start >= end {
			t.Fatalf("Find(%q) is at %d to %d", s, start, end)
		}
		if text := Of(s[start:end]); text.Class() != Secret {
			t.Fatalf("Find(%q) is %q, which is %v", s, s[start:end], text)
		}
		hinted := false
		for _, h := range Hints() {
			hinted = hinted || strings.Contains(s, h)
		}
		if !hinted {
			t.Fatalf("no hint stands in %q", s)
		}
	})
}
