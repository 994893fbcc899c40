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
)

// How a program is put into packages and files.

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
