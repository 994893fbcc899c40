package maskedsource

import (
	"strings"
	"testing"
)

// show returns a line with a marker line below it. The place is the text
// between « and » in the source.
func show(t *testing.T, src string) string {
	t.Helper()
	from := strings.Index(src, "«")
	src = strings.Replace(src, "«", "", 1)
	to := strings.Index(src, "»")
	src = strings.Replace(src, "»", "", 1)
	f, err := New([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	line := f.line(from)
	column := func(offset int) int { return offset - f.starts[line-1] + 1 }
	end := 0
	if f.line(to) == line {
		end = column(to)
	}
	l, ok := f.Line(line, column(from), end)
	if !ok {
		t.Fatal("no such line")
	}
	return l.Text + "\n" + strings.Repeat(" ", l.Caret) + strings.Repeat("^", l.Width)
}

func TestLine(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"a literal", "package p\nvar a, b = \"k\", «\"s3cr3t\"»\n",
			"var a, b = \"…\", \"…\"\n                ^^^"},
		{"inside a literal", "package p\nvar a = \"long«er»\" + b\n",
			"var a = \"…\" + b\n         ^"},
		{"behind a literal", "package p\nvar a = f(\"longer than its mask\", «b», c)\n",
			"var a = f(\"…\", b, c)\n               ^"},
		{"indented", "package p\nvar a = T{\n\t\tb:\t«c»,\n}\n",
			"b:    c,\n      ^"},
		{"a raw literal's first line", "package p\nvar a = «`s3\ncr3t`» // s3cr3t\n",
			"var a = `…\n        ^^"},
		{"and its last line", "package p\nvar a = `s3\ncr3t` + «b» // s3cr3t\n",
			"…` + b // …\n     ^"},
		{"and one between", "package p\nvar a = `s3\ncr«3»t\n`\n",
			"…\n^"},
		{"carriage returns", "package p\r\nvar a = `s3\r\ncr3t` + «b» // s3cr3t\r\n",
			"…` + b // …\n     ^"},
		{"comments", "package p\nvar a /* s3cr3t */ = «b» // s3cr3t\n",
			"var a /*…*/ = b // …\n              ^"},
		{"runes", "package p\nvar a = []rune{'s', «'3'», '\\''}\n",
			"var a = []rune{'…', '…', '…'}\n                    ^^^"},
		{"a few numbers", "package p\nvar a = f(1, 22, «0x333»)\n",
			"var a = f(1, 22, 0x333)\n                 ^^^^^"},
		{"many numbers", "package p\nvar a = []byte{115, «51», 0x63, 114}\n",
			"var a = []byte{…, …, …, …}\n                  ^"},
		{"wide characters", "package p\nvar 秘密 = «größe»\n",
			"var 秘密 = größe\n           ^^^^^"},
		{"up to the end", "package p\nvar a = «f(\n\tb)»\n",
			"var a = f(\n        ^^"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := show(t, test.src); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// A line of a megabyte is cut to what a screen can hold, around the place.
func TestLongLine(t *testing.T) {
	long := strings.Repeat("aaaa + ", 100)
	got := show(t, "package p\nvar a = "+long+"«b» + "+long+"c\n")
	text, caret, _ := strings.Cut(got, "\n")
	if n := len([]rune(text)); n > most+2 {
		t.Errorf("%d characters", n)
	}
	if []rune(text)[len(caret)-1] != 'b' {
		t.Errorf("the caret is elsewhere:\n%s", got)
	}
}

// Control characters in source are errors of the scanner, or in what is masked;
// a mark that changes the direction can be part of neither.
func TestNoGo(t *testing.T) {
	for _, src := range []string{"package p\nvar a = \"", "root:x:0:0:\x1b", "package p\nvar a = \u202e"} {
		if f, err := New([]byte(src)); err == nil {
			l, _ := f.Line(2, 1, 0)
			t.Errorf("%q is shown: %q", src, l.Text)
		}
	}
}

func TestUTF16(t *testing.T) {
	f, err := New([]byte("package p\nvar 秘 = \"🔑\" + b\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ column, want int }{{1, 1}, {5, 5}, {8, 6}, {11, 9}, {16, 12}, {999, 17}} {
		if got := f.UTF16(2, test.column); got != test.want {
			t.Errorf("UTF16(2, %d) = %d, want %d", test.column, got, test.want)
		}
	}
}
