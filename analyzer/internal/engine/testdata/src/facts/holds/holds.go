// Package holds has variables and fields that hold a client secret.
package holds

import (
	"os"

	"golang.org/x/oauth2"
)

var Literal = "ZbE2yu1Y3HgCGx9ZUZTxyYgT" // want Literal:"^holds const.opaque.$"

var Bytes = []byte("ndcnw8oORpyVuE5wiVsTeRgvJ") // want Bytes:"^holds const.opaque.$"

var FromEnv = os.Getenv("KEY")

var LiteralOrEnv = os.Getenv("KEY") // want LiteralOrEnv:"^holds env.KEY. . const.opaque.$"

var InInit string // want InInit:"^holds const.opaque.$"

func init() {
	if LiteralOrEnv == "" {
		LiteralOrEnv = "b9ErySqoK0ACUIuXIVHhgCOwsN"
	}
	InInit = "bh6fI750Foa5MZSA3OHXcG1GdSK"
}

// Constants need no fact: their value is known everywhere.
const Const = "DMz3O6qX5mDwIy2mbbhRXZPO7f39"

// The unexported field is told of because getters yield what it holds.
type Settings struct {
	Key    string // want Key:"^holds const.opaque.$"
	Other  []byte // want Other:"^holds const.opaque.$"
	Tagged string `env:"KEY" envDefault:"EuGC9Th4FmaSqb5Savib4jQ6MIwHv"` // want Tagged:"^holds const.opaque. . env.KEY.$"
	Plain  string
	Number int
	key    string // want key:"^holds const.opaque.$"
}

func New() *Settings {
	s := &Settings{Key: "aW12t2WXxBSsBdOxz5WYpcXijyuKCz", Plain: "hello", Number: 3, key: "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"}
	s.Other = []byte("m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH")
	return s
}

// A GUID may be the ID of a secret.
var ID = "0f8fad5b-d9cb-469f-a165-70867728950e" // want ID:"^holds const.GUID.$"

var Plain = "hello"

var literal = "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT"

// Fields of another package's struct are not this one's to tell of.
type Renamed oauth2.Config

func renamed() {
	_ = Renamed{ClientSecret: "NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S"} // origins: const(opaque, 34)
}
