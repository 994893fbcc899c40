// Package identset looks for identifiers in Go source without parsing it.
package identset

import "unicode/utf8"

// A Set is a set of identifiers.
type Set map[string]bool

// Add adds identifiers.
func (s Set) Add(names ...string) {
	for _, name := range names {
		s[name] = true
	}
}

// AddAll adds the identifiers of another set.
func (s Set) AddAll(t Set) {
	for name := range t {
		s[name] = true
	}
}

// Union returns the identifiers of both sets. It changes neither, and is one of
// them if the other has nothing to add.
func (s Set) Union(t Set) Set {
	switch {
	case t.within(s):
		return s
	case s.within(t):
		return t
	}
	union := make(Set, len(s)+len(t))
	union.AddAll(s)
	union.AddAll(t)
	return union
}

func (s Set) within(t Set) bool {
	if len(s) > len(t) {
		return false
	}
	for name := range s {
		if !t[name] {
			return false
		}
	}
	return true
}

// In reports whether one of the identifiers stands in a Go source file. One in a
// comment or a string is as good as one in code.
func (s Set) In(source []byte) bool {
	if len(s) == 0 {
		return false
	}
	for i := 0; i < len(source); {
		start := i
		for i < len(source) && partOfName(source[i]) {
			i++
		}
		if i > start && s[string(source[start:i])] {
			return true
		}
		if i == start {
			i++
		}
	}
	return false
}

// partOfName reports whether a byte can be part of an identifier. Those of
// letters outside ASCII are.
func partOfName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= utf8.RuneSelf
}
