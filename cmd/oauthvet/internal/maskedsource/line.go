package maskedsource

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// A Line is a line of source as it can be shown.
type Line struct {
	// Text has no tabs, and no white space around it.
	Text string
	// Caret is the column on the screen, from 0, of the place that was asked
	// for, and Width how many columns it has: at least one.
	Caret, Width int
}

// A cell is something that stands for bytes of the source.
type cell struct {
	text  string
	width int
	from  int // offset in the source
}

// Line returns a line, with the place from one column to another (in bytes,
// from 1; an end of 0 is that of the line). It is false if there is no such
// line, or only white space on it.
func (f *File) Line(line, column, end int) (Line, bool) {
	from, to, ok := f.bounds(line)
	if !ok {
		return Line{}, false
	}
	cells := f.cells(from, to, f.numbers[line] > fewNumbers)
	first, last := from+column-1, to
	if end > 0 {
		last = min(from+end-1, to)
	}
	cells = crop(trim(cells), first)
	var l Line
	stop := 0
	var text strings.Builder
	for i, c := range cells {
		text.WriteString(c.text)
		// A cell that begins before the place and holds it counts.
		if i+1 == len(cells) || cells[i+1].from > first {
			stop += c.width
			if c.from < last || l.Width == 0 {
				l.Width = stop - l.Caret
			}
		} else {
			stop += c.width
			l.Caret = stop
		}
	}
	l.Text = text.String()
	l.Width = max(l.Width, 1)
	return l, l.Text != ""
}

// Masked returns a whole line with its indentation.
func (f *File) Masked(line int) string {
	from, to, _ := f.bounds(line)
	var text strings.Builder
	for _, c := range f.cells(from, to, f.numbers[line] > fewNumbers) {
		text.WriteString(c.text)
	}
	return strings.TrimRight(text.String(), " ")
}

// cells returns what is shown of a part of the source.
func (f *File) cells(from, to int, hideNumbers bool) []cell {
	var cells []cell
	hidden := f.hidden
	for len(hidden) > 0 && hidden[0].to <= from {
		hidden = hidden[1:]
	}
	for at := from; at < to; {
		if len(hidden) > 0 && hidden[0].from <= at {
			sp := hidden[0]
			hidden = hidden[1:]
			if sp.number && !hideNumbers {
				cells = append(cells, cell{string(f.src[sp.from:sp.to]), sp.to - sp.from, at})
			} else {
				cells = append(cells, sp.cells(from, to)...)
			}
			at = sp.to
			continue
		}
		r, n := utf8.DecodeRune(f.src[at:to])
		cells = append(cells, visible(f.src[at:at+n], r, at))
		at += n
	}
	return cells
}

// cells returns what stands for a hidden token on the line from one offset to
// another: its marks are shown where they are.
func (sp span) cells(from, to int) []cell {
	var cells []cell
	at := max(sp.from, from)
	add := func(text string) {
		for _, r := range text {
			cells = append(cells, cell{string(r), 1, at})
		}
	}
	if sp.from >= from {
		add(sp.opening)
	}
	at = max(at, min(sp.from+len(sp.opening), to-1))
	add(mask)
	if sp.to <= to {
		at = max(at, sp.to-len(sp.close))
		add(sp.close)
	}
	return cells
}

// tab is how wide a tab is shown.
const tab = "    "

// visible returns what is shown of one character.
func visible(source []byte, r rune, at int) cell {
	if r == '\t' {
		return cell{tab, len(tab), at}
	}
	text := printable.Text(string(source))
	if !bytes.Equal([]byte(text), source) {
		return cell{text, len(text), at}
	}
	return cell{text, width(r), at}
}

// trim removes white space on both sides.
func trim(cells []cell) []cell {
	blank := func(c cell) bool { return strings.TrimSpace(c.text) == "" }
	for len(cells) > 0 && blank(cells[0]) {
		cells = cells[1:]
	}
	for len(cells) > 0 && blank(cells[len(cells)-1]) {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// A line that is longer than most is cut, and before is what is kept before
// the place.
const (
	most   = 140
	before = 60
)

// crop cuts a long line around a place.
func crop(cells []cell, place int) []cell {
	if len(cells) <= most {
		return cells
	}
	from := 0
	for from < len(cells)-most && cells[from].from < place {
		from++
	}
	from = max(from-before, 0)
	to := min(from+most, len(cells))
	var cut []cell
	if from > 0 {
		cut = append(cut, cell{mask, 1, cells[from-1].from})
	}
	cut = append(cut, cells[from:to]...)
	if to < len(cells) {
		cut = append(cut, cell{mask, 1, cells[to].from})
	}
	return cut
}

// wide are the blocks of characters that take two columns on a screen.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x1100, 0x115f, 1}, {0x2e80, 0x303e, 1}, {0x3041, 0xa4cf, 1}, {0xac00, 0xd7a3, 1}, {0xf900, 0xfaff, 1},
		{0xfe30, 0xfe6f, 1}, {0xff00, 0xff60, 1}, {0xffe0, 0xffe6, 1},
	},
	R32: []unicode.Range32{{0x1f300, 0x1f64f, 1}, {0x1f900, 0x1f9ff, 1}, {0x20000, 0x3fffd, 1}},
}

// width returns how many columns a printable character takes.
func width(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}
