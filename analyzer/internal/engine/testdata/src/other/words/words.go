// Package words has values for package other.
package words

import "os"

// Its name says "client secret", so that the gate lets the package in.
const Const = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"

const alias = Const

const Alias = alias

var Var = "ndcnw8oORpyVuE5wiVsTeRgvJ"

var Env = os.Getenv("KEY")

func Func() string { return "b9ErySqoK0ACUIuXIVHhgCOwsN" }

func Fallback() string {
	if v := os.Getenv("KEY"); v != "" {
		return v
	}
	return "bh6fI750Foa5MZSA3OHXcG1GdSK"
}

func Same(key string) string { return key }

func Getenv(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

type Settings struct {
	Key   string
	Other string `env:"OTHER" envDefault:"DMz3O6qX5mDwIy2mbbhRXZPO7f39"`
}

func New() *Settings { return &Settings{Key: "EuGC9Th4FmaSqb5Savib4jQ6MIwHv"} }

func (s *Settings) Get() string { return s.Key }

type Source interface{ Get() string }
