// Package baseline remembers findings that are known, so that only new ones
// count.
//
// A file is one JSON object a line, which merges well: a head, then the entries.
// An entry says what a finding is about, and not where: it survives moved lines,
// and files that are renamed inside their package. It holds no value nor hash of
// one, but the class and length of the value at its origin, so that a secret
// that is replaced by another kind of text counts as new.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/limitio"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// A Key says what a finding is about.
type Key struct {
	Rule    string `json:"rule"`
	Package string `json:"package"`
	Symbol  string `json:"symbol,omitempty"`
	Client  string `json:"client,omitempty"`
	// Origin is what the value was where it was born: "const <40 characters,
	// opaque>".
	Origin string `json:"origin,omitempty"`
}

// An Entry stands for findings with one key.
type Entry struct {
	Key
	// Level is the level of the worst one, and Test says that all of them are
	// in test files: runs that leave these out don't miss them.
	Level string `json:"level"`
	Test  bool   `json:"test,omitempty"`
	Count int    `json:"count"`

	line int // in the file that it was read from
}

// A head is the first line of a file.
type head struct {
	Oauthvet string `json:"oauthvet"`
	Version  int    `json:"version"`
}

var current = head{Oauthvet: "baseline", Version: 1}

// A Baseline is what is known.
type Baseline struct{ entries []Entry }

// Of returns the baseline of these findings.
func Of(findings []load.Finding) *Baseline {
	b := new(Baseline)
	index := make(map[Key]int)
	worst := make(map[Key]analyzer.Level)
	for i := range findings {
		f := &findings[i]
		test := strings.HasSuffix(f.Start.Filename, "_test.go")
		key := keyOf(f)
		n, known := index[key]
		if !known {
			n = len(b.entries)
			index[key] = n
			b.entries = append(b.entries, Entry{Key: key, Test: test})
		}
		e := &b.entries[n]
		worst[key] = max(worst[key], f.Level)
		e.Level = worst[key].String()
		e.Test = e.Test && test
		e.Count++
	}
	slices.SortFunc(b.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Symbol, b.Symbol), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Client, b.Client), cmp.Compare(a.Origin, b.Origin))
	})
	return b
}

func keyOf(f *load.Finding) Key {
	return Key{Rule: f.Rule, Package: f.Package, Symbol: f.Symbol, Client: f.Client, Origin: f.Origin}
}

// Len returns how many findings are known.
func (b *Baseline) Len() int {
	n := 0
	for _, e := range b.entries {
		n += e.Count
	}
	return n
}

// Encode returns the contents of the file.
func (b *Baseline) Encode() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(current); err != nil {
		return nil, err
	}
	for _, entry := range b.entries {
		if err := e.Encode(entry); err != nil {
			return nil, err
		}
	}
	return printable.JSON(out.Bytes()), nil
}

// most is how long a file may be: a device has no end.
const most = 64 << 20

// Read reads a file. The error for one that is damaged, or no baseline at all,
// has its name and line, and none of its contents.
func Read(name, shown string) (*Baseline, error) {
	data, err := limitio.ReadFile(name, most)
	if errors.Is(err, limitio.ErrTooLong) {
		err = errors.New("it is longer than any baseline")
	}
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fmt.Errorf("can't read %s: %w", shown, err)
	}
	b, line, err := parse(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %w", shown, line, err)
	}
	return b, nil
}

var (
	errForeign = errors.New("this is no baseline of oauthvet")
	errEntry   = errors.New("this is no entry of a baseline: the file is damaged")
)

// parse returns the line of its error.
func parse(text string) (b *Baseline, line int, err error) {
	b = new(Baseline)
	seen := make(map[Key]int)
	for i, text := range strings.Split(strings.TrimRight(text, "\r\n"), "\n") {
		line := i + 1
		if line == 1 {
			var h head
			if strict(text, &h) != nil || h.Oauthvet != current.Oauthvet {
				return nil, line, errForeign
			}
			if h.Version != current.Version {
				return nil, line, fmt.Errorf("this is a baseline of version %d, and this oauthvet knows version %d", h.Version, current.Version)
			}
			continue
		}
		e := Entry{line: line}
		if strict(text, &e) != nil || e.Rule == "" || e.Package == "" || e.Count < 1 {
			return nil, line, errEntry
		}
		if _, err := analyzer.ParseLevel(e.Level); err != nil {
			return nil, line, errEntry
		}
		if first := seen[e.Key]; first > 0 {
			return nil, line, fmt.Errorf("this is the same as line %d", first)
		}
		seen[e.Key] = line
		b.entries = append(b.entries, e)
	}
	return b, 0, nil
}

// strict decodes one JSON object without unknown keys.
func strict(text string, v any) error {
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errEntry // something follows
	}
	return nil
}
