// Package rangefunc has loops over functions: their bodies are functions too.
package rangefunc

import (
	"iter"
	"maps"
	"slices"

	"golang.org/x/oauth2"
)

func keys(yield func(string) bool) {
	_ = yield("ZbE2yu1Y3HgCGx9ZUZTxyYgT") && yield("ndcnw8oORpyVuE5wiVsTeRgvJ")
}

func overFunction() {
	for key := range keys {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | const(opaque, 25)
	}
}

func pairs() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		yield("shop", "b9ErySqoK0ACUIuXIVHhgCOwsN")
	}
}

func overPairs() {
	for _, key := range pairs() {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 26)
	}
}

// A value from outside is captured by the body, and may be set in it.
func captured() {
	key := "bh6fI750Foa5MZSA3OHXcG1GdSK"
	for range keys {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 27)
	}
	found := ""
	for k := range keys {
		found = k
	}
	_ = oauth2.Config{ClientSecret: found} // origins: const(empty, 0) | const(opaque, 24) | const(opaque, 25)
}

// A return inside the body returns from the function around it.
func find() string {
	for k := range keys {
		return k
	}
	return ""
}

func returned() {
	_ = oauth2.Config{ClientSecret: find()} // origins: const(opaque, 24) | const(opaque, 25)
}

// Loops in loops, and a defer in a body.
func nested() {
	for range keys {
		for _, key := range pairs() {
			defer func() {
				_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 26)
			}()
		}
	}
}

type list struct{ items []string }

func (l *list) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range l.items {
			if !yield(s) {
				return
			}
		}
	}
}

func overMethod() {
	l := &list{items: []string{"DMz3O6qX5mDwIy2mbbhRXZPO7f39"}}
	for key := range l.all() {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 28)
	}
}

// The standard library's iterators are unknown calls.
func library() {
	m := map[string]string{"shop": "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"}
	for key := range maps.Values(m) {
		_ = oauth2.Config{ClientSecret: key} // gap (2026-11-25): const(opaque, 29)
	}
	for _, key := range slices.All([]string{"aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}) {
		_ = oauth2.Config{ClientSecret: key} // gap (2026-11-25): const(opaque, 30)
	}
}

func integers() {
	keys := []string{"SKJcc2uuc3Z5xO07rDYzDu5dE66la80", "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"}
	for i := range len(keys) {
		_ = oauth2.Config{ClientSecret: keys[i]} // origins: const(opaque, 31) | const(opaque, 32)
	}
}
