// Package containers has arrays, slices and maps.
package containers

import (
	"os"
	"slices"

	"golang.org/x/oauth2"
)

var table = map[string]string{
	"shop": "ZbE2yu1Y3HgCGx9ZUZTxyYgT",
	"blog": "ndcnw8oORpyVuE5wiVsTeRgvJ",
}

var tree = map[string]map[string]*entry{"eu": {"shop": {key: "b9ErySqoK0ACUIuXIVHhgCOwsN"}}}

type entry struct{ key string }

func maps(name string) {
	_ = oauth2.Config{ClientSecret: table["shop"]}          // origins: const(opaque, 24)
	_ = oauth2.Config{ClientSecret: table[name]}            // origins: const(opaque, 24) | const(opaque, 25)
	_ = oauth2.Config{ClientSecret: table["wiki"]}          // origins: none
	_ = oauth2.Config{ClientSecret: tree["eu"]["shop"].key} // origins: const(opaque, 26)
	key, ok := table["blog"]
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 25)
	for _, key := range table {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | const(opaque, 25)
	}
	for key := range map[string]bool{"bh6fI750Foa5MZSA3OHXcG1GdSK": true} {
		_ = oauth2.Config{ClientSecret: key} // gap (2026-11-25): const(opaque, 27)
	}
	m := make(map[string]string)
	m["shop"] = "DMz3O6qX5mDwIy2mbbhRXZPO7f39"
	m["blog"] = os.Getenv("KEY")
	_ = oauth2.Config{ClientSecret: m["shop"]} // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: m["blog"]} // origins: env(KEY)
	byNumber := map[int]string{1: "EuGC9Th4FmaSqb5Savib4jQ6MIwHv", 2: "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}
	_ = oauth2.Config{ClientSecret: byNumber[2]} // origins: const(opaque, 30)
	byPair := map[[2]string]string{{"eu", "shop"}: "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"}
	_ = oauth2.Config{ClientSecret: byPair[[2]string{"eu", "shop"}]} // origins: const(opaque, 31)
	_ = ok
}

func fillMap(m map[string]string) { m["shop"] = "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH" }

func filledElsewhere() {
	m := map[string]string{}
	fillMap(m)
	_ = oauth2.Config{ClientSecret: m["shop"]} // origins: const(opaque, 32)
	func() { m["blog"] = "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT" }()
	_ = oauth2.Config{ClientSecret: m["blog"]} // origins: const(opaque, 33)
}

func slicesOf(i int) {
	s := []string{"ZbE2yu1Y3HgCGx9ZUZTxyYgT", "ndcnw8oORpyVuE5wiVsTeRgvJ"}
	_ = oauth2.Config{ClientSecret: s[0]}        // origins: const(opaque, 24)
	_ = oauth2.Config{ClientSecret: s[1]}        // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: s[i]}        // origins: const(opaque, 24) | const(opaque, 25)
	_ = oauth2.Config{ClientSecret: s[len(s)-1]} // origins: const(opaque, 24) | const(opaque, 25)
	_ = oauth2.Config{ClientSecret: s[1:][0]}    // origins: const(opaque, 24) | const(opaque, 25)
	for _, key := range s {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | const(opaque, 25)
	}
	var t []string
	t = append(t, "b9ErySqoK0ACUIuXIVHhgCOwsN")
	t = append(t, s...)
	_ = oauth2.Config{ClientSecret: t[0]} // origins: const(opaque, 26) | const(opaque, 24) | const(opaque, 25)
	u := make([]string, 3)
	u[2] = "bh6fI750Foa5MZSA3OHXcG1GdSK"
	_ = oauth2.Config{ClientSecret: u[2]} // origins: const(opaque, 27) | const(opaque, 24) | const(opaque, 25)
	_ = oauth2.Config{ClientSecret: u[1]} // origins: const(opaque, 24) | const(opaque, 25)
	copy(u, s)
	_ = oauth2.Config{ClientSecret: u[0]} // origins: const(opaque, 24) | const(opaque, 25)
	sparse := []string{4: "DMz3O6qX5mDwIy2mbbhRXZPO7f39"}
	_ = oauth2.Config{ClientSecret: sparse[4]}          // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: slices.Clone(s)[0]} // origins: const(opaque, 24)
}

// What is stored later counts as well: the walk knows no order in memory.
func arrays(i int) {
	a := [2]string{"ZbE2yu1Y3HgCGx9ZUZTxyYgT", "ndcnw8oORpyVuE5wiVsTeRgvJ"}
	_ = oauth2.Config{ClientSecret: a[1]} // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: a[i]} // origins: const(opaque, 24) | const(opaque, 25) | const(opaque, 26)
	b := a
	_ = oauth2.Config{ClientSecret: b[0]} // origins: const(opaque, 24) | const(opaque, 26)
	p := &a
	p[0] = "b9ErySqoK0ACUIuXIVHhgCOwsN"
	_ = oauth2.Config{ClientSecret: a[0]}                                               // origins: const(opaque, 24) | const(opaque, 26)
	_ = oauth2.Config{ClientSecret: a[:][1]}                                            // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: [...]string{"a", "bh6fI750Foa5MZSA3OHXcG1GdSK"}[1]} // origins: const(opaque, 27)
	s := []string{"a", "DMz3O6qX5mDwIy2mbbhRXZPO7f39"}
	_ = oauth2.Config{ClientSecret: [2]string(s)[1]} // origins: const(opaque, 28)
}

func ofStructs() {
	list := []entry{{"EuGC9Th4FmaSqb5Savib4jQ6MIwHv"}, {key: "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}}
	_ = oauth2.Config{ClientSecret: list[1].key} // origins: const(opaque, 30)
	for _, e := range list {
		_ = oauth2.Config{ClientSecret: e.key} // origins: const(opaque, 29) | const(opaque, 30)
	}
	for i := range list {
		_ = oauth2.Config{ClientSecret: list[i].key} // origins: const(opaque, 29) | const(opaque, 30)
	}
	changed := []entry{{"EuGC9Th4FmaSqb5Savib4jQ6MIwHv"}, {"aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}}
	changed[0].key = "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"
	_ = oauth2.Config{ClientSecret: changed[0].key} // origins: const(opaque, 29) | const(opaque, 31)
	pointers := []*entry{{"m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"}}
	pointers = append(pointers, &entry{"FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT"})
	_ = oauth2.Config{ClientSecret: pointers[0].key} // origins: const(opaque, 32) | const(opaque, 33)
}

// Structs that are written twice, and types that are converted into each other.
type shops struct {
	named map[string]struct{ id, key string }
	one   struct{ key string }
}

type other struct{ key string }

func identical() {
	s := &shops{named: map[string]struct{ id, key string }{"shop": {"x", "e63N4olMpKYCn1EwMZuV5t8GfaPXAr7W6aF3f"}}}
	s.one = struct{ key string }{"IDtc8hiAgZYkOAGrBUwNYlz5g3dasRDt4g4L9G"}
	_ = oauth2.Config{ClientSecret: s.named["shop"].key}                                         // origins: const(opaque, 37)
	_ = oauth2.Config{ClientSecret: s.one.key}                                                   // origins: const(opaque, 38)
	_ = oauth2.Config{ClientSecret: other(entry{"RQlmRgdo54Zz7gkXkbjdhxRbNHtWIrRYT6gUAZh"}).key} // origins: const(opaque, 39)
}

func variadic(keys ...string) string { return keys[0] }

func arguments() {
	_ = oauth2.Config{ClientSecret: variadic("NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S", "WP4YCiqkedybGSoqpavztYLvpQky9XyFZdj")} // origins: const(opaque, 34)
	_ = oauth2.Config{ClientSecret: variadic([]string{"ASUQ3fUecexDjawvN0gMGqZEq86iY69RLi2b"}...)}                         // origins: const(opaque, 36)
}
