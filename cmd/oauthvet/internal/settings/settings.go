// Package settings reads .oauthvet.yml, the file of a module or workspace that
// says how oauthvet looks at it. It knows the names and the shapes of the keys
// and not what they mean: keys and values are those of flags.
package settings

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/limitio"
)

// Name is the name of the file.
const Name = ".oauthvet.yml"

// misnomers are names that people expect to be read as well.
var misnomers = []string{".oauthvet.yaml", "oauthvet.yml", "oauthvet.yaml"}

// A Shape is what a value looks like.
type Shape int

const (
	Text Shape = iota // one text
	List              // a list of texts, or one
	Flag              // true or false
)

// A Key is the name of a setting and the shape of its value.
type Key struct {
	Name  string
	Shape Shape
}

// Keys are the settings that a file may hold: the flags that all drivers share,
// and those of the command that a team decides about once.
var Keys = append(Shared(), Key{Name: "format"}, Key{Name: "fail-on"})

// Shared returns the settings that all drivers know.
func Shared() []Key {
	var keys []Key
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	new(analyzer.Options).Bind(fs)
	fs.VisitAll(func(f *flag.Flag) {
		key := Key{Name: f.Name}
		if b, ok := f.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
			key.Shape = Flag
		} else if slices.Contains(lists, f.Name) {
			key.Shape = List
		}
		keys = append(keys, key)
	})
	return keys
}

// lists are the flags with several values in one text.
var lists = []string{"enable", "disable", "only", "rows"}

// A Setting is a key of a file with its value.
type Setting struct {
	Key
	Line int
	// Values are the elements of a list; other shapes have one.
	Values []Value
}

// A Value is a text and where it stands.
type Value struct {
	Text string
	Line int
}

// Joined is the value as the text of a flag.
func (s Setting) Joined() string {
	var texts []string
	for _, v := range s.Values {
		texts = append(texts, v.Text)
	}
	return strings.Join(texts, s.separator())
}

// separator stands between the elements of a flag's value.
func (k Key) separator() string {
	if k.Name == "rows" {
		return ";"
	}
	return ","
}

// Split takes the text of a flag apart.
func (k Key) Split(text string) []string {
	if k.Shape != List {
		return []string{text}
	}
	if k.Name == "rows" {
		text = strings.ReplaceAll(text, "\n", ";")
	}
	var parts []string
	for part := range strings.SplitSeq(text, k.separator()) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// A File is what was read.
type File struct {
	// Name is how messages call it.
	Name     string
	Settings []Setting
}

// Lookup returns the setting of a name, or nil. A nil file has none.
func (f *File) Lookup(name string) *Setting {
	if f == nil {
		return nil
	}
	for i := range f.Settings {
		if f.Settings[i].Name == name {
			return &f.Settings[i]
		}
	}
	return nil
}

// Errorf returns an error about a line of the file.
func (f *File) Errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: "+format, append([]any{f.Name, line}, args...)...)
}

// Read reads the file of a folder. It is nil if there is none. Messages call
// folders relative to from.
func Read(folder, from string) (*File, error) {
	path := filepath.Join(folder, Name)
	name := path
	if rel, err := filepath.Rel(from, path); err == nil {
		name = filepath.ToSlash(rel)
	}
	data, err := limitio.ReadFile(path, 1<<20) // it may be a link to a device
	if errors.Is(err, limitio.ErrTooLong) {
		err = errors.New("the file is longer than 1 MiB: settings are a few lines")
	}
	if errors.Is(err, fs.ErrNotExist) {
		for _, other := range misnomers {
			if _, err := os.Stat(filepath.Join(folder, other)); err == nil {
				return nil, fmt.Errorf("%s: the file for settings is called %s: rename it", strings.TrimSuffix(name, Name)+other, Name)
			}
		}
		return nil, nil
	}
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return parse(name, data)
}
