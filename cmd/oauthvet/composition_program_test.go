package main_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// This file is the workshop of the composition test: programs, their packages
// and functions, and the small language in which steps are written. The steps
// and slots themselves are in composition_steps_test.go and
// composition_slots_test.go.

// module is the module of all generated programs.
const module = "corp.internal/programs"

// A composition is one generated program.
type composition struct {
	name string
	// twin reads the environment where the original has a literal.
	twin bool
	rng  *rand.Rand
	plan *plan

	pkgs []*compPkg
	// literals are the texts of which the lines are the literal's place.
	literals []string
	// envs counts the environment variables of the twin.
	envs int
}

// A plan is what a program is made of: the steps, where the packages end, and
// the slot.
type plan struct {
	steps []*step
	// crossing tells for every step and for the slot (the last one) how the
	// value gets there: in the same package, or across a boundary.
	crossing []crossing
	slot     *slot
	origin   *origin
}

// A crossing is how a value gets from one stage to the next.
type crossing int

const (
	stay crossing = iota
	pull          // the next package imports this one and names what it exports
	push          // this package imports the next one and passes the value
)

func (c crossing) String() string {
	return [...]string{" -> ", " =pull=> ", " =push=> "}[c]
}

// String names the stages of the program.
func (p *plan) String() string {
	var b strings.Builder
	b.WriteString(p.origin.name)
	for i, s := range p.steps {
		b.WriteString(p.crossing[i].String() + s.name)
	}
	b.WriteString(p.crossing[len(p.steps)].String() + p.slot.name)
	return b.String()
}

// stages are the names of the origin, the steps and the slot.
func (p *plan) stages() []string {
	names := []string{p.origin.name}
	for _, s := range p.steps {
		names = append(names, s.name)
	}
	return append(names, p.slot.name)
}

// A compPkg is a package of a program.
type compPkg struct {
	prog *composition
	name string // in its package clause
	dir  string // below the module
	// plain packages say nothing of client secrets in their names.
	plain bool
	// source packages hold no slot.
	source bool
	strong bool  // the next name is telling for certain
	aside  bool  // not on the way: it declares a tool or a type
	decls  []any // of string and *compFunc, in source order
	files  map[string]string
	used   map[string]bool // names
}

// A compFunc is a function of a program. It is rendered when the program is
// complete: only then it is known what the last function returns.
type compFunc struct {
	pkg *compPkg
	// sig is "func name(parameters)"; results are separate. It is empty for a
	// function that is not finished.
	sig     string
	results string
	body    []string
	// params says that the value came in as a parameter: the function can't
	// become a getter.
	params bool
	// callee is the function to which the value goes on; call is the call.
	callee *compFunc
	call   string
	// discard says that what the callee returns is not returned.
	discard bool
	// nested is the name of the variable that holds the function, if it is a
	// function literal in the body of its caller.
	nested string
}

// resultsOf returns the results of f.
func (f *compFunc) resultsOf() string {
	if f.callee == nil {
		return f.results
	}
	if f.discard {
		return ""
	}
	return f.callee.resultsOf()
}

// text renders f.
func (f *compFunc) text() string {
	lines := slices.Clone(f.body)
	if c := f.callee; c != nil {
		if c.nested != "" {
			lines = append(lines, c.nested+" := "+c.text())
		}
		call := f.call
		if f.resultsOf() != "" {
			call = "return " + call
		}
		lines = append(lines, call)
	}
	return f.sig + " " + f.resultsOf() + " {\n" + strings.Join(lines, "\n") + "\n}"
}

// A value is the text on its way: an expression in a package, and the function
// in which it stands. Without a function it can be used anywhere in the
// package.
type value struct {
	pkg  *compPkg
	fn   *compFunc
	expr string
	// constant: the expression is a constant for Go.
	constant bool
	// raw is the literal itself, as long as the expression is that literal.
	raw string
	// then are statements that must come first, in the function that uses the
	// value; expr uses their names. Both are in the language of scenes.
	then []string
	// pass leads on from there into a function: its signature, the call and
	// the value there.
	pass *[3]string
}

// A scene is where a step acts: it knows the value that comes in and makes the
// value that goes out. Its methods take Go source in which
//
//	$in           is the value that comes in
//	$secret       is a new name of a kind, the same throughout the scene
//	$secret2      is another one of that kind
//	$^getter      is a new name too, exported where the next package needs it
//	$!field       is a new name that is exported
//	@             is the qualifier of the package on the other side
//
// Kinds of names are the keys of telling and plain.
type scene struct {
	*composition
	in       value
	out      value
	to       *compPkg // the package of the other side of a push, or in.pkg
	exported bool
	names    map[string]string
}

// placeholder matches what is replaced in the source of scenes.
var placeholder = regexp.MustCompile(`\$[\^!]?[a-zA-Z]+[0-9]?`)

// expand replaces the placeholders in source that stands in pkg.
func (s *scene) expand(pkg *compPkg, source string) string {
	return placeholder.ReplaceAllStringFunc(source, func(word string) string {
		word = word[1:]
		upper := word[0] == '!' || word[0] == '^' && s.exported
		word = strings.TrimLeft(word, "^!")
		if word == "in" {
			return s.in.expr
		}
		name, ok := s.names[word]
		if !ok {
			name = s.fresh(pkg, strings.TrimRight(word, "0123456789"), upper)
			s.names[word] = name
		}
		return name
	})
}

// fresh draws a name that is new in the packages of the scene.
func (s *scene) fresh(pkg *compPkg, kind string, exported bool) string {
	pool, ok := telling[kind]
	if !ok {
		panic("no names for " + kind)
	}
	unlike := s.plan.slot.names[kind]
	// The draws don't depend on anything but the seed.
	strong, index := s.rng.IntN(10) < 8, s.rng.IntN(1000)
	if other := plain[kind]; other != nil && (pkg.plain || !strong && !pkg.strong) {
		pool = other
	}
	if unlike != nil {
		pool = unlike
	}
	free := !quotedKinds[kind]
	for n := 0; ; n++ {
		name := pool[(index+n)%len(pool)]
		if exported {
			name = exportedName(name)
		}
		if n >= len(pool) {
			name += strconv.Itoa(n/len(pool) + 1)
		}
		if !free || !pkg.used[name] && !s.to.used[name] {
			pkg.used[name], s.to.used[name] = true, true
			return name
		}
	}
}

func exportedName(name string) string {
	for _, initialism := range []string{"oauth", "oidc", "idp"} {
		if strings.HasPrefix(name, initialism) {
			return map[string]string{"oauth": "OAuth", "oidc": "OIDC", "idp": "IDP"}[initialism] + name[len(initialism):]
		}
	}
	r := []rune(name)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// do adds a statement to the function in which the value stands.
func (s *scene) do(lines ...string) {
	s.prepare()
	if s.in.fn == nil {
		s.in.fn = &compFunc{pkg: s.in.pkg}
	}
	for _, line := range lines {
		s.in.fn.body = append(s.in.fn.body, s.here(line))
	}
}

// here expands source in the package of the value. The other side's qualifier
// is that of a push.
func (s *scene) here(source string) string {
	source = s.expand(s.in.pkg, source)
	if s.to != s.in.pkg {
		return strings.ReplaceAll(source, "@", s.to.name+".")
	}
	return strings.ReplaceAll(source, "@", "")
}

// prepare writes the statements that the value needs.
func (s *scene) prepare() {
	lines, pass := s.in.then, s.in.pass
	if lines == nil {
		return
	}
	s.in.then, s.in.pass = nil, nil
	if s.in.fn == nil {
		s.in.fn = &compFunc{pkg: s.in.pkg}
	}
	for _, line := range lines {
		s.in.fn.body = append(s.in.fn.body, s.expand(s.in.pkg, line))
	}
	s.in.expr = s.expand(s.in.pkg, s.in.expr)
	if pass != nil {
		to := s.to
		s.to = s.in.pkg
		s.enter(pass[0], pass[1], pass[2])
		s.in, s.to = s.out, to
	}
}

// decl adds a declaration to the package of the value. If it uses the value,
// that must not stand in a function: what is there is made a function first.
func (s *scene) decl(source string) {
	if strings.Contains(source, "$in") {
		s.closed()
	}
	s.in.pkg.decls = append(s.in.pkg.decls, s.here(source))
}

// declAside adds a declaration to a package of its own, which is imported by
// name: tools and types that others share.
func (s *scene) declAside(name, source string) (qualifier string) {
	p := s.addPkg([]string{name})
	p.aside, p.source, p.plain = true, true, true
	p.decls = append(p.decls, s.expand(p, source))
	return p.name + "."
}

// declTo adds a declaration to the package on the other side of a push.
func (s *scene) declTo(source string) {
	s.to.decls = append(s.to.decls, s.expand(s.to, source))
}

// closed makes the value one that can be used anywhere in its package.
func (s *scene) closed() {
	s.prepare()
	if s.in.fn == nil {
		return
	}
	s.fn("func $loader()", "string", "return $in")
	s.in = value{pkg: s.in.pkg, expr: s.expand(s.in.pkg, "$loader()")}
}

// fn makes a function of the statements so far.
func (s *scene) fn(sig, results string, lines ...string) {
	s.do(lines...)
	f := s.in.fn
	if f.params {
		panic("a function with parameters can't become another: " + s.plan.String())
	}
	f.sig, f.results = s.here(sig), s.here(results)
	s.in.pkg.decls = append(s.in.pkg.decls, f)
	s.in.fn = nil
}

// yield ends the step with an expression that stands where the value stood.
func (s *scene) yield(expr string) {
	s.prepare()
	s.out = value{pkg: s.in.pkg, fn: s.in.fn, expr: s.expand(s.in.pkg, expr)}
	if s.in.fn != nil {
		s.out.expr = strings.ReplaceAll(s.out.expr, "@", "")
	}
}

// top ends the step with an expression that can stand anywhere; @ precedes
// what this package declares.
func (s *scene) top(expr string) {
	s.in.fn = nil
	s.yield(expr)
}

// topThen is top with statements that must come first where the value is used.
func (s *scene) topThen(expr string, lines ...string) {
	s.out = value{pkg: s.in.pkg, expr: expr, then: lines}
}

// enter ends the step inside another function, to which the call passes the
// value; expr is the value there.
func (s *scene) enter(sig, call, expr string) {
	callee := &compFunc{pkg: s.to, params: true, sig: s.expand(s.to, sig)}
	s.to.decls = append(s.to.decls, callee)
	s.leave(call, callee)
	s.out = value{pkg: s.to, fn: callee, expr: s.expand(s.to, expr)}
}

// hand is enter for calls that return nothing: a framework makes them later.
func (s *scene) hand(sig, calls, expr string) {
	s.do()
	f := s.in.fn
	s.enter(sig, calls, expr)
	f.discard = true
}

// enterLiteral is enter for a function literal in the caller's body.
func (s *scene) enterLiteral(name, sig, call, expr string) {
	s.do()
	callee := &compFunc{pkg: s.in.pkg, params: true, sig: s.here(sig), nested: s.here(name)}
	s.leave(call, callee)
	s.out = value{pkg: s.in.pkg, fn: callee, expr: s.here(expr)}
}

// leave ends the function in which the value stands with a call.
func (s *scene) leave(call string, callee *compFunc) {
	s.do()
	f := s.in.fn
	f.call, f.callee = s.here(call), callee
	s.start(f)
}

// start gives a function that has no name one that a program begins with.
func (s *scene) start(f *compFunc) {
	pick := s.rng.IntN(6)
	if f.sig != "" {
		return
	}
	f.discard = pick < 3
	switch {
	case f.discard && pick == 0:
		f.sig = "func init()"
	default:
		f.sig = s.expand(f.pkg, "func $^starter()")
	}
	s.in.pkg.decls = append(s.in.pkg.decls, f)
}

// set ends the step with a call that stores the value; what reads it is
// elsewhere, in the package on the other side.
func (s *scene) set(call, expr string) {
	s.do(call)
	f := s.in.fn
	if f.sig == "" {
		if s.rng.IntN(2) == 0 {
			f.sig = "func init()"
		} else {
			f.sig = s.expand(f.pkg, "func $^starter()")
		}
		s.in.pkg.decls = append(s.in.pkg.decls, f)
	}
	s.out = value{pkg: s.to, expr: s.expand(s.to, expr)}
}

// literal adds a text whose lines are places of the literal.
func (s *composition) literal(text string) { s.literals = append(s.literals, text) }

// pick draws one of some texts.
func (s *scene) pick(texts ...string) string { return texts[s.rng.IntN(len(texts))] }

// env is the name of an environment variable for the twin.
func (s *composition) env() string {
	s.envs++
	name := "PORTAL_CLIENT_SECRET"
	if s.envs > 1 {
		name += strconv.Itoa(s.envs)
	}
	return `os.Getenv("` + name + `")`
}

// compose writes the program of a plan. The twin of a program is made from the
// same seed.
func compose(name string, seed uint64, p *plan, twin bool) *composition {
	c := &composition{name: name, twin: twin, rng: rand.New(rand.NewPCG(seed, 1)), plan: p}
	v := value{pkg: c.newPkg()}
	v.raw = p.literal(c.rng)
	v.expr, v.constant = p.origin.write(c, v.raw), !twin
	if twin {
		v.expr, v.constant = c.env(), false
	}
	for i, st := range p.steps {
		v = c.stage(v, i, func(s *scene) { st.apply(s) })
	}
	c.stage(v, len(p.steps), func(s *scene) { p.slot.write(s) })
	c.render()
	return c
}

// stage runs one step.
func (c *composition) stage(v value, i int, act func(*scene)) value {
	p := c.plan
	qualifier := ""
	if p.crossing[i] == pull {
		qualifier = v.pkg.name + "."
		v.pkg, v.raw = c.newPkg(), ""
	}
	v.expr = strings.ReplaceAll(v.expr, "@", qualifier)
	for j := range v.then {
		v.then[j] = strings.ReplaceAll(v.then[j], "@", qualifier)
	}
	if v.pass != nil {
		for j := range v.pass {
			v.pass[j] = strings.ReplaceAll(v.pass[j], "@", qualifier)
		}
	}
	s := &scene{composition: c, in: v, to: v.pkg, names: make(map[string]string)}
	if p.crossing[i] == push {
		s.to = c.newPkg()
	}
	exposed := i < len(p.steps) && p.crossing[i+1] == pull
	anyway := c.rng.IntN(5) == 0
	s.exported = anyway || exposed || p.crossing[i] == push
	s.in.pkg.strong = s.in.pkg.source && exposed
	s.to.strong = s.to.source && exposed
	act(s)
	return s.out
}

// newPkg adds a package. Its name tells what it is for.
func (c *composition) newPkg() *compPkg {
	n := 0
	for _, p := range c.pkgs {
		if !p.aside {
			n++
		}
	}
	last := n == c.plan.packages()-1
	pool := []string{"settings", "appconfig", "secrets", "defaults", "constants", "creds"}
	if last {
		pool = []string{"auth", "login", "identity", "sso", "idp"}
	} else if n == 1 {
		pool = []string{"wiring", "bootstrap", "registry", "options", "service"}
	}
	p := c.addPkg(pool)
	p.plain = c.rng.IntN(plainPackages) == 0 && !last
	p.source = !last
	return p
}

// addPkg adds a package with one of the names.
func (c *composition) addPkg(pool []string) *compPkg {
	p := &compPkg{prog: c, files: make(map[string]string), used: map[string]bool{"init": true, "new": true}}
	taken := func(name string) bool {
		return slices.ContainsFunc(c.pkgs, func(q *compPkg) bool { return q.used[name] })
	}
	index := c.rng.IntN(len(pool))
	p.name = pool[index]
	for n := 0; taken(p.name); n++ {
		p.name = pool[(index+n)%len(pool)]
		if n >= len(pool) {
			p.name += strconv.Itoa(n/len(pool) + 1)
		}
	}
	p.dir = c.name + "/" + p.name
	for name := range importTable {
		p.used[name] = true
	}
	c.pkgs = append(c.pkgs, p)
	for _, q := range c.pkgs {
		q.used[p.name], p.used[q.name] = true, true
	}
	return p
}

// plainPackages: one in so many packages without a slot has no telling name.
const plainPackages = 25

// packages is the number of packages on the way of the plan.
func (p *plan) packages() int {
	n := 1
	for _, c := range p.crossing {
		if c != stay {
			n++
		}
	}
	return n
}

// render writes the files of all packages.
func (c *composition) render() {
	for _, p := range c.pkgs {
		p.render()
	}
}

// render writes the files of a package. Some packages have two.
func (p *compPkg) render() {
	two := p.prog.rng.IntN(4) == 0
	parts := make([][]string, 2)
	for i, d := range p.decls {
		text, ok := d.(string)
		if f, isFunc := d.(*compFunc); isFunc {
			text, ok = f.text(), true
		}
		if !ok {
			panic(fmt.Sprintf("declaration %T", d))
		}
		k := 0
		if two {
			k = i % 2
		}
		parts[k] = append(parts[k], text)
	}
	for k, decls := range parts {
		if len(decls) > 0 {
			p.files[p.name+[]string{"", "_more"}[k]+".go"] = p.file(decls)
		}
	}
}

// file returns the source of a file, with its imports.
func (p *compPkg) file(decls []string) string {
	body := strings.Join(decls, "\n\n")
	f, err := parser.ParseFile(token.NewFileSet(), "", "package p\n\n"+body, parser.ParseComments)
	if err != nil {
		panic(fmt.Sprintf("%s (%s): %v\n%s", p.prog.name, p.prog.plan, err, body))
	}
	imports := make(map[string]string)
	ast.Inspect(f, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		id, ok := sel.X.(*ast.Ident)
		if !ok || id.Obj != nil {
			return true
		}
		if path, ok := importTable[id.Name]; ok {
			imports[id.Name] = path
		}
		for _, q := range p.prog.pkgs {
			if q != p && q.name == id.Name {
				imports[id.Name] = module + "/" + q.dir
			}
		}
		return true
	})
	var std, other []string
	for name, path := range imports {
		spec := strconv.Quote(path)
		if base := path[strings.LastIndexByte(path, '/')+1:]; base != name {
			spec = name + " " + spec
		}
		if strings.Contains(path, ".") {
			other = append(other, spec)
		} else {
			std = append(std, spec)
		}
	}
	if strings.Contains(body, "//go:embed ") {
		std = append(std, `_ "embed"`)
	}
	byPath := func(a, b string) int {
		return cmp.Compare(a[strings.IndexByte(a, '"'):], b[strings.IndexByte(b, '"'):])
	}
	slices.SortFunc(std, byPath)
	slices.SortFunc(other, byPath)
	var b strings.Builder
	fmt.Fprintf(&b, "package %s\n\n", p.name)
	if len(imports) > 0 || len(std) > 0 {
		fmt.Fprintf(&b, "import (\n%s\n\n%s\n)\n\n", strings.Join(std, "\n"), strings.Join(other, "\n"))
	}
	b.WriteString(body)
	src, err := format.Source([]byte(b.String()))
	if err != nil {
		panic(fmt.Sprintf("%s (%s): %v\n%s", p.prog.name, p.prog.plan, err, b.String()))
	}
	return string(src)
}

// write writes the program below dir.
func (c *composition) write(dir string) error {
	for _, p := range c.pkgs {
		folder := filepath.Join(dir, p.dir)
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
		for name, text := range p.files {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// secretName matches names that make a slot by themselves.
var secretName = regexp.MustCompile(`(?i)(client|app|oauth|consumer)_?secret`)

// places returns the lines, as "dir/file.go:12", at which the finding may
// stand: the literal's, and the slot's. The slot of a package may be where the
// value leaves for another package that has the client, and what has the name
// of a client secret, the result of a function too.
func (c *composition) places() map[string]bool {
	places := make(map[string]bool)
	for _, p := range c.pkgs {
		for name, text := range p.files {
			named := false // in a function with the name of a client secret
			for i, line := range strings.Split(text, "\n") {
				if strings.HasPrefix(line, "func ") {
					named = secretName.MatchString(line)
				}
				found := strings.Contains(line, "// slot") || secretName.MatchString(line) || named && strings.Contains(line, "return ")
				for _, l := range c.literals {
					found = found || strings.Contains(line, l)
				}
				for _, q := range c.pkgs {
					found = found || q != p && strings.Contains(line, q.name+".")
				}
				if found {
					places[fmt.Sprintf("%s/%s:%d", p.dir, name, i+1)] = true
				}
			}
		}
	}
	return places
}
