// Package cycles has values that lead back to themselves. All that counts is
// that the walk ends, with what it found on the way.
package cycles

import "golang.org/x/oauth2"

type node struct {
	key        string
	next, prev *node
	all        []*node
	byName     map[string]*node
	any        any
	get        func() *node
}

// A ring. Where the way is too long, any store of the field may be the one.
func ring() {
	a, b := &node{key: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"}, &node{key: "ndcnw8oORpyVuE5wiVsTeRgvJ"}
	a.next, b.next = b, a
	_ = oauth2.Config{ClientSecret: a.next.next.next.key} // origins: const(opaque, 25)
	n := a
	for n.key != "" {
		n = n.next
	}
	_ = oauth2.Config{ClientSecret: n.key} // origins: const(opaque, 24) | const(opaque, 25) | unknown(a long way) | const(opaque, 26) | const(opaque, 27) | field(key)
}

// A list that grows at its head.
func grow(n int) {
	var head *node
	for range n {
		head = &node{key: "b9ErySqoK0ACUIuXIVHhgCOwsN", next: head}
	}
	_ = oauth2.Config{ClientSecret: head.next.next.key} // origins: const(opaque, 26)
}

// A value that is its own part, in every way.
func itself() {
	n := &node{key: "bh6fI750Foa5MZSA3OHXcG1GdSK"}
	n.next, n.prev, n.all = n, n, []*node{n}
	n.byName = map[string]*node{"n": n}
	n.any = n
	n.get = func() *node { return n }
	_ = oauth2.Config{ClientSecret: n.prev.all[0].byName["n"].any.(*node).get().key} // origins: const(opaque, 27)
}

type forest []forest

func slices() {
	f := make(forest, 1)
	f[0] = f
	var a any = f
	s, _ := a.(string)
	_ = oauth2.Config{ClientSecret: s} // origins: none
}

func anything() {
	m := map[string]any{}
	m["m"] = m
	x := m
	for range 3 {
		x = x["m"].(map[string]any)
	}
	s, _ := x["s"].(string)
	_ = oauth2.Config{ClientSecret: s} // origins: unknown(a long way)
	var p any
	p = &p
	s, _ = p.(string)
	_ = oauth2.Config{ClientSecret: s} // origins: none
}

type function func(function) string

// The function that calls its argument with itself.
func omega() {
	var f function = func(x function) string { return x(x) }
	_ = oauth2.Config{ClientSecret: f(f)} // origins: unknown(a call)
}

type source interface{ Key() string }

type wrapper struct{ source }

func (w wrapper) Key() string { return w.source.Key() }

func wrapped() {
	var s source
	for range 3 {
		s = wrapper{s}
	}
	_ = oauth2.Config{ClientSecret: s.Key()} // origins: unknown(a call)
}

type chain struct {
	outer *chain
	key   string
}

func (c *chain) with(key string) *chain { return &chain{outer: c, key: key} }

func (c *chain) first() string {
	if c.outer != nil {
		return c.outer.first()
	}
	return c.key
}

func chains(n int) {
	c := new(chain)
	for range n {
		c = c.with("DMz3O6qX5mDwIy2mbbhRXZPO7f39").with(c.first())
	}
	_ = oauth2.Config{ClientSecret: c.first()} // origins: unknown(a call) | const(opaque, 28) | field(key)
}

// A text that is joined with itself in every round.
func doubled(n int) {
	key := "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"
	for range n {
		key += key
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 29) | const(opaque, 58 of 29) [concat]
}
