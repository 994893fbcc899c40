// Package generics has type parameters.
package generics

import (
	"os"

	"golang.org/x/oauth2"
)

func same[T any](v T) T { return v }

func or[T comparable](a, b T) T {
	var zero T
	if a == zero {
		return b
	}
	return a
}

func pointer[T any](v T) *T { return &v }

func functions() {
	_ = oauth2.Config{ClientSecret: same("ZbE2yu1Y3HgCGx9ZUZTxyYgT")}                  // origins: const(opaque, 24)
	_ = oauth2.Config{ClientSecret: same[string](os.Getenv("KEY"))}                    // origins: env(KEY)
	_ = oauth2.Config{ClientSecret: or(os.Getenv("KEY"), "ndcnw8oORpyVuE5wiVsTeRgvJ")} // origins: const(opaque, 25) "when KEY is unset" | env(KEY)
	_ = oauth2.Config{ClientSecret: *pointer("b9ErySqoK0ACUIuXIVHhgCOwsN")}            // origins: const(opaque, 26)
	f := same[string]
	_ = oauth2.Config{ClientSecret: f("bh6fI750Foa5MZSA3OHXcG1GdSK")}                    // origins: const(opaque, 27)
	_ = oauth2.Config{ClientSecret: string(same(label("DMz3O6qX5mDwIy2mbbhRXZPO7f39")))} // origins: const(opaque, 28)
}

type label string

type text interface{ ~string | ~[]byte }

func plain[T text](v T) string { return string(v) }

func conversions() {
	_ = oauth2.Config{ClientSecret: plain("EuGC9Th4FmaSqb5Savib4jQ6MIwHv")}          // origins: const(opaque, 29)
	_ = oauth2.Config{ClientSecret: plain([]byte("aW12t2WXxBSsBdOxz5WYpcXijyuKCz"))} // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: plain(label("SKJcc2uuc3Z5xO07rDYzDu5dE66la80"))} // origins: const(opaque, 31)
}

// A generic type; two instances have fields of their own.
type box[T any] struct {
	v    T
	next *box[T]
}

func newBox[T any](v T) *box[T] { return &box[T]{v: v} }

func (b *box[T]) set(v T) *box[T] { b.v = v; return b }

func (b *box[T]) get() T { return b.v }

func types() {
	_ = oauth2.Config{ClientSecret: newBox("m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH").get()}                           // origins: const(opaque, 32)
	_ = oauth2.Config{ClientSecret: new(box[string]).set("FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT").get()}            // origins: const(opaque, 33)
	_ = oauth2.Config{ClientSecret: string(newBox([]byte("NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S")).v)}             // origins: const(opaque, 34)
	_ = oauth2.Config{ClientSecret: (&box[string]{next: newBox("WP4YCiqkedybGSoqpavztYLvpQky9XyFZdj")}).next.v} // origins: const(opaque, 35)
	get := newBox("ASUQ3fUecexDjawvN0gMGqZEq86iY69RLi2b").get
	_ = oauth2.Config{ClientSecret: get()} // origins: const(opaque, 36)
	getOf := (*box[string]).get
	_ = oauth2.Config{ClientSecret: getOf(newBox("e63N4olMpKYCn1EwMZuV5t8GfaPXAr7W6aF3f"))} // origins: const(opaque, 37)
}

func each[T, U any](in []T, f func(T) U) []U {
	var out []U
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func higher() {
	keys := each([]label{"IDtc8hiAgZYkOAGrBUwNYlz5g3dasRDt4g4L9G"}, func(l label) string { return string(l) })
	_ = oauth2.Config{ClientSecret: keys[0]} // origins: const(opaque, 38)
}

type getter[T any] interface{ get() T }

// The constraint of a type parameter is an interface: its one implementation is
// a generic type.
func fetch[T any, G getter[T]](g G) T { return g.get() }

func constrained() {
	_ = oauth2.Config{ClientSecret: fetch[string](newBox("RQlmRgdo54Zz7gkXkbjdhxRbNHtWIrRYT6gUAZh"))} // gap (2026-11-25): const(opaque, 39)
}

// A slot in a generic function.
func client[S ~string](s S) *oauth2.Config {
	return &oauth2.Config{ClientSecret: string(s)} // origins: const(opaque, 40) | const(opaque, 41)
}

func clients() {
	client("tlKTpRx21raYqMutM6YYlM9Q5yVmpxbYHsvZTe70")
	client(label("KPOmL4drRynHEH0xQpzQlH8ctq3MEXSh89xeFiPr7"))
}

type option[T any] func(*T)

func apply[T any](opts ...option[T]) *T {
	t := new(T)
	for _, o := range opts {
		o(t)
	}
	return t
}

type settings struct{ key string }

func withKey(key string) option[settings] { return func(s *settings) { s.key = key } }

func options() {
	_ = oauth2.Config{ClientSecret: apply(withKey("pjwd7v4tFzsWkEEkuOkVG4Frb3ewqWB2TL8EHnWnnC")).key} // origins: const(opaque, 42)
}
