// Package conversions has texts that are not strings all the way.
package conversions

import (
	"bytes"
	"os"
	"unsafe"

	"golang.org/x/oauth2"
)

type label string

type raw []byte

func bytesAndRunes() {
	b := []byte("ZbE2yu1Y3HgCGx9ZUZTxyYgT")
	_ = oauth2.Config{ClientSecret: string(b)} // origins: const(opaque, 24)
	r := []rune("ndcnw8oORpyVuE5wiVsTeRgvJ")
	_ = oauth2.Config{ClientSecret: string(r)}                                                        // origins: const(opaque, 25)
	_ = oauth2.Config{ClientSecret: string(raw("b9ErySqoK0ACUIuXIVHhgCOwsN"))}                        // origins: const(opaque, 26)
	_ = oauth2.Config{ClientSecret: string(append([]byte(nil), "bh6fI750Foa5MZSA3OHXcG1GdSK"...))}    // origins: const(opaque, 27)
	_ = oauth2.Config{ClientSecret: string(append([]byte("v1-"), "bh6fI750Foa5MZSA3OHXcG1GdSK"...))}  // origins: const(opaque, 30 of 27) [concat]
	_ = oauth2.Config{ClientSecret: string(bytes.TrimSpace([]byte(" DMz3O6qX5mDwIy2mbbhRXZPO7f39")))} // origins: const(opaque, 28 of 29) [trim]
	_ = oauth2.Config{ClientSecret: string(b[:20])}                                                   // origins: const(opaque, 20 of 24) [cut]
	_ = oauth2.Config{ClientSecret: string(b[0])}                                                     // origins: unknown(a number)
}

// Written character by character.
func spelled() {
	_ = oauth2.Config{ClientSecret: string([]byte{'q', 'Z', '7', 't', 'Q', 'p', '2', 'L', 'r', 'V', 'b', '9', 's', 'K', 'd', '4', 'w', 'X'})} // origins: const(opaque, 18)
	_ = oauth2.Config{ClientSecret: string([]rune{'q', 'Z', '7', 't', 'Q', 'p', '2', 'L', 'r', 'V', 'b', '9', 's', 'K', 'd', '4', 'w', 'X'})} // origins: const(opaque, 18)
	_ = oauth2.Config{ClientSecret: string([]byte{113, 90, 55, 116, 81, 112, 50, 76, 114, 86, 98, 57, 115, 75, 100, 52, 119, 0x58})}          // origins: const(opaque, 18)
	_ = oauth2.Config{ClientSecret: string([]byte{0, 1, 2, 3, 255})}                                                                          // origins: unknown(a buffer)
	_ = oauth2.Config{ClientSecret: string([]byte{os.Args[0][0], 'b'})}                                                                       // origins: unknown(a buffer)
}

func names() {
	_ = oauth2.Config{ClientSecret: string(label("EuGC9Th4FmaSqb5Savib4jQ6MIwHv"))} // origins: const(opaque, 29)
	l := label("aW12t2WXxBSsBdOxz5WYpcXijyuKCz")
	s := string(l)
	_ = oauth2.Config{ClientSecret: s} // origins: const(opaque, 30)
	var a any = l
	_ = oauth2.Config{ClientSecret: string(a.(label))} // origins: const(opaque, 30)
}

func pointers() {
	s := "SKJcc2uuc3Z5xO07rDYzDu5dE66la80"
	p := &s
	_ = oauth2.Config{ClientSecret: *p}                            // origins: const(opaque, 31)
	_ = oauth2.Config{ClientSecret: *(*string)(unsafe.Pointer(p))} // origins: const(opaque, 31)
	q := new(string)
	*q = "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"
	_ = oauth2.Config{ClientSecret: *q} // origins: const(opaque, 32)
	var none *string
	_ = oauth2.Config{ClientSecret: *none} // origins: none
}

func arrays() {
	a := [24]byte([]byte("ZbE2yu1Y3HgCGx9ZUZTxyYgT"))
	_ = oauth2.Config{ClientSecret: string(a[:])} // origins: const(opaque, 24)
	var b [64]byte
	n := copy(b[:], "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT")
	_ = oauth2.Config{ClientSecret: string(b[:n])} // origins: const(opaque, 33)
}
