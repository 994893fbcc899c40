// Package builders puts texts together piece by piece.
package builders

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func builder() {
	var b strings.Builder
	b.WriteString("ZbE2yu1Y3HgCGx9ZUZTxyYgT")
	_ = oauth2.Config{ClientSecret: b.String()} // origins: const(opaque, 24)
}

// The parts come in the order of the source.
func parts() {
	var b strings.Builder
	b.WriteString("ndcnw8oORpyVuE5wiVsTeRgvJ")
	b.WriteByte('-')
	b.WriteRune('~')
	b.Write([]byte("EN5o9yEUx0kn"))
	_ = oauth2.Config{ClientSecret: b.String()} // origins: const(opaque, 39 of 25) [concat]
}

func buffer() {
	b := bytes.NewBufferString("b9ErySqoK0ACUIuXIVHhgCOwsN")
	_ = oauth2.Config{ClientSecret: b.String()} // origins: const(opaque, 26)
	var c bytes.Buffer
	c.WriteString(os.Getenv("KEY"))
	_ = oauth2.Config{ClientSecret: c.String()}        // origins: env(KEY)
	_ = oauth2.Config{ClientSecret: string(c.Bytes())} // origins: env(KEY)
	d := new(strings.Builder)
	fmt.Fprintf(d, "%s", "bh6fI750Foa5MZSA3OHXcG1GdSK")
	_ = oauth2.Config{ClientSecret: d.String()} // origins: const(opaque, 27) [format]
}

// A constant beside a value that is not known is not the secret.
func mixed() {
	var b strings.Builder
	b.WriteString("prefix-")
	b.WriteString(os.Getenv("KEY"))
	_ = oauth2.Config{ClientSecret: b.String()} // origins: env(KEY) [concat]
}

type writer struct{ b strings.Builder }

func (w *writer) build() string {
	w.b.WriteString("DMz3O6qX5mDwIy2mbbhRXZPO7f39")
	return w.b.String()
}

func inField() {
	_ = oauth2.Config{ClientSecret: new(writer).build()} // origins: const(opaque, 28)
}

func write(b *strings.Builder, key string) { b.WriteString(key) }

func elsewhere() {
	var b strings.Builder
	write(&b, "EuGC9Th4FmaSqb5Savib4jQ6MIwHv")
	_ = oauth2.Config{ClientSecret: b.String()} // origins: const(opaque, 29)
}

func inLoop(words []string) {
	var b strings.Builder
	for range words {
		b.WriteString("aW12t2WXxBSsBdOxz5WYpcXijyuKCz")
	}
	_ = oauth2.Config{ClientSecret: b.String()} // origins: const(opaque, 30)
}

// A part in each round.
func rounds() {
	var b strings.Builder
	for _, part := range []string{"EN5o9yEUx0kn", "Kby36dyp5qaOv"} {
		b.WriteString(part)
	}
	_ = oauth2.Config{ClientSecret: b.String()} // gap (2026-11-25): const(opaque, 25 of 12) [concat]
}

func nothing() {
	var b strings.Builder
	_ = oauth2.Config{ClientSecret: b.String()} // origins: unknown(a buffer)
}
