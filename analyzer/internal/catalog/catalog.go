package catalog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// A Catalog is a set of libraries. It is immutable.
type Catalog struct {
	libraries []*Library
	rows      map[string][]*Row // by Symbol.Path
	words     map[Verb][]*Row   // those whose subject is a word
	telling   *prefilter.Table
	// names are the rows about providers, by the words that stand for them.
	names map[string][]*Row
	// builtin has more rows about symbols, and libraries with all of theirs; nil if
	// there are none.
	builtin *builtin
}

// New makes a catalogue of libraries. A row that another library has already
// is an error.
func New(libs ...*Library) (*Catalog, error) {
	c := &Catalog{libraries: libs, rows: make(map[string][]*Row), words: make(map[Verb][]*Row)}
	seen := make(map[rowKey]*Row)
	for _, l := range libs {
		for _, r := range l.Rows {
			key := r.key()
			if was := seen[key]; was != nil && !was.Library.User() {
				return nil, fmt.Errorf("%s:%d: %s stands in %s:%d already", l.File, r.Line, r, was.Library.File, was.Line)
			}
			seen[key] = r
			if r.Symbol.Path == "" {
				c.words[r.Verb] = append(c.words[r.Verb], r)
			} else {
				c.rows[r.Symbol.Path] = append(c.rows[r.Symbol.Path], r)
			}
		}
	}
	c.names = make(map[string][]*Row)
	for _, r := range c.Words(Provider) {
		for name := range strings.SplitSeq(r.Word("names"), ",") {
			c.names[name] = append(c.names[name], r)
		}
	}
	c.telling = tableOf(libs)
	return c, nil
}

// With returns the catalogue with a user's rows added; rows are separated by
// line ends or semicolons. The user's rows come first in every answer, so
// that they can correct ours: a row for a symbol hides built-in rows with the
// same verb and symbol. A row for (*T).M leaves one for (T).M: if T is an interface
// they are about different things, which types decide. An error about a row is a
// [UserError].
func (c *Catalog) With(rows string) (*Catalog, error) {
	if strings.TrimSpace(rows) == "" {
		return c, nil
	}
	user, err := Parse(userFile, "# module rows\n"+strings.ReplaceAll(rows, ";", "\n"))
	if err != nil {
		return nil, err
	}
	byUser := make(map[rowKey]*Row)
	for _, r := range user.Rows {
		byUser[r.key()] = r
	}
	hidden := func(r *Row) bool {
		own := byUser[r.key()]
		return own != nil && (r.Symbol.Pointer || !own.Symbol.Pointer)
	}
	ours, err := c.Libraries()
	if err != nil {
		return nil, err
	}
	libs := []*Library{user}
	for _, l := range ours {
		kept := *l
		kept.Rows = slices.DeleteFunc(slices.Clone(l.Rows), hidden)
		libs = append(libs, &kept)
	}
	return New(libs...)
}

// Libraries returns the modules of the catalogue, with all their rows.
func (c *Catalog) Libraries() ([]*Library, error) {
	if c.builtin != nil {
		return parseAll()
	}
	return c.libraries, nil
}

// Package returns the rows about symbols of the package with the import path.
func (c *Catalog) Package(path string) []*Row {
	if c.builtin != nil {
		return c.builtin.rows(prefilter.Path(path))
	}
	return c.rows[prefilter.Path(path)]
}

// Words returns the rows of a verb whose subjects are words: [Host], [Key],
// [Tag]. The caller must not change them.
func (c *Catalog) Words(v Verb) []*Row { return c.words[v] }

// Host returns the row about the host of an address or the nearest host above
// it, or nil. The address may be a URL, or the beginning of one.
func (c *Catalog) Host(address string) *Row { return c.host(Host, address) }

// host returns the row of a verb about the host of an address, or the nearest
// host above it.
func (c *Catalog) host(verb Verb, address string) *Row {
	for name := HostOf(address); name != ""; {
		for _, r := range c.Words(verb) {
			if r.Symbol.Name == name {
				return r
			}
		}
		_, name, _ = strings.Cut(name, ".")
	}
	return nil
}

// HostOf returns the host of an address: of a URL, or of the beginning of one.
func HostOf(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	if end := strings.IndexAny(address, "/:?#%"); end >= 0 {
		address = address[:end]
	}
	return address
}

// Describes reports whether the built-in catalogue tells of credentials in the
// package: its own facts would repeat what the rows say. A user's row is about one
// symbol and no description of a package.
func (c *Catalog) Describes(path string) bool {
	return slices.ContainsFunc(c.Package(path), func(r *Row) bool { return !r.Library.User() && credential(r.Verb) })
}

// Declares reports whether a row of the user's is about a symbol of the package.
// Its files need not tell: they don't import the package, nor need names say what
// the row does.
func (c *Catalog) Declares(path string) bool {
	return slices.ContainsFunc(c.Package(path), func(r *Row) bool { return r.Library.User() })
}

// User returns the user's rows.
func (c *Catalog) User() []*Row {
	var rows []*Row
	for _, l := range c.libraries {
		if l.User() {
			rows = append(rows, l.Rows...)
		}
	}
	return rows
}

// credential reports whether rows of a verb are about credentials or tokens,
// as opposed to what any program does with strings.
func credential(v Verb) bool {
	switch v {
	case Secret, JSON, Trap, SecretID, Expiry, Token, Endpoint:
		return true
	}
	return false
}

// Parse reads the text of one library; file is its name in errors.
func Parse(file, text string) (*Library, error) {
	l := &Library{File: file}
	seen := make(map[rowKey]int)
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		n := i + 1
		if l.User() {
			n-- // the head line is not the user's
		}
		fail := func(err error) (*Library, error) {
			if l.User() {
				return nil, &UserError{n, err}
			}
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		switch {
		case line == "":
			continue
		case strings.HasPrefix(line, "#"):
			if l.Module == "" {
				if err := l.parseHead(line); err != nil {
					return fail(err)
				}
			}
			continue
		case l.Module == "":
			return fail(fmt.Errorf("want the head line first: # module PATH VERSION"))
		}
		r, err := parseRow(line, l)
		if err != nil {
			return fail(err)
		}
		if was, ok := seen[r.key()]; ok {
			return fail(fmt.Errorf("%s stands on line %d already", r, was))
		}
		r.Line = n
		seen[r.key()] = r.Line
		l.Rows = append(l.Rows, r)
	}
	if l.Module == "" {
		return nil, fmt.Errorf("%s:1: want the head line: # module PATH VERSION", file)
	}
	return l, nil
}

func (l *Library) parseHead(line string) error {
	head, reason, unproven := strings.Cut(line, "unproven:")
	l.Unproven = strings.TrimSpace(reason)
	if unproven && l.Unproven == "" {
		return fmt.Errorf("unproven: without a reason")
	}
	fields := strings.Fields(strings.TrimPrefix(head, "#"))
	if len(fields) < 2 || fields[0] != "module" || len(fields) > 3 {
		return fmt.Errorf("want the head line: # module PATH VERSION [unproven: REASON]")
	}
	l.Module = fields[1]
	if len(fields) == 3 {
		l.Version = fields[2]
	}
	return nil
}
