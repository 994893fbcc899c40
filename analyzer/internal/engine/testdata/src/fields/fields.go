// Package fields keeps values in structs.
package fields

import (
	"os"

	"golang.org/x/oauth2"
)

type conf struct {
	key   string
	other string
	login struct{ key string }
	base
	more *base
}

type base struct{ word string }

func keyed() {
	c := conf{key: "ZbE2yu1Y3HgCGx9ZUZTxyYgT", other: "ndcnw8oORpyVuE5wiVsTeRgvJ"}
	_ = oauth2.Config{ClientSecret: c.key}   // origins: const(opaque, 24); path: store store
	_ = oauth2.Config{ClientSecret: c.other} // origins: const(opaque, 25)
}

func positional() {
	b := base{"ZbE2yu1Y3HgCGx9ZUZTxyYgT"}
	_ = oauth2.Config{ClientSecret: b.word} // origins: const(opaque, 24)
}

func selected() {
	var c conf
	c.key = "b9ErySqoK0ACUIuXIVHhgCOwsN"
	c.login.key = "bh6fI750Foa5MZSA3OHXcG1GdSK"
	c.word = "DMz3O6qX5mDwIy2mbbhRXZPO7f39"
	c.more = &base{"EuGC9Th4FmaSqb5Savib4jQ6MIwHv"}
	_ = oauth2.Config{ClientSecret: c.key}       // origins: const(opaque, 26)
	_ = oauth2.Config{ClientSecret: c.login.key} // origins: const(opaque, 27)
	_ = oauth2.Config{ClientSecret: c.word}      // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: c.base.word} // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: c.more.word} // origins: const(opaque, 29)
	_ = oauth2.Config{ClientSecret: c.other}     // origins: none
}

// Two objects of one type are two objects.
func apart() {
	a := conf{key: "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}
	b := conf{key: os.Getenv("KEY")}
	_ = oauth2.Config{ClientSecret: a.key} // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: b.key} // origins: env(KEY)
}

func copied() {
	a := conf{key: "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"}
	b := a
	c := &b
	d := *c
	_ = oauth2.Config{ClientSecret: d.key} // origins: const(opaque, 31)
}

func newConf() *conf { return &conf{key: "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"} }

func valueConf() conf { return conf{key: "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT"} }

func constructed() {
	_ = oauth2.Config{ClientSecret: newConf().key}   // origins: const(opaque, 32); path: store return
	_ = oauth2.Config{ClientSecret: valueConf().key} // origins: const(opaque, 33)
	c := newConf()
	c.key = os.Getenv("KEY")
	_ = oauth2.Config{ClientSecret: c.key} // gap (2026-11-25): env(KEY)
}

func fill(c *conf) { c.key = "NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S" }

func filled() {
	c := new(conf)
	fill(c)
	_ = oauth2.Config{ClientSecret: c.key} // origins: const(opaque, 34)
}

// Where the object is lost, any store of the field may be the one.
func anyone(s *service) {
	_ = oauth2.Config{ClientSecret: s.key} // origins: unknown(a parameter) | const(opaque, 35) | env(KEY) | field(key)
}

type service struct{ key string }

func start() *service { return &service{key: "WP4YCiqkedybGSoqpavztYLvpQky9XyFZdj"} }

func restart(s *service) { s.key = os.Getenv("KEY") }

// A struct in a struct, an array of structs, a map of structs.
type all struct {
	one   *part
	some  [2]part
	named map[string]*part
}

type part struct{ key string }

func nested() {
	a := all{one: &part{"ASUQ3fUecexDjawvN0gMGqZEq86iY69RLi2b"}}
	a.some[1].key = "e63N4olMpKYCn1EwMZuV5t8GfaPXAr7W6aF3f"
	a.named = map[string]*part{"shop": {"IDtc8hiAgZYkOAGrBUwNYlz5g3dasRDt4g4L9G"}}
	_ = oauth2.Config{ClientSecret: a.one.key}           // origins: const(opaque, 36)
	_ = oauth2.Config{ClientSecret: a.some[1].key}       // origins: const(opaque, 37)
	_ = oauth2.Config{ClientSecret: a.some[0].key}       // origins: none
	_ = oauth2.Config{ClientSecret: a.named["shop"].key} // origins: const(opaque, 38)
}

// The client is a part of something itself.
type server struct {
	client oauth2.Config
	shared *oauth2.Config
}

func inside() {
	s := server{shared: &oauth2.Config{}}
	s.client.ClientSecret = "RQlmRgdo54Zz7gkXkbjdhxRbNHtWIrRYT6gUAZh" // origins: const(opaque, 39)
	s.shared.ClientSecret = s.client.ClientSecret                     // origins: const(opaque, 39)
}

// An unnamed struct, and a type of another type's fields.
type like conf

func unnamed() {
	v := struct{ a, b string }{"tlKTpRx21raYqMutM6YYlM9Q5yVmpxbYHsvZTe70", "KPOmL4drRynHEH0xQpzQlH8ctq3MEXSh89xeFiPr7"}
	_ = oauth2.Config{ClientSecret: v.b} // origins: const(opaque, 41)
	w := like{key: "pjwd7v4tFzsWkEEkuOkVG4Frb3ewqWB2TL8EHnWnnC"}
	_ = oauth2.Config{ClientSecret: conf(w).key} // origins: const(opaque, 42)
}

type renamed oauth2.Config

func other() {
	_ = renamed{ClientSecret: "HI1d1yJvN1gQOC6oT0uoI4Srb1hKrOwXdBQMzKkdc6G"} // origins: const(opaque, 43)
}

// Fields of exported structs may be set by others.
type Settings struct{ Key string }

func (s *Settings) client() *oauth2.Config {
	return &oauth2.Config{ClientSecret: s.Key} // origins: unknown(a parameter) | field(Key)
}
