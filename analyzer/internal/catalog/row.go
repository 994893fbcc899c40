package catalog

import (
	"fmt"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// A Row tells one thing of one symbol.
type Row struct {
	Verb    Verb
	Symbol  Symbol
	Library *Library
	// Line is the row's line in the library's file, from 1.
	Line int
	// Path is the import path of the symbol as the row has it, with its major
	// version if it has one.
	Path string

	attrs []attr
}

type attr struct {
	key string
	Value
}

// A Value is the value of an attribute.
type Value struct {
	// Word is a word or text; empty for parameters and fields.
	Word string
	// Field is the name of a field of the symbol's struct.
	Field string
	// Param is the index of a parameter or result, Receiver, or -1.
	Param int
}

// Attr returns the value of an attribute, and whether the row has it.
func (r *Row) Attr(key string) (Value, bool) {
	for _, a := range r.attrs {
		if a.key == key {
			return a.Value, true
		}
	}
	return Value{Param: -1}, false
}

// Word returns the word of an attribute, or "".
func (r *Row) Word(key string) string {
	v, _ := r.Attr(key)
	return v.Word
}

// Param returns the parameter (or result) of an attribute, or -1.
func (r *Row) Param(key string) int {
	v, _ := r.Attr(key)
	return v.Param
}

// Attrs returns the names of the row's attributes, sorted.
func (r *Row) Attrs() []string {
	keys := make([]string, 0, len(r.attrs))
	for _, a := range r.attrs {
		keys = append(keys, a.key)
	}
	slices.Sort(keys)
	return keys
}

// String returns the verb and the symbol.
func (r *Row) String() string { return string(r.Verb) + " " + r.Symbol.String() }

// A rowKey is the same for two rows that tell the same of one symbol. How a method
// is written, with or without *, makes no difference when it is looked up, unless
// its type is an interface.
type rowKey struct {
	verb   Verb
	symbol Symbol
}

func (r *Row) key() rowKey {
	s := r.Symbol
	s.Pointer = false
	return rowKey{r.Verb, s}
}

// userFile is the File of the library that is made of a user's rows.
const userFile = "rows"

// User reports whether the rows are those of a user.
func (l *Library) User() bool { return l.File == userFile }

// A UserError is what is wrong with one of a user's rows.
type UserError struct {
	Row int // from 1
	Err error
}

func (e *UserError) Error() string { return fmt.Sprintf("%s:%d: %v", userFile, e.Row, e.Err) }

func (e *UserError) Unwrap() error { return e.Err }

// A Library is a module of the catalogue.
type Library struct {
	// File is the name of its text: "lib/x-oauth2.txt"; "rows" for a user's.
	File string
	// Module and Version are from the head line.
	Module, Version string
	// Unproven tells why no test loads the module; empty for the proven ones.
	Unproven string
	Rows     []*Row
}

// parseRow reads one line.
func parseRow(line string, lib *Library) (*Row, error) {
	fields, err := split(line)
	if err != nil {
		return nil, err
	}
	r := &Row{Verb: Verb(fields[0]), Library: lib}
	sp, ok := specs[r.Verb]
	if !ok {
		return nil, fmt.Errorf("unknown verb %s (known: %s)", printable.Word(fields[0]), strings.Join(verbNames(), ", "))
	}
	if len(fields) < 2 {
		return nil, fmt.Errorf("%s: no symbol", r.Verb)
	}
	if sp.word {
		r.Symbol = Symbol{Name: fields[1], Param: -1}
	} else if r.Symbol, r.Path, err = parseSymbol(fields[1], lib.Module); err != nil {
		return nil, err
	}
	switch has := r.Symbol.Param != -1; {
	case sp.param == 1 && !has:
		return nil, fmt.Errorf("%s: the symbol needs a parameter (%s#0)", r.Verb, r.Symbol)
	case sp.param == -1 && has:
		return nil, fmt.Errorf("%s: the symbol takes no parameter", r.Verb)
	}
	for _, f := range fields[2:] {
		if err := r.parseAttr(f, sp); err != nil {
			return nil, err
		}
	}
	for _, key := range sp.need {
		if _, ok := r.Attr(key); !ok {
			return nil, fmt.Errorf("%s: no %s=", r.Verb, key)
		}
	}
	return r, nil
}

func (r *Row) parseAttr(text string, sp spec) error {
	key, value, ok := strings.Cut(text, "=")
	if !ok {
		return fmt.Errorf("%s: want key=value", printable.Word(text))
	}
	kind, ok := sp.attrs[key]
	if !ok {
		return fmt.Errorf("%s does not know the attribute %s", r.Verb, printable.Word(key))
	}
	if _, twice := r.Attr(key); twice {
		return fmt.Errorf("%s= twice", key)
	}
	v := Value{Param: -1}
	switch {
	case kind&fieldValue != 0 && strings.HasPrefix(value, "."):
		v.Field = value[1:]
		if !token.IsIdentifier(v.Field) {
			return fmt.Errorf("%s=%s: bad field", key, printable.Word(value))
		}
	case kind&paramValue != 0 && strings.HasPrefix(value, "#"):
		i, err := parseParam(value[1:])
		if err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		v.Param = i
	case kind&indexValue != 0 && value != "" && value[0] >= '0' && value[0] <= '9':
		i, err := strconv.Atoi(value)
		if err != nil || i > 9 {
			return fmt.Errorf("%s=%s: bad index of a result", key, printable.Word(value))
		}
		v.Param = i
	case kind&wordValue != 0:
		v.Word = value
		if allowed := closedSet(r.Verb, key); allowed != nil && !slices.Contains(allowed, value) {
			return fmt.Errorf("%s=%s: want one of %s", key, printable.Word(value), strings.Join(allowed, ", "))
		}
		if value == "" {
			return fmt.Errorf("%s= has no value", key)
		}
	default:
		return fmt.Errorf("%s=%s: want %s", key, printable.Word(value), kind)
	}
	r.attrs = append(r.attrs, attr{key, v})
	return nil
}

func closedSet(v Verb, key string) []string {
	if set, ok := words[string(v)+" "+key]; ok {
		return set
	}
	return words[key]
}

func (k valueKind) String() string {
	var kinds []string
	for _, c := range []struct {
		bit  valueKind
		text string
	}{{wordValue, "a word"}, {fieldValue, "a .Field"}, {paramValue, "a parameter #0"}, {indexValue, "the index of a result"}} {
		if k&c.bit != 0 {
			kinds = append(kinds, c.text)
		}
	}
	return strings.Join(kinds, " or ")
}

func verbNames() []string {
	names := make([]string, 0, len(specs))
	for v := range specs {
		names = append(names, string(v))
	}
	slices.Sort(names)
	return names
}

// split splits a line at blanks; a value in double quotes may hold blanks.
func split(line string) ([]string, error) {
	if !strings.Contains(line, `"`) {
		return strings.Fields(line), nil
	}
	var fields []string
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		end := strings.IndexAny(line, " \t\"")
		if end >= 0 && line[end] == '"' {
			closing := strings.IndexByte(line[end+1:], '"')
			if closing < 0 {
				return nil, fmt.Errorf("quote not closed")
			}
			closing += end + 1
			if closing+1 < len(line) && line[closing+1] != ' ' && line[closing+1] != '\t' {
				return nil, fmt.Errorf("text after a closing quote")
			}
			fields = append(fields, line[:end]+line[end+1:closing])
			line = line[closing+1:]
			continue
		}
		if end < 0 {
			end = len(line)
		}
		fields = append(fields, line[:end])
		line = line[end:]
	}
	return fields, nil
}
