package catalog

import (
	"fmt"
	"go/token"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
	"github.com/oauthvet/oauthvet/internal/prefilter"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Receiver is the Param of a symbol that names a method's receiver.
const Receiver = -2

// A Symbol names a function, method, type, variable or field, and perhaps one
// of its parameters. For rows whose subject is a word ([Host], [Key], [Tag])
// Name holds it and Path is empty.
type Symbol struct {
	// Path is the import path without major version elements; see [Path].
	Path string
	// Type is the receiver's type, or the struct of a field.
	Type string
	// Method says that Name is a method of Type, not a field.
	Method bool
	// Pointer says that the method was written with a pointer receiver.
	Pointer bool
	// Name is the function, method, field, variable or type.
	Name string
	// Param is the index of a parameter, Receiver, or -1 for none.
	Param int
}

// Key identifies the object within its package: "Func", "Type.Field",
// "(Type).Method".
func (s Symbol) Key() string {
	switch {
	case s.Method:
		return "(" + s.Type + ")." + s.Name
	case s.Type != "":
		return s.Type + "." + s.Name
	}
	return s.Name
}

// String returns the symbol as it stands in a row.
func (s Symbol) String() string {
	var b strings.Builder
	switch {
	case s.Path == "":
		b.WriteString(s.Name)
	case s.Method && s.Pointer:
		fmt.Fprintf(&b, "(*%s.%s).%s", s.Path, s.Type, s.Name)
	case s.Method:
		fmt.Fprintf(&b, "(%s.%s).%s", s.Path, s.Type, s.Name)
	default:
		b.WriteString(s.Path + "." + s.Key())
	}
	switch {
	case s.Param == Receiver:
		b.WriteString("#recv")
	case s.Param >= 0:
		b.WriteString("#" + strconv.Itoa(s.Param))
	}
	return b.String()
}

// parseSymbol reads a symbol of a module, which may be empty, and returns its import
// path as it is written too.
func parseSymbol(text, module string) (s Symbol, path string, err error) {
	s.Param = -1
	body, param, indexed := strings.Cut(text, "#")
	if indexed {
		if s.Param, err = parseParam(param); err != nil {
			return s, "", err
		}
	}
	var rest string
	if inner, ok := strings.CutPrefix(body, "("); ok {
		typ, method, ok := strings.Cut(inner, ").")
		if !ok {
			return s, "", fmt.Errorf("symbol %s: want (import/path.Type).Method", printable.Word(text))
		}
		typ, s.Pointer = strings.CutPrefix(typ, "*")
		path, rest = splitPath(typ, module)
		s.Path, s.Type, s.Name, s.Method = prefilter.Path(path), rest, method, true
	} else {
		path, rest = splitPath(body, module)
		s.Path, s.Name = prefilter.Path(path), rest
		if typ, field, ok := strings.Cut(rest, "."); ok {
			s.Type, s.Name = typ, field
		}
	}
	if s.Path == "" || !token.IsIdentifier(s.Name) || s.Type != "" && !token.IsIdentifier(s.Type) {
		return s, "", fmt.Errorf("symbol %s: want import/path.Name, import/path.Type.Field or (import/path.Type).Method", printable.Word(text))
	}
	if s.Param == Receiver && !s.Method {
		return s, "", fmt.Errorf("symbol %s: #recv needs a method", printable.Word(text))
	}
	return s, path, nil
}

// splitPath splits "import/path.Rest". The last element of a path may hold
// dots of its own (tailscale.com, gopkg.in/yaml.v3); the module settles that.
func splitPath(s, module string) (path, rest string) {
	for _, m := range []string{module, prefilter.Path(module)} {
		if m != "" && strings.HasPrefix(s, m+".") {
			return m, s[len(m)+1:]
		}
	}
	slash := strings.LastIndex(s, "/")
	start := slash + 1
	if m := gopkg.FindString(s); len(m) > start {
		start = len(m) - 1
	}
	dot := strings.Index(s[start:], ".")
	if dot < 0 {
		return "", s
	}
	dot += start
	return s[:dot], s[dot+1:]
}

// gopkg matches the paths whose last element always has a dot.
var gopkg = lazyregexp.New(`^gopkg\.in/(?:[^/]+/)?[^/.]+\.v[0-9]+\.`)

// parseParam reads what follows the # of a parameter.
func parseParam(s string) (int, error) {
	if s == "recv" {
		return Receiver, nil
	}
	i, err := strconv.Atoi(s)
	if err != nil || i < 0 || i > 99 {
		return 0, fmt.Errorf("parameter #%s: want #0, #1, ... or #recv", strings.Trim(printable.Word(s), `"`))
	}
	return i, nil
}
