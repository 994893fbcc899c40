// Package dead has code that never runs: what has no value has no origin, and
// what never gets to the slot is none.
package dead

import (
	"log"
	"os"

	"golang.org/x/oauth2"
)

func afterPanic() {
	panic("stop")
	key := os.Getenv("KEY")
	_ = oauth2.Config{ClientSecret: key} // origins: unknown(an expression)
}

func afterReturn() {
	return
	_ = oauth2.Config{ClientSecret: os.Getenv("KEY")} // origins: unknown(an expression)
}

// A constant needs no SSA and is seen even here.
func constant() {
	return
	_ = oauth2.Config{ClientSecret: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"} // origins: const(opaque, 24)
}

// Branches that end the program.
func ended() {
	key := "ndcnw8oORpyVuE5wiVsTeRgvJ"
	switch len(os.Args) {
	case 1:
		key = "b9ErySqoK0ACUIuXIVHhgCOwsN"
		os.Exit(1)
	case 2:
		key = "bh6fI750Foa5MZSA3OHXcG1GdSK"
		log.Fatal("no key")
	case 3:
		key = "DMz3O6qX5mDwIy2mbbhRXZPO7f39"
		log.Panicln("no key")
	case 4:
		key = "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"
		panic("no key")
	case 5:
		key = "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"
		log.New(os.Stderr, "", 0).Fatalf("no key")
	case 6:
		key = os.Getenv("KEY")
	}
	_ = oauth2.Config{ClientSecret: key} // origins: env(KEY) | const(opaque, 25)
}

func fail() { os.Exit(1) }

// A function of the package that ends it is not known as such.
func endedInside() {
	key := "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"
	if len(os.Args) == 1 {
		key = "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"
		fail()
	}
	_ = oauth2.Config{ClientSecret: key} // gap (2026-11-25): const(opaque, 31)
}

// Conditions are not looked at.
func never() {
	key := "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT"
	if false {
		key = "NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S"
	}
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 33) | const(opaque, 34)
	for {
	}
	_ = oauth2.Config{ClientSecret: key} // origins: unknown(an expression)
}
