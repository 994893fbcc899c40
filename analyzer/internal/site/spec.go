package site

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// fieldSpec says what a struct field takes, or nil. The tag is the field's.
func (p *Package) fieldSpec(field *types.Var, owner types.Type, tag string) *Spec {
	label := "field " + field.Name()
	if tn := gotypes.TypeName(owner); tn != nil {
		label = qualified(tn) + "." + field.Name()
	}
	if spec, known := p.known(field, label); known {
		return spec
	}
	if !isString(field.Type()) || !p.mayName(field) || lexicon.OwnsOtherSecrets(label) {
		return nil
	}
	if lexicon.IsSecretName(field.Name()) || tagNamesSecret(tag) {
		return &Spec{Weak: true, Label: label}
	}
	return nil
}

// known returns what rows and facts say of an object; known is true also where
// they say that it is no slot.
func (p *Package) known(obj types.Object, label string) (spec *Spec, known bool) {
	for _, r := range p.Rows(obj) {
		if r.Symbol.Param >= 0 {
			continue
		}
		switch r.Verb {
		case catalog.Trap, catalog.SecretID:
			return nil, true
		case catalog.Secret:
			return rowSpec(r, label), true
		case catalog.JSON:
			s := rowSpec(r, label)
			s.Inside = JSONMember
			return s, true
		}
	}
	for _, s := range p.facts(obj) {
		if s.Param < 0 && len(s.Fields) == 0 {
			return &s, true
		}
	}
	return nil, false
}

func rowSpec(r *catalog.Row, label string) *Spec {
	return &Spec{Row: r, Label: label, Provider: r.Word("provider"), Param: r.Symbol.Param}
}

// mayName reports whether the name of an object can make it a weak slot: the
// catalogue describes its own libraries, and the standard library's names mean
// other secrets.
func (p *Package) mayName(obj types.Object) bool {
	if obj.Pkg() == nil || Standard(obj.Pkg().Path()) {
		return false
	}
	return obj.Pkg() == p.Types || !p.catalog.Describes(obj.Pkg().Path())
}

// Standard reports whether a path is one of the standard library, by its first
// element. No driver tells for certain; a module of that name would be left
// out.
func Standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "archive", "arena", "bufio", "builtin", "bytes", "cmp", "compress", "container", "context", "crypto", "database", "debug", "embed", "encoding", "errors",
		"expvar", "flag", "fmt", "go", "hash", "html", "image", "index", "internal", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path", "plugin",
		"reflect", "regexp", "runtime", "slices", "sort", "strconv", "strings", "structs", "sync", "syscall", "testing", "text", "time", "unicode", "unique", "unsafe", "vendor", "weak":
		return true
	}
	return false
}

// tagNamesSecret reports whether one of the usual tags of a struct field names
// a client secret.
func tagNamesSecret(tag string) bool { return tagNames(tag, lexicon.IsSecretName) }

func tagNames(tag string, is func(name string) bool) bool {
	if !strings.Contains(tag, "ecret") && !strings.Contains(tag, "ECRET") {
		return false // most tags
	}
	for _, key := range []string{"json", "yaml", "form", "url", "schema", "toml", "mapstructure", "xml", "hcl", "koanf", "ini", "bson"} {
		name, _, _ := strings.Cut(reflect.StructTag(tag).Get(key), ",")
		if name != "" && is(name) {
			return true
		}
	}
	return false
}

// variableSpec says what a variable or constant takes, or nil.
func (p *Package) variableSpec(obj types.Object) *Spec {
	if spec, known := p.known(obj, objectLabel(obj)); known {
		return spec
	}
	if !isString(obj.Type()) || !p.mayName(obj) || !lexicon.IsSecretName(obj.Name()) {
		return nil
	}
	return &Spec{Weak: true, Label: objectLabel(obj)}
}

func objectLabel(obj types.Object) string {
	if obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope() {
		return qualified(obj)
	}
	return obj.Name()
}

// qualified returns "pkg.Name".
func qualified(obj types.Object) string {
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return obj.Pkg().Name() + "." + obj.Name()
}

// funcLabel names a function for people: "azidentity.NewClientSecretCredential",
// "Client.Login".
func funcLabel(obj types.Object) string {
	if fn, ok := obj.(*types.Func); ok {
		if recv := fn.Signature().Recv(); recv != nil {
			if tn := gotypes.TypeName(recv.Type()); tn != nil {
				return qualified(tn) + "." + fn.Name()
			}
			return fn.Name()
		}
	}
	return objectLabel(obj)
}

// keySpec says what the value beside a constant name takes, or nil: a form key,
// a map key, the name of a flag or setting. Strong is for places that can be
// nothing but a request's parameters.
func (p *Package) keySpec(key string, strong bool) *Spec {
	row := p.Key(key)
	switch {
	case row != nil && row.Word("as") == "secret" && row.Word("provider") == "":
		return &Spec{Row: row, Weak: !strong, Label: key}
	case row != nil && row.Word("as") == "secret" && key != "secret", row == nil && lexicon.IsSecretName(key):
		// A name that only some providers use is as good as any other; the bare
		// word means too many things.
		return &Spec{Weak: true, Label: key}
	}
	return nil
}

// NamesSecret reports whether a field is a client secret by its name or tag.
func (p *Package) NamesSecret(name, tag string) bool {
	return lexicon.IsSecretName(name) || tagNamesSecret(tag)
}
