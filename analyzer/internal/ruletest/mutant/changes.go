package mutant

import (
	"encoding/base64"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// A change makes edits at one of the places that it knows. It returns none where
// there is no such place.
type change func(s *scene, where, what int) []edit

var changes = []change{
	leaveOut, repeat, wrapStatement, exchangeStatements, recurse,
	wrapValue, wrapValue, // it has the most forms
	exchangeValues, copyValue, negate, writeLiteral, splitLiteral, nameLiteral,
}

// pick returns one of several, or false for none.
func pick[T any](all []T, n int) (one T, ok bool) {
	if len(all) == 0 {
		return one, false
	}
	return all[n%len(all)], true
}

func leaveOut(s *scene, where, _ int) []edit {
	stmt, ok := pick(s.statements, where)
	if !ok {
		return nil
	}
	return []edit{s.replace(stmt, "")}
}

func repeat(s *scene, where, _ int) []edit {
	stmt, ok := pick(s.statements, where)
	if !ok {
		return nil
	}
	return []edit{s.replace(stmt, s.text(stmt)+"\n"+s.text(stmt))}
}

// around are statements with others in them.
var around = []string{
	"{\n$\n}",
	"if true {\n$\n}",
	"if false {\n$\n}",
	"for range 2 {\n$\n}",
	"for {\n$\nbreak\n}",
	"for i := range []int{1, 2} {\nif i == 1 {\ncontinue\n}\n$\n}",
	"switch {\ncase true:\n$\nfallthrough\ndefault:\n}",
	"select {\ndefault:\n$\n}",
	"func() {\n$\n}()",
	"defer func() {\nrecover()\n$\n}()",
	"go func() {\n$\n}()",
	"for _, f := range []func(){func() {\n$\n}} {\nf()\n}",
	"if func() bool {\n$\nreturn true\n}() {\n}",
}

func wrapStatement(s *scene, where, what int) []edit {
	stmt, ok := pick(s.statements, where)
	if !ok {
		return nil
	}
	wrapping, _ := pick(around, what)
	return []edit{s.replace(stmt, strings.Replace(wrapping, "$", s.text(stmt), 1))}
}

func exchangeStatements(s *scene, where, what int) []edit {
	a, ok := pick(s.statements, where)
	b, _ := pick(s.statements, what)
	if !ok {
		return nil
	}
	return s.exchange(a, b)
}

// exchange swaps the texts of two nodes, none of which is in the other.
func (s *scene) exchange(a, b ast.Node) []edit {
	if a.Pos() < b.End() && b.Pos() < a.End() {
		return nil
	}
	return []edit{s.replace(a, s.text(b)), s.replace(b, s.text(a))}
}

// recurse makes a function call itself with its own parameters.
func recurse(s *scene, where, what int) []edit {
	f, ok := pick(s.functions, where)
	if !ok || f.Body == nil {
		return nil
	}
	name, params := f.Name.Name, parameters(f.Type)
	if f.Recv != nil && len(f.Recv.List[0].Names) == 1 {
		name = f.Recv.List[0].Names[0].Name + "." + name
	}
	call := name + "(" + strings.Join(params, ", ") + ")"
	from, _ := s.span(f.Body)
	switch what % 3 {
	case 0:
		call = "if len(\"\") > 0 {\n" + call + "\n}"
	case 1:
		call = "defer " + call
	}
	return []edit{{from + 1, from + 1, "\n" + call + "\n"}}
}

func parameters(f *ast.FuncType) (names []string) {
	for _, field := range f.Params.List {
		for _, n := range field.Names {
			name := n.Name
			if _, ok := field.Type.(*ast.Ellipsis); ok {
				name += "..."
			}
			names = append(names, name)
		}
	}
	return names
}

// carriers are expressions with the value of others: $ is the value and T its type.
var carriers = []string{
	"($)",
	"func() T { return $ }()",
	"func(v T) T { return v }($)",
	"func() (v T) { defer func() { v = $ }(); return }()",
	"[]T{$}[0]",
	"append([]T(nil), $)[0]",
	"map[string]T{\"k\": $}[\"k\"]",
	"struct{ v T }{$}.v",
	"(&struct{ v T }{$}).v",
	"*(&[]T{$}[0])",
	"any($).(T)",
	"<-func() chan T { c := make(chan T, 1); c <- $; return c }()",
	"func() T { var v T; for range 3 { v = $ }; return v }()",
	"func(v ...T) T { return v[len(v)-1] }($, $)",
	"func() (v T) { if x, ok := any($).(T); ok { v = x }; return }()",
	"$ + \"\"",
	"string([]byte($))",
	"($)[:]",
	"func() T { type t T; return T(t($)) }()",
}

func wrapValue(s *scene, where, what int) []edit {
	e, ok := pick(s.values, where)
	if !ok {
		return nil
	}
	carrier, _ := pick(carriers, what)
	typ := s.typeText(s.TypesInfo.TypeOf(e))
	text := strings.NewReplacer("$", s.text(e), "T", typ).Replace(carrier)
	return []edit{s.replace(e, text)}
}

// same returns values that have the type of one.
func (s *scene) same(e ast.Expr) (all []ast.Expr) {
	for _, other := range s.values {
		if other != e && types.Identical(types.Default(s.TypesInfo.TypeOf(e)), types.Default(s.TypesInfo.TypeOf(other))) {
			all = append(all, other)
		}
	}
	return all
}

func exchangeValues(s *scene, where, what int) []edit {
	e, ok := pick(s.values, where)
	if !ok {
		return nil
	}
	if other, ok := pick(s.same(e), what); ok {
		return s.exchange(e, other)
	}
	return nil
}

func copyValue(s *scene, where, what int) []edit {
	e, ok := pick(s.values, where)
	if !ok {
		return nil
	}
	if other, ok := pick(s.same(e), what); ok {
		return []edit{s.replace(e, s.text(other))}
	}
	return nil
}

func negate(s *scene, where, _ int) []edit {
	var conditions []ast.Expr
	for _, e := range s.values {
		if b, ok := s.TypesInfo.TypeOf(e).Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 {
			conditions = append(conditions, e)
		}
	}
	e, ok := pick(conditions, where)
	if !ok {
		return nil
	}
	return []edit{s.replace(e, "!("+s.text(e)+")")}
}

// texts are what a program may hold: made-up secrets, what stands for one, and
// what breaks the output of a careless tool.
var texts = []string{
	"", " ", "\n", "\x00", "\xff\xfe", "\x1b[31mred", "::error file=a.go::x", "</script>|`", "%s%d%!", "changeme", "client_secret", "client_secret=",
	"#secret", "#entra", "0b6f3c1e-58f4-4a37-9b6d-2f1f7c9a0d00", " #secret\n",
	"https://login.microsoftonline.com/common/oauth2/v2.0/token", "https://example.com/token?client_secret=#secret",
	"Basic #basic", "{\"client_secret\": \"#secret\"}", "грант\u202eтип", strings.Repeat("a=%[1]s&", 5000),
}

// secrets puts made-up secrets into texts. They are not written out, since oauthvet
// finds nothing in its own code.
var secrets = strings.NewReplacer(
	"#secret", spread(24),
	"#entra", spread(3)+"8Q~"+spread(31),
	"#basic", base64.StdEncoding.EncodeToString([]byte("billing:"+spread(24))),
)

// spread returns characters of which none seems to follow from those before it.
func spread(n int) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	var b strings.Builder
	for i := range n {
		b.WriteByte(letters[(i*i*7+i*23+5)%len(letters)])
	}
	return b.String()
}

func writeLiteral(s *scene, where, what int) []edit {
	lit, ok := pick(s.literals, where)
	if !ok || lit.Kind != token.STRING {
		return nil
	}
	text, _ := pick(texts, what)
	return []edit{s.replace(lit, strconv.Quote(secrets.Replace(text)))}
}

func splitLiteral(s *scene, where, what int) []edit {
	lit, ok := pick(s.literals, where)
	if !ok || lit.Kind != token.STRING {
		return nil
	}
	text, err := strconv.Unquote(lit.Value)
	if err != nil || text == "" {
		return nil
	}
	at := what % len(text)
	return []edit{s.replace(lit, "("+strconv.Quote(text[:at])+" + "+strconv.Quote(text[at:])+")")}
}

// nameLiteral makes a constant or a variable of the package of a literal.
func nameLiteral(s *scene, where, what int) []edit {
	lit, ok := pick(s.literals, where)
	if !ok {
		return nil
	}
	keyword := [...]string{"const", "var"}[what%2]
	name := [...]string{"made", "clientSecret", "clientID", "Secret"}[what/2%4] + strconv.Itoa(where)
	return []edit{s.replace(lit, name), {len(s.Source), len(s.Source), "\n" + keyword + " " + name + " = " + lit.Value + "\n"}}
}
