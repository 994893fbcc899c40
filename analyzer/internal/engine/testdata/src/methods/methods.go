// Package methods has methods, their values and their expressions.
package methods

import (
	"os"

	"golang.org/x/oauth2"
)

type conf struct{ key string }

func (c conf) value() string { return c.key }

func (c *conf) pointer() string { return c.key }

func (c *conf) set(key string) *conf { c.key = key; return c }

func (conf) constant() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }

func calls() {
	c := conf{key: "ndcnw8oORpyVuE5wiVsTeRgvJ"}
	_ = oauth2.Config{ClientSecret: c.constant()} // origins: const(opaque, 24)
	_ = oauth2.Config{ClientSecret: c.value()}    // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: c.pointer()}  // origins: const(opaque, 25); path: store store call return
	_ = oauth2.Config{ClientSecret: (&c).value()} // origins: const(opaque, 25)
}

// A chain of setters returns its receiver.
func chain() {
	c := new(conf).set("b9ErySqoK0ACUIuXIVHhgCOwsN")
	_ = oauth2.Config{ClientSecret: c.pointer()}                             // origins: const(opaque, 26)
	_ = oauth2.Config{ClientSecret: new(conf).set(os.Getenv("KEY")).value()} // origins: env(KEY)
}

// Method values are bound to their receiver. What is stored later counts as
// well: the walk knows no order in memory.
func values() {
	a, b := conf{"bh6fI750Foa5MZSA3OHXcG1GdSK"}, &conf{"DMz3O6qX5mDwIy2mbbhRXZPO7f39"}
	f, g := a.value, b.pointer
	_ = oauth2.Config{ClientSecret: f()} // origins: const(opaque, 27)
	_ = oauth2.Config{ClientSecret: g()} // origins: const(opaque, 28) | const(opaque, 29)
	set := b.set
	set("EuGC9Th4FmaSqb5Savib4jQ6MIwHv")
	_ = oauth2.Config{ClientSecret: b.key} // origins: const(opaque, 28) | const(opaque, 29)
}

func expressions() {
	f := conf.value
	_ = oauth2.Config{ClientSecret: f(conf{"aW12t2WXxBSsBdOxz5WYpcXijyuKCz"})} // origins: const(opaque, 30)
	g := (*conf).pointer
	_ = oauth2.Config{ClientSecret: g(&conf{"SKJcc2uuc3Z5xO07rDYzDu5dE66la80"})}          // origins: const(opaque, 31)
	_ = oauth2.Config{ClientSecret: conf.value(conf{"m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"})} // origins: const(opaque, 32)
}

// Promoted methods.
type server struct {
	conf
	name string
}

type cluster struct{ *server }

func promoted() {
	s := server{conf: conf{"FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT"}}
	_ = oauth2.Config{ClientSecret: s.value()}             // origins: const(opaque, 33) | const(opaque, 34)
	_ = oauth2.Config{ClientSecret: cluster{&s}.pointer()} // origins: const(opaque, 33) | const(opaque, 34)
	s.set("NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S")
	_ = oauth2.Config{ClientSecret: s.key} // origins: const(opaque, 33) | const(opaque, 34)
	f := s.value
	_ = oauth2.Config{ClientSecret: f()} // origins: const(opaque, 33) | const(opaque, 34)
}

// A slot in a method: its receiver is any that the package makes.
func (c *conf) client() *oauth2.Config {
	return &oauth2.Config{ClientSecret: c.key} // origins: const(opaque, 35) | const(opaque, 36)
}

func clients() {
	(&conf{"WP4YCiqkedybGSoqpavztYLvpQky9XyFZdj"}).client()
	c := &conf{"ASUQ3fUecexDjawvN0gMGqZEq86iY69RLi2b"}
	c.client()
}

// A type that is no struct.
type word string

func (w word) String() string { return string(w) }

type words map[string]word

func (w words) get(name string) string { return w[name].String() }

func named() {
	_ = oauth2.Config{ClientSecret: word("e63N4olMpKYCn1EwMZuV5t8GfaPXAr7W6aF3f").String()}              // origins: const(opaque, 37)
	_ = oauth2.Config{ClientSecret: words{"shop": "IDtc8hiAgZYkOAGrBUwNYlz5g3dasRDt4g4L9G"}.get("shop")} // origins: const(opaque, 38)
}

type lookup func(string) string

func (l lookup) get(name string) string { return l(name) }

func function() {
	_ = oauth2.Config{ClientSecret: lookup(func(string) string { return "RQlmRgdo54Zz7gkXkbjdhxRbNHtWIrRYT6gUAZh" }).get("shop")} // origins: const(opaque, 39)
}
