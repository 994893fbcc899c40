// Package shape says what a string looks like: a placeholder, a GUID, a path,
// a client secret in one provider's format, something drawn at random.
//
// It knows strings only: no Go syntax, no OAuth library. [Of] is total (every
// string has exactly one [Class]) and pure, so the rules of the suite can
// divide the space of constants between them.
//
// The strings are secrets, or may be. [Text] therefore never prints its value:
// whatever formats, marshals or logs a Text gets its class and length. The
// value leaves only through [Text.Apply], [Text.Test] and [Text.Name].
package shape
