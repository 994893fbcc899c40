// Package interfaces has calls whose function only the running program knows.
package interfaces

import (
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

// One type of the package implements it: that is the one.
type source interface{ Key() string }

type fixed struct{ key string }

func (f *fixed) Key() string { return f.key }

func one(s source) {
	_ = oauth2.Config{ClientSecret: s.Key()} // origins: const(opaque, 24) | const(opaque, 25)
}

func useOne() {
	one(&fixed{"ZbE2yu1Y3HgCGx9ZUZTxyYgT"})
	var s source = &fixed{"ndcnw8oORpyVuE5wiVsTeRgvJ"}
	one(s)
	_ = oauth2.Config{ClientSecret: s.Key()} // origins: const(opaque, 25)
}

// Two types do: which one it is only the value tells.
type store interface{ Load() string }

type memory struct{ key string }

func (m memory) Load() string { return m.key }

type environment struct{}

func (environment) Load() string { return os.Getenv("KEY") }

func two(s store) {
	_ = oauth2.Config{ClientSecret: s.Load()} // origins: env(KEY)
}

func useTwo() {
	two(environment{})
	var s store = memory{"b9ErySqoK0ACUIuXIVHhgCOwsN"}
	_ = oauth2.Config{ClientSecret: s.Load()} // origins: const(opaque, 26)
}

// A slot in a method is reached through the interface, too.
type opener interface{ open(key string) }

type google struct{}

func (google) open(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 27)
}

func open(o opener) { o.open("bh6fI750Foa5MZSA3OHXcG1GdSK") }

// Type assertions and switches.
func assertions(v any) {
	var key any = "DMz3O6qX5mDwIy2mbbhRXZPO7f39"
	_ = oauth2.Config{ClientSecret: key.(string)} // origins: const(opaque, 28)
	s, ok := key.(string)
	_ = oauth2.Config{ClientSecret: s} // origins: const(opaque, 28)
	switch x := key.(type) {
	case string:
		_ = oauth2.Config{ClientSecret: x} // origins: const(opaque, 28)
	case []byte:
		_ = oauth2.Config{ClientSecret: string(x)} // origins: none
	case fmt.Stringer:
		_ = oauth2.Config{ClientSecret: x.String()} // origins: unknown(a call of String)
	}
	_ = oauth2.Config{ClientSecret: v.(string)} // origins: unknown(a parameter)
	var src any = &fixed{"EuGC9Th4FmaSqb5Savib4jQ6MIwHv"}
	_ = oauth2.Config{ClientSecret: src.(source).Key()} // origins: const(opaque, 29)
	_ = oauth2.Config{ClientSecret: src.(*fixed).key}   // origins: const(opaque, 29)
	_ = ok
}

// An interface that embeds another one, and a struct that embeds an interface.
type closer interface {
	source
	Close() error
}

type wrapped struct{ source }

func embedded(c closer) {
	_ = oauth2.Config{ClientSecret: wrapped{&fixed{"aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}}.Key()} // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: c.Key()}                                                 // origins: unknown(a call of Key)
}

// Nothing in the package implements it.
func foreign(err error) {
	_ = oauth2.Config{ClientSecret: err.Error()} // origins: unknown(a call of Error)
}
