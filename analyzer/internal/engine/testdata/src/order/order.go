// Package order has several slots that ask for the same values. What was
// answered before must not change what is answered now, least of all where
// values go round in a circle.
package order

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func circle(n int) {
	a, b := os.Getenv("KEY"), "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	for range n {
		a, b = b, a
	}
	_ = oauth2.Config{ClientSecret: a} // gap (2026-11-25): env(KEY) | const(opaque, 24)
	_ = oauth2.Config{ClientSecret: b} // gap (2026-11-25): const(opaque, 24) | env(KEY)
}

func three(n int) {
	a, b, c := "ZbE2yu1Y3HgCGx9ZUZTxyYgT", "ndcnw8oORpyVuE5wiVsTeRgvJ", "b9ErySqoK0ACUIuXIVHhgCOwsN"
	for range n {
		a, b, c = b, c, a
	}
	_ = oauth2.Config{ClientSecret: c} // origins: const(opaque, 26) | const(opaque, 24) | const(opaque, 25)
	_ = oauth2.Config{ClientSecret: b} // origins: const(opaque, 25) | const(opaque, 26) | const(opaque, 24)
	_ = oauth2.Config{ClientSecret: a} // origins: const(opaque, 24) | const(opaque, 25) | const(opaque, 26)
}

// A part of the circle is asked for by way of a function. A constant counts
// once, by its shortest way.
func changed(n int) {
	a, b := "bh6fI750Foa5MZSA3OHXcG1GdSK", "DMz3O6qX5mDwIy2mbbhRXZPO7f39"
	for range n {
		a, b = strings.TrimSpace(b), a
	}
	_ = oauth2.Config{ClientSecret: a} // origins: const(opaque, 27) | const(opaque, 28) [trim]
	_ = oauth2.Config{ClientSecret: b} // origins: const(opaque, 28) | const(opaque, 27)
}

type node struct {
	key  string
	next *node
}

// Two ways into one ring.
func ring() {
	a, b := &node{key: "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"}, &node{key: "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}
	a.next, b.next = b, a
	_ = oauth2.Config{ClientSecret: a.next.key}      // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: b.next.key}      // origins: const(opaque, 29)
	_ = oauth2.Config{ClientSecret: a.next.next.key} // origins: const(opaque, 29)
}

// Each function calls the other one, with a literal of its own.
func ping(n int) string {
	if n == 0 {
		return "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"
	}
	return pong(n - 1)
}

func pong(n int) string {
	if n == 0 {
		return "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"
	}
	return ping(n - 1)
}

func both() {
	_ = oauth2.Config{ClientSecret: ping(4)} // origins: const(opaque, 32) | const(opaque, 31) | unknown(a call)
	_ = oauth2.Config{ClientSecret: pong(4)} // origins: const(opaque, 31) | const(opaque, 32) | unknown(a call)
}
