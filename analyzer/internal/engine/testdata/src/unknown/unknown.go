// Package unknown has what stops the walk: it goes through nothing that it does
// not know.
package unknown

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash/fnv"
	"reflect"
	"sort"
	"strings"
	"text/template"

	"golang.org/x/oauth2"
)

const key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"

// Functions of other packages that the catalogue does not know.
func calls() {
	sum := sha256.Sum256([]byte(key))
	_ = oauth2.Config{ClientSecret: string(sum[:])}                       // origins: unknown(a call of Sum256)
	_ = oauth2.Config{ClientSecret: hex.EncodeToString(sum[:])}           // origins: unknown(a call of Sum256) [hex]
	_ = oauth2.Config{ClientSecret: strings.Repeat(key, 2)}               // origins: unknown(a call of Repeat)
	_ = oauth2.Config{ClientSecret: string(fnv.New64().Sum([]byte(key)))} // origins: unknown(a call of Sum)
	_ = oauth2.Config{ClientSecret: reflect.ValueOf(key).String()}        // origins: unknown(a call of String)
}

// Functions without a body, and functions that nobody knows.
func external(string) string

func functions(f func(string) string, m interface{ Make(string) string }) {
	_ = oauth2.Config{ClientSecret: external(key)} // origins: unknown(a call of external)
	_ = oauth2.Config{ClientSecret: f(key)}        // origins: unknown(a call of a function value)
	_ = oauth2.Config{ClientSecret: m.Make(key)}   // origins: unknown(a call of Make)
	var none func(string) string
	_ = oauth2.Config{ClientSecret: none(key)} // origins: unknown(a call of a function value)
}

// What others write through a pointer.
func written() {
	var b bytes.Buffer
	_ = template.Must(template.New("").Parse(key)).Execute(&b, nil)
	_ = oauth2.Config{ClientSecret: b.String()} // origins: unknown(a buffer)
	var s string
	reflect.ValueOf(&s).Elem().SetString(key)
	_ = oauth2.Config{ClientSecret: s} // origins: none
	list := []string{key, "b"}
	sort.Strings(list)
	_ = oauth2.Config{ClientSecret: list[1]} // origins: const(placeholder, 1)
}

// Parameters of functions that nobody calls here.
func parameter(s string, list []string, m map[string]string, p *string) {
	_ = oauth2.Config{ClientSecret: s}         // origins: unknown(a parameter)
	_ = oauth2.Config{ClientSecret: list[0]}   // origins: unknown(a parameter)
	_ = oauth2.Config{ClientSecret: m["shop"]} // origins: unknown(a parameter)
	_ = oauth2.Config{ClientSecret: *p}        // origins: unknown(a parameter)
}

// A character of a text, a rune of a loop.
func characters() {
	s := ""
	for _, r := range key {
		s += string(r)
	}
	_ = oauth2.Config{ClientSecret: s}              // origins: const(empty, 0) | unknown(an addition) [concat]
	_ = oauth2.Config{ClientSecret: key[3:4]}       // origins: const(number, 1 of 24) [cut]
	_ = oauth2.Config{ClientSecret: string(key[3])} // origins: unknown(a number)
}
