// Package store keeps values in variables.
package store

import (
	"os"

	"golang.org/x/oauth2"
)

const (
	written       = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	typed   label = "ndcnw8oORpyVuE5wiVsTeRgvJ"
	joined        = written + "-" + "b9ErySqoK0ACUIuXIVHhgCOwsN"
	named         = written
)

type label string

func constants() {
	_ = oauth2.Config{ClientSecret: written}       // origins: const(opaque, 24); path:
	_ = oauth2.Config{ClientSecret: string(typed)} // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: joined}        // origins: const(opaque, 51)
	_ = oauth2.Config{ClientSecret: named}         // origins: const(opaque, 24)
	const inner = "bh6fI750Foa5MZSA3OHXcG1GdSK"
	_ = oauth2.Config{ClientSecret: inner} // origins: const(opaque, 27)
}

func locals() {
	a := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	b := a
	var c = b
	_ = oauth2.Config{ClientSecret: c} // origins: const(opaque, 24)
	c += "ndcnw8oORpyVuE5wiVsTeRgvJ"
	_ = oauth2.Config{ClientSecret: c} // origins: const(opaque, 49 of 25) [concat]
	d, e := "b9ErySqoK0ACUIuXIVHhgCOwsN", os.Getenv("KEY")
	_ = oauth2.Config{ClientSecret: d} // origins: const(opaque, 26)
	_ = oauth2.Config{ClientSecret: e} // origins: env(KEY)
	{
		d := "bh6fI750Foa5MZSA3OHXcG1GdSK"
		_ = d
	}
	_ = oauth2.Config{ClientSecret: d} // origins: const(opaque, 26)
}

// A variable whose address is taken is memory: order does not count there.
func addressed() {
	key := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	p := &key
	*p = "ndcnw8oORpyVuE5wiVsTeRgvJ"
	_ = oauth2.Config{ClientSecret: *p} // origins: const(opaque, 24) | const(opaque, 25) | const(opaque, 26)
	q := &p
	**q = "b9ErySqoK0ACUIuXIVHhgCOwsN"
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24) | const(opaque, 25) | const(opaque, 26)
}

func set(p *string) { *p = "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }

func setElsewhere() {
	var key string
	set(&key)
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24); path: store
}

// Package variables.
var atOnce = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"

var atOnceOrFromEnv = os.Getenv("KEY")

var inInit string

var late string

var two, three = "ndcnw8oORpyVuE5wiVsTeRgvJ", "b9ErySqoK0ACUIuXIVHhgCOwsN"

var fromCall = early()

func early() string { return "bh6fI750Foa5MZSA3OHXcG1GdSK" }

func init() {
	inInit = "DMz3O6qX5mDwIy2mbbhRXZPO7f39"
	if atOnceOrFromEnv == "" {
		atOnceOrFromEnv = "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"
	}
}

func assignLate() { late = "aW12t2WXxBSsBdOxz5WYpcXijyuKCz" }

func packageVariables() {
	_ = oauth2.Config{ClientSecret: atOnce}          // origins: const(opaque, 24); path: store
	_ = oauth2.Config{ClientSecret: atOnceOrFromEnv} // origins: env(KEY) | const(opaque, 29) "when KEY is unset"
	_ = oauth2.Config{ClientSecret: inInit}          // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: late}            // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: two}             // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: three}           // origins: const(opaque, 26)
	_ = oauth2.Config{ClientSecret: fromCall}        // origins: const(opaque, 27); path: return store
}

// At package level there is no function around the slot.
var client = &oauth2.Config{
	ClientSecret: atOnce + two, // origins: const(opaque, 49 of 25) [concat]
}

var clients = func() []*oauth2.Config {
	return []*oauth2.Config{{ClientSecret: three}} // origins: const(opaque, 26)
}()

// Exported variables may be set elsewhere.
var Exported = "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"

var Nowhere string

func exported() {
	_ = oauth2.Config{ClientSecret: Exported} // origins: const(opaque, 31) | var(Exported)
	_ = oauth2.Config{ClientSecret: Nowhere}  // origins: var(Nowhere)
}

func assigned() {
	var c oauth2.Config
	c.ClientSecret = "ZbE2yu1Y3HgCGx9ZUZTxyYgT" // origins: const(opaque, 24)
	p := &c
	p.ClientSecret = late           // origins: const(opaque, 30)
	(*p).ClientSecret = inInit      // origins: const(opaque, 28)
	p.ClientSecret, _ = two, 1      // origins: const(opaque, 25)
	get().ClientSecret = os.Args[1] // gap (2026-11-25): flag
	p.ClientSecret += "x"
}

func get() *oauth2.Config { return client }
