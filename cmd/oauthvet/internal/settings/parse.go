package settings

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
	"github.com/oauthvet/oauthvet/internal/printable"
	"github.com/oauthvet/oauthvet/internal/spelling"
)

// parse reads the text of a file. Errors name its first wrong line.
func parse(name string, data []byte) (*File, error) {
	f := &File{Name: name}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document, second yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return f, nil // nothing but comments
	case err != nil:
		return nil, f.syntax(err)
	}
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		if err != nil {
			return nil, f.syntax(err)
		}
		return nil, f.Errorf(second.Line, "a second document: settings are one")
	}
	root := resolve(document.Content[0])
	if root.Kind != yaml.MappingNode {
		if root.Tag == "!!null" {
			return f, nil
		}
		return nil, f.Errorf(root.Line, "want keys and values, such as level: error")
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		if err := f.add(root.Content[i], root.Content[i+1]); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// add adds a key with its value.
func (f *File) add(name, value *yaml.Node) error {
	i := slices.IndexFunc(Keys, func(k Key) bool { return k.Name == name.Value })
	if i < 0 {
		return f.Errorf(name.Line, "unknown key %s: %s", printable.Word(name.Value), advice(name.Value))
	}
	if earlier := f.Lookup(name.Value); earlier != nil {
		return f.Errorf(name.Line, "%s is there already, in line %d; leave one of the two", name.Value, earlier.Line)
	}
	s := Setting{Key: Keys[i], Line: name.Line}
	nodes := []*yaml.Node{resolve(value)}
	if s.Shape == List && nodes[0].Kind == yaml.SequenceNode {
		nodes = nodes[0].Content
	}
	for _, n := range nodes {
		n = resolve(n)
		if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || (n.Tag == "!!bool") != (s.Shape == Flag) {
			return f.Errorf(n.Line, "%s wants %s", s.Name, s.Shape.wants())
		}
		texts, line := []string{n.Value}, n.Line
		if s.Shape == List && n.Style == yaml.LiteralStyle { // below the line with the |
			texts, line = strings.Split(n.Value, "\n"), n.Line+1
		}
		for i, text := range texts {
			for _, part := range s.Split(text) {
				s.Values = append(s.Values, Value{part, line + i})
			}
		}
	}
	f.Settings = append(f.Settings, s)
	return nil
}

// advice says what a key was probably meant to be.
func advice(name string) string {
	var names []string
	for _, k := range Keys {
		names = append(names, k.Name)
	}
	if key := spelling.Word(strings.ToLower(name), names); key != "" {
		return "did you mean " + key + "?"
	}
	return "the keys are " + strings.Join(names, ", ")
}

func (s Shape) wants() string {
	switch s {
	case List:
		return "a list of texts"
	case Flag:
		return "true or false"
	}
	return "a text"
}

// resolve returns the node that an alias stands for.
func resolve(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

var syntaxLine = lazyregexp.New(`^yaml: (?:line ([0-9]+): )?`)

// syntax turns an error of the YAML library into one about a line.
func (f *File) syntax(err error) error {
	text := redact.FirstLine(err.Error())
	line := 1
	if m := syntaxLine.FindStringSubmatch(text); m != nil {
		if m[1] != "" {
			line, _ = strconv.Atoi(m[1])
		}
		text = text[len(m[0]):]
	}
	return f.Errorf(line, "%s", text)
}
