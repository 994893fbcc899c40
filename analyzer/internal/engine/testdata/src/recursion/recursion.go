// Package recursion has functions that call themselves. The walk follows calls
// some way down and then stops.
package recursion

import (
	"strings"

	"golang.org/x/oauth2"
)

func last(n int) string {
	if n == 0 {
		return "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	}
	return last(n - 1)
}

func passed(key string, n int) string {
	if n == 0 {
		return key
	}
	return passed(key, n-1)
}

func even(key string, n int) string {
	if n == 0 {
		return key
	}
	return odd(key, n-1)
}

func odd(key string, n int) string {
	if n == 0 {
		return strings.TrimSpace(key)
	}
	return even(key, n-1)
}

func slots() {
	_ = oauth2.Config{ClientSecret: last(3)}                                                                  // origins: const(opaque, 24) | unknown(a call)
	_ = oauth2.Config{ClientSecret: passed("ndcnw8oORpyVuE5wiVsTeRgvJ", 3)}                                   // origins: const(opaque, 25) | unknown(a call)
	_ = oauth2.Config{ClientSecret: even(" b9ErySqoK0ACUIuXIVHhgCOwsN", 3)}                                   // origins: const(opaque, 26 of 27) [trim] | const(opaque, 27) | unknown(a call)
	_ = oauth2.Config{ClientSecret: choose("bh6fI750Foa5MZSA3OHXcG1GdSK", "DMz3O6qX5mDwIy2mbbhRXZPO7f39", 3)} // origins: const(opaque, 28) | unknown(a call) | const(opaque, 27)
}

// Two calls in each call: what is joined is looked at up to the budget.
func choose(a, b string, n int) string {
	if n == 0 {
		return a
	}
	if x := choose(b, a, n-1); x != "" {
		return x
	}
	return choose(a, b, n-2)
}

// The slot is in the recursion itself.
func down(key string, n int) *oauth2.Config {
	if n > 0 {
		return down(key, n-1)
	}
	return &oauth2.Config{ClientSecret: key} // origins: const(opaque, 29)
}

func start() { down("EuGC9Th4FmaSqb5Savib4jQ6MIwHv", 3) }

type node struct {
	key   string
	child *node
}

func (n *node) find() string {
	if n.child != nil {
		return n.child.find()
	}
	return n.key
}

func method() {
	n := &node{child: &node{key: "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}}
	_ = oauth2.Config{ClientSecret: n.find()} // origins: unknown(a call) | const(opaque, 30)
}
