package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A subject is a place in a package that configures a client or an endpoint,
// found by its syntax and the names in it, without the engine.
type subject struct {
	pkg    *packages.Package
	file   *ast.File
	source []byte
	node   ast.Node
	// parts are its values: id, secret, tenant, auth, url, endpoint, scopes,
	// redirect, style, and grant for a form.
	parts map[string]ast.Expr
	// fields are the elements of a literal that parts are the values of.
	fields map[string]ast.Node
	// date is a comment or text that says when a secret ends.
	date ast.Node
	// label is the type of the literal, or the function.
	label string
}

// words for parts, in names of fields, parameters and keys of forms.
var partNames = map[string]*regexp.Regexp{
	"id":       regexp.MustCompile(`(?i)^(?:oauth_?)?(?:client_?(?:id|key)|app_?id)$`),
	"secret":   regexp.MustCompile(`(?i)^(?:oauth_?)?(?:client_?secret|app_?secret|secret)$`),
	"tenant":   regexp.MustCompile(`(?i)^tenant_?(?:id)?$`),
	"auth":     regexp.MustCompile(`^AuthURL$`),
	"url":      regexp.MustCompile(`^(?:TokenURL|tokenURL)$`),
	"endpoint": regexp.MustCompile(`^Endpoint$`),
	"scopes":   regexp.MustCompile(`(?i)^scopes?$`),
	"redirect": regexp.MustCompile(`(?i)^(?:redirect_?(?:url|uri)|callback_?url)$`),
	"style":    regexp.MustCompile(`^AuthStyle$`),
	"grant":    regexp.MustCompile(`^grant_type$`),
}

func partNamed(name string) string {
	for part, pattern := range partNames {
		if pattern.MatchString(name) {
			return part
		}
	}
	return ""
}

// subjects returns the clients and endpoints of a package, in source order.
func subjects(p *packages.Package) []*subject {
	var all []*subject
	for _, f := range p.Syntax {
		name := p.Fset.File(f.FileStart).Name()
		source, err := os.ReadFile(name)
		if err != nil || strings.HasSuffix(name, "_test.go") || ast.IsGenerated(f) {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s := &subject{pkg: p, file: f, source: source, node: n, parts: make(map[string]ast.Expr), fields: make(map[string]ast.Node)}
			switch n := n.(type) {
			case *ast.CompositeLit:
				s.literal(n)
			case *ast.CallExpr:
				s.call(n)
			case *ast.Comment:
				if strings.HasPrefix(n.Text, "//oauthvet:expires ") {
					s.date, s.label = n, "a recorded end"
				}
			}
			if s.date != nil || s.parts["id"] != nil && s.parts["secret"] != nil || s.parts["auth"] != nil && s.parts["url"] != nil {
				all = append(all, s)
			}
			return true
		})
	}
	return all
}

func (s *subject) literal(lit *ast.CompositeLit) {
	s.label = strings.TrimPrefix(types.TypeString(s.pkg.TypesInfo.TypeOf(lit), (*types.Package).Name), "*")
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return
		}
		switch key := kv.Key.(type) {
		case *ast.Ident:
			if _, isMap := s.pkg.TypesInfo.TypeOf(lit).Underlying().(*types.Map); !isMap {
				s.add(key.Name, kv.Value)
				s.fields[partNamed(key.Name)] = kv
			}
		case *ast.BasicLit:
			if list, ok := kv.Value.(*ast.CompositeLit); ok && len(list.Elts) == 1 && strings.HasSuffix(s.label, "url.Values") {
				s.add(strings.Trim(key.Value, `"`), list.Elts[0])
			}
		}
	}
}

func (s *subject) call(call *ast.CallExpr) {
	sig, ok := s.pkg.TypesInfo.TypeOf(call.Fun).(*types.Signature)
	if !ok || call.Ellipsis.IsValid() {
		return
	}
	s.label = types.ExprString(call.Fun)
	for i := range min(sig.Params().Len(), len(call.Args)) {
		if _, isString := sig.Params().At(i).Type().Underlying().(*types.Basic); isString {
			s.add(sig.Params().At(i).Name(), call.Args[i])
		}
	}
}

func (s *subject) add(name string, value ast.Expr) {
	if part := partNamed(name); part != "" {
		s.parts[part] = value
	}
}

func (s *subject) describe() string {
	at := s.pkg.Fset.Position(s.node.Pos())
	return fmt.Sprintf("%s:%d %s", filepath.Base(at.Filename), at.Line, s.label)
}

// text is the source of a node.
func (s *subject) text(n ast.Node) string {
	tf := s.pkg.Fset.File(s.file.FileStart)
	return string(s.source[tf.Offset(n.Pos()):tf.Offset(n.End())])
}

// named returns the last name that leads to a value: of a variable, of a field,
// or of an environment variable that is looked up in place. It is "" for
// anything else.
func (s *subject) named(part string) string {
	switch e := s.parts[part].(type) {
	case *ast.Ident:
		if _, constant := s.pkg.TypesInfo.Uses[e].(*types.Const); !constant {
			return e.Name
		}
	case *ast.SelectorExpr:
		if _, constant := s.pkg.TypesInfo.Uses[e.Sel].(*types.Const); !constant {
			return e.Sel.Name
		}
	}
	if name := s.variable(part); name != nil {
		return strings.Trim(name.Value, `"`)
	}
	return ""
}

// variable returns the name of the environment variable that a part is looked
// up by in place, or nil.
func (s *subject) variable(part string) *ast.BasicLit {
	call, ok := s.parts[part].(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || s.text(call.Fun) != "os.Getenv" {
		return nil
	}
	lit, _ := call.Args[0].(*ast.BasicLit)
	return lit
}

// written returns the text of a part that is a constant, or "".
func (s *subject) written(part string) string {
	e := s.parts[part]
	if e == nil {
		return ""
	}
	if v := s.pkg.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

// example reports whether the package shows how something is done: what stands
// there is meant to be replaced.
func (s *subject) example() bool {
	return strings.Contains(s.pkg.PkgPath+"/", "example") || strings.Contains(s.pkg.PkgPath, "sample")
}

// clientCredentials reports whether the subject is a client of that grant.
func (s *subject) clientCredentials() bool {
	return s.label == "clientcredentials.Config" || s.written("grant") == "client_credentials"
}
