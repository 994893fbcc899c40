package fmtstr

import (
	"strings"
	"unicode/utf8"
)

// None is the value of Arg, Width and Precision where there is none.
const None = -1

// Star is a width or precision that an argument says: %*d.
const Star = -2

// An Operation is one verb of a format with all that belongs to it: %-10s, %[2]*.3f, %%.
type Operation struct {
	// Start and End delimit its text in the format.
	Start, End int
	// Verb is the verb; '%' for %%, 0 where the format ends before it.
	Verb rune
	// Arg is the number of the argument that the verb takes, from 0; None for %% and
	// where fmt complains about the number in brackets.
	Arg int
	// Flags are its flags as they are written: "#", "+-".
	Flags string
	// Width and Precision are numbers, None or Star.
	Width, Precision int
}

// Plain reports whether the operation has no flags, width or precision.
func (o Operation) Plain() bool { return o.Flags == "" && o.Width == None && o.Precision == None }

// Parse returns the operations of a format, in order. A format that fmt would complain
// about is read as fmt reads it.
func Parse(format string) []Operation {
	var all []Operation
	p := parser{format: format}
	for p.pos < len(format) {
		if format[p.pos] != '%' {
			p.pos++
			continue
		}
		all = append(all, p.operation())
	}
	return all
}

// A parser is at a place in a format.
type parser struct {
	format string
	pos    int
	// arg is the number of the next argument.
	arg int
	// wrong says that the operation has a number in brackets that is none.
	wrong bool
}

// operation parses what begins with the percent sign at the parser's place.
func (p *parser) operation() Operation {
	op := Operation{Start: p.pos, Arg: None, Width: None, Precision: None}
	p.pos++
	p.wrong = false
	flags := p.pos
	for p.at("+-# 0") {
		p.pos++
	}
	op.Flags = p.format[flags:p.pos]
	indexed := p.index()
	op.Width = p.number(indexed)
	if p.at(".") {
		p.wrong = p.wrong || indexed && op.Width != Star // %[3].2d
		p.pos++
		if op.Precision = p.number(p.index()); op.Precision == None {
			op.Precision = 0 // %.s
		}
	}
	p.index()
	verb, size := utf8.DecodeRuneInString(p.format[p.pos:])
	p.pos += size
	op.End = p.pos
	if size == 0 {
		return op
	}
	op.Verb = verb
	if verb != '%' && !p.wrong {
		op.Arg = p.arg
		p.arg++
	}
	return op
}

// at reports whether the next character is one of chars.
func (p *parser) at(chars string) bool {
	return p.pos < len(p.format) && strings.IndexByte(chars, p.format[p.pos]) >= 0
}

// index parses the number of an argument in brackets and reports whether there is one.
func (p *parser) index() bool {
	if !p.at("[") {
		return false
	}
	p.pos++
	inside, _, closed := strings.Cut(p.format[p.pos:], "]")
	if !closed {
		p.wrong = true
		return false
	}
	p.pos += len(inside) + len("]")
	n, ok := digits(inside)
	if !ok || n == 0 {
		p.wrong = true
		return false
	}
	p.arg = n - 1
	return true
}

// number parses a width or precision. Behind the number of an argument only a star may
// be one: %[3]*d, not %[3]2d.
func (p *parser) number(indexed bool) int {
	if p.at("*") {
		p.pos++
		p.arg++
		return Star
	}
	start := p.pos
	for p.at("0123456789") {
		p.pos++
	}
	n, ok := digits(p.format[start:p.pos])
	if !ok {
		return None
	}
	p.wrong = p.wrong || indexed
	return n
}

// largest is the largest number that fmt takes for a width, a precision or the number
// of an argument.
const largest = 1e6

// digits returns the number that is written in digits alone.
func digits(s string) (int, bool) {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > largest {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, s != ""
}
