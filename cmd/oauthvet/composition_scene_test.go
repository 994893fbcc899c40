package main_test

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// A scene is what a step sees of the program, and what it does to it.

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
