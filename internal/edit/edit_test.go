package edit

import (
	"errors"
	"strings"
	"testing"
)

const source = "package p\n\nvar a, b, c = x, y, z\n"

// replace is the edit that replaces the first old in the source.
func replace(old, with string) Edit {
	at := strings.Index(source, old)
	return Edit{at, at + len(old), with}
}

// before is the edit that inserts text.
func before(mark, text string) Edit {
	at := strings.Index(source, mark)
	return Edit{at, at, text}
}

func TestDraft(t *testing.T) {
	for _, test := range []struct {
		name  string
		fixes [][]Edit
		want  string
		err   error // of the last fix
	}{
		{"two", [][]Edit{{replace("x", "xx")}, {before("z", "-")}}, "package p\n\nvar a, b, c = xx, y, -z\n", nil},
		{"in any order", [][]Edit{{before("z", "-"), replace("x", "xx")}}, "package p\n\nvar a, b, c = xx, y, -z\n", nil},
		{"insertions at one offset keep their order", [][]Edit{{before("z", "w; "), before("z", "+"), before("z", "!")}},
			"package p\n\nvar a, b, c = x, y, w; +!z\n", nil},
		{"equal insertions of one fix are all made", [][]Edit{{before("z", "-"), before("z", "-")}}, "package p\n\nvar a, b, c = x, y, --z\n", nil},
		{"an insertion comes before what is replaced", [][]Edit{{replace("z", "zz"), before("z", "-")}}, "package p\n\nvar a, b, c = x, y, -zz\n", nil},
		{"an edit that two fixes have", [][]Edit{{before("var", "import _ \"q\"\n\n"), replace("x", "xx")}, {before("var", "import _ \"q\"\n\n"), replace("y", "yy")}},
			"package p\n\nimport _ \"q\"\n\nvar a, b, c = xx, yy, z\n", nil},
		{"a fix that overlaps another is left out as a whole", [][]Edit{{replace("x, y", "v, w")}, {replace("y", "yy"), replace("z", "zz")}},
			"package p\n\nvar a, b, c = v, w, z\n", ErrOverlap},
		{"different text at one offset", [][]Edit{{before("z", "-")}, {before("z", "+")}}, "package p\n\nvar a, b, c = x, y, -z\n", ErrOverlap},
		{"a fix that overlaps itself", [][]Edit{{replace("x, y", "v, w"), replace("y", "yy")}}, source, ErrOverlap},
		{"behind the end", [][]Edit{{{999, 1000, ""}}}, source, ErrRange},
		{"before the start", [][]Edit{{{-1, 0, ""}}}, source, ErrRange},
		{"backwards", [][]Edit{{{7, 5, ""}}}, source, ErrRange},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := NewDraft([]byte(source))
			var err error
			for _, f := range test.fixes {
				err = d.Add(f)
			}
			if !errors.Is(err, test.err) {
				t.Errorf("error %v, want %v", err, test.err)
			}
			if got := string(d.Bytes()); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// Two fixes may import different packages at one place.
func TestImports(t *testing.T) {
	for _, test := range []struct{ source, mark, one, other, want string }{
		{"package p\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\n\nvar x = fmt.Sprint(os.Args)\n", "\"os\"", "\"strings\"\n\t", "\"net/url\"\n\t",
			"package p\n\nimport (\n\t\"fmt\"\n\t\"net/url\"\n\t\"os\"\n\t\"strings\"\n)\n\nvar x = fmt.Sprint(os.Args)\n"},
		{"package p\n\nvar x = 1\n", "\n", "\n\nimport \"strings\"", "\n\nimport \"net/url\"",
			"package p\n\nimport \"strings\"\n\nimport \"net/url\"\n\nvar x = 1\n"},
		{"package p\n\nimport \"os\"\n\nvar x = os.Args\n", "\n\nvar", "\nimport \"strings\"", "\nimport \"net/url\"",
			"package p\n\nimport \"os\"\nimport \"strings\"\nimport \"net/url\"\n\nvar x = os.Args\n"},
	} {
		d := NewDraft([]byte(test.source))
		for _, text := range []string{test.one, test.other} {
			at := strings.Index(test.source, test.mark)
			if err := d.Add([]Edit{{at, at, text}}); err != nil {
				t.Fatalf("%q: %v", text, err)
			}
		}
		if got := string(d.Bytes()); got != test.want {
			t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
		}
	}
}

func TestLineEnds(t *testing.T) {
	const old = "package p\n\nimport (\n\t\"fmt\"\n\t\"net/url\"\n)\n\nfunc f() {\n\tg(url.QueryEscape(fmt.Sprint()))\n}\n"
	const want = "package p\n\nimport (\n\t\"fmt\"\n)\n\nfunc f() {\n\th()\n\tg(fmt.Sprint())\n}\n"
	const mixed = "package p\r\n\nvar a = x\r\n"
	for _, test := range []struct {
		name, old, want string
		find, with      string
	}{
		{"LF", old, want, "g(url.QueryEscape(fmt.Sprint()))", "h()\ng(fmt.Sprint())"},
		{"CRLF, with an import that goes away", crlf(old), crlf(want), "g(url.QueryEscape(fmt.Sprint()))", "h()\ng(fmt.Sprint())"},
		{"both: the file's own are left alone", mixed, "package p\r\n\nvar a = y\nvar b = x\r\n", "a = x", "a = y\nvar b = x"},
	} {
		draft := NewDraft([]byte(test.old))
		at := strings.Index(test.old, test.find)
		if err := draft.Add([]Edit{{at, at + len(test.find), test.with}}); err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		if got := string(draft.Bytes()); got != test.want {
			t.Errorf("%s: got:\n%q\nwant:\n%q", test.name, got, test.want)
		}
	}
}

func crlf(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }
