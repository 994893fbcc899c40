package catalog

import (
	"bytes"
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/oauthvet/oauthvet/internal/prefilter"
)

//go:embed lib/*.txt
var lib embed.FS

// Builtin returns the catalogue that oauthvet ships with. Of its rows, those about
// symbols are parsed when somebody asks for their package: a vet tool is a process
// of its own for every package, and most ask for few. The error is that of a
// damaged file and can't happen in a tool that passed its tests.
var Builtin = sync.OnceValues(readBuiltin)

func readBuiltin() (*Catalog, error) {
	b := &builtin{pending: make(map[string][]line)}
	var early []*Library
	err := eachText(func(file string, text []byte) error {
		l := &Library{File: file}
		rows, err := b.read(l, text)
		l.Rows = rows
		early = append(early, l)
		return err
	})
	if err != nil {
		return nil, err
	}
	c, err := New(early...)
	if err != nil {
		return nil, err
	}
	c.builtin, c.telling = b, prefilter.Builtin()
	return c, nil
}

// builtin is the part of the catalogue that is parsed when it is asked for.
type builtin struct {
	mu      sync.Mutex
	pending map[string][]line // by Symbol.Path
	parsed  sync.Map          // []*Row by Symbol.Path
}

// A line is a row that is not parsed.
type line struct {
	library            *Library
	number, start, end int
}

// read notes the rows of a library about symbols, and returns the others.
func (b *builtin) read(l *Library, text []byte) (rows []*Row, err error) {
	var path pathReader
	start := 0
	for n := 1; start < len(text); n++ {
		whole, _, _ := bytes.Cut(text[start:], []byte("\n"))
		at := line{l, n, start, start + len(whole)}
		start = at.end + 1
		row := bytes.TrimSpace(whole)
		verb, rest, _ := bytes.Cut(row, []byte(" "))
		switch {
		case len(row) == 0:
		case row[0] == '#':
			if l.Module == "" {
				err = l.parseHead(string(row))
			}
		case specs[Verb(verb)].word:
			var r *Row
			if r, err = parseRow(string(row), l); err == nil {
				r.Line = n
				rows = append(rows, r)
			}
		default:
			subject, _, _ := bytes.Cut(bytes.TrimLeft(rest, " \t"), []byte(" "))
			pkg := path.read(subject, l.Module)
			b.pending[pkg] = append(b.pending[pkg], at)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", l.File, n, err)
		}
	}
	return rows, nil
}

// A pathReader reads the paths of symbols. Those of one package stand together, so
// that most are the one before.
type pathReader struct {
	path   string // as in Symbol.Path
	before []byte // the path as it is written, and a dot
}

// read returns the path of a symbol.
func (p *pathReader) read(symbol []byte, module string) string {
	if len(p.before) == 0 || !bytes.HasPrefix(bytes.TrimLeft(symbol, "(*"), p.before) {
		path := symbolPath(string(symbol), module)
		p.path, p.before = prefilter.Path(path), append(append(p.before[:0], path...), '.')
	}
	return p.path
}

// symbolPath returns the import path of a symbol that is known to be well
// formed.
func symbolPath(symbol, module string) string {
	body, _, _ := strings.Cut(symbol, "#")
	body = strings.TrimLeft(body, "(*")
	body, _, _ = strings.Cut(body, ").")
	path, _ := splitPath(body, module)
	return path
}

// rows returns the rows about symbols of a package.
func (b *builtin) rows(path string) []*Row {
	if rows, ok := b.parsed.Load(path); ok {
		return rows.([]*Row)
	}
	if len(b.pending[path]) == 0 {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if rows, ok := b.parsed.Load(path); ok {
		return rows.([]*Row)
	}
	var rows []*Row
	var l *Library
	var text []byte
	for _, at := range b.pending[path] {
		if l != at.library {
			l = at.library
			text, _ = lib.ReadFile(l.File)
		}
		if r, err := parseRow(string(text[at.start:at.end]), l); err == nil {
			r.Line = at.number
			rows = append(rows, r)
		}
	}
	b.parsed.Store(path, rows)
	return rows
}

// parseAll returns the libraries with all their rows.
func parseAll() ([]*Library, error) {
	var libs []*Library
	err := eachText(func(file string, text []byte) error {
		l, err := Parse(file, string(text))
		libs = append(libs, l)
		return err
	})
	return libs, err
}

// eachText calls f with the texts of the libraries, one after the other in the same
// memory: pages that a process touches for the first time are most of what it
// costs to say that a package does not matter.
func eachText(f func(file string, text []byte) error) error {
	entries, err := lib.ReadDir("lib")
	if err != nil {
		return err
	}
	var text bytes.Buffer
	for _, e := range entries {
		file := "lib/" + e.Name()
		content, err := lib.Open(file)
		if err != nil {
			return err
		}
		text.Reset()
		if _, err := text.ReadFrom(content); err != nil {
			return err
		}
		if err := f(file, text.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
