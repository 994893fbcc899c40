// Package maskedsource shows lines of Go source without what could be a secret on
// them: the contents of string literals, comments, and rows of numbers.
package maskedsource

import (
	"bytes"
	"errors"
	"go/scanner"
	"go/token"
	"os"
	"sort"
	"unicode/utf16"
)

// mask stands where something was. Its length tells nothing.
const mask = "…"

// fewNumbers is how many numbers on a line are certainly no secret that is
// spelt byte by byte.
const fewNumbers = 3

// A File is a source file of which lines can be shown.
type File struct {
	src     []byte
	starts  []int       // of lines
	hidden  []span      // in order
	numbers map[int]int // how many there are, by line
}

// A span is a token that is hidden, except for the marks around its contents.
type span struct {
	from, to       int
	opening, close string
	number         bool
}

// Read reads a file.
func Read(name string) (*File, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return New(src)
}

// New returns the file with these contents. It is an error if they are no Go
// source: nobody knows what is a literal there.
func New(src []byte) (*File, error) {
	f := &File{src: src, starts: []int{0}, numbers: make(map[int]int)}
	for i, b := range src {
		if b == '\n' {
			f.starts = append(f.starts, i+1)
		}
	}
	file := token.NewFileSet().AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, nil, scanner.ScanComments)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		if sp, ok := f.span(file.Offset(pos), tok, lit); ok {
			f.hidden = append(f.hidden, sp)
		}
	}
	if s.ErrorCount > 0 {
		return nil, errors.New("not Go source")
	}
	return f, nil
}

// span returns what is hidden of a token. Texts that the scanner returns lack
// carriage returns, so they don't tell where a token ends.
func (f *File) span(from int, tok token.Token, lit string) (span, bool) {
	sp := span{from: from, to: from + len(lit)}
	switch tok {
	case token.STRING, token.CHAR:
		sp.opening, sp.close = lit[:1], lit[:1]
		if lit[0] == '`' {
			sp.to = from + 1 + f.upTo(from+1, "`")
		}
	case token.COMMENT:
		sp.opening = "// "
		if lit[1] == '*' {
			sp.opening, sp.close = "/*", "*/"
			sp.to = from + 2 + f.upTo(from+2, "*/")
		}
	case token.INT, token.FLOAT, token.IMAG:
		sp.number = true
		f.numbers[f.line(from)]++
	default:
		return sp, false
	}
	return sp, true
}

// upTo returns how far it is from a place to behind a mark.
func (f *File) upTo(from int, mark string) int {
	return bytes.Index(f.src[from:], []byte(mark)) + len(mark)
}

// line returns the line of an offset, from 1.
func (f *File) line(offset int) int {
	return sort.Search(len(f.starts), func(i int) bool { return f.starts[i] > offset })
}

// bounds returns where a line begins and ends, without its line end.
func (f *File) bounds(line int) (from, to int, ok bool) {
	if line < 1 || line > len(f.starts) {
		return 0, 0, false
	}
	from, to = f.starts[line-1], len(f.src)
	if line < len(f.starts) {
		to = f.starts[line] - 1
	}
	if to > from && f.src[to-1] == '\r' {
		to--
	}
	return from, to, true
}

// UTF16 turns a column in bytes into one in UTF-16 code units; both count from
// 1.
func (f *File) UTF16(line, column int) int {
	from, to, ok := f.bounds(line)
	if !ok || column < 1 {
		return max(column, 1)
	}
	units := 0
	for _, r := range string(f.src[from:min(from+column-1, to)]) {
		units += max(utf16.RuneLen(r), 1)
	}
	return units + 1
}
