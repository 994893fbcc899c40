// Package other has values that another package knows of. Facts tell.
package other

import (
	"other/words"

	"golang.org/x/oauth2"
)

func constants() {
	_ = oauth2.Config{ClientSecret: words.Const} // origins: const(opaque, 24) at other/words/words.go:7
	_ = oauth2.Config{ClientSecret: words.Alias} // origins: const(opaque, 24) at other/words/words.go:11
	const local = words.Const
	_ = oauth2.Config{ClientSecret: local}             // origins: const(opaque, 24) at other/words/words.go:7
	_ = oauth2.Config{ClientSecret: "a" + words.Const} // origins: const(opaque, 25)
}

func variables() {
	_ = oauth2.Config{ClientSecret: words.Var} // origins: const(opaque, 25) at other/words/words.go:13
	_ = oauth2.Config{ClientSecret: words.Env} // origins: unknown(a variable of another package)
}

func functions() {
	_ = oauth2.Config{ClientSecret: words.Func()}                                         // origins: const(opaque, 26) at other/words/words.go:17
	_ = oauth2.Config{ClientSecret: words.Fallback()}                                     // origins: env(KEY) | const(opaque, 27) at other/words/words.go:23 "when KEY is unset"
	_ = oauth2.Config{ClientSecret: words.Same("aW12t2WXxBSsBdOxz5WYpcXijyuKCz")}         // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: words.Getenv("A", "SKJcc2uuc3Z5xO07rDYzDu5dE66la80")} // origins: env(A) | const(opaque, 31) "when A is unset"
	f := words.Func
	_ = oauth2.Config{ClientSecret: f()} // origins: const(opaque, 26) at other/words/words.go:17
}

// Where the object is lost, any store of the field may be the one, here and there.
func structs(s *words.Settings, src words.Source) {
	_ = oauth2.Config{ClientSecret: s.Key}             // origins: unknown(a parameter) | const(opaque, 32) | const(opaque, 29) at other/words/words.go:40 | field(Key)
	_ = oauth2.Config{ClientSecret: s.Other}           // origins: unknown(a parameter) | const(opaque, 28) at other/words/words.go:37 [default] "when OTHER is unset" | env(OTHER) | field(Other)
	_ = oauth2.Config{ClientSecret: words.New().Key}   // origins: unknown(a call of New) | const(opaque, 32) | const(opaque, 29) at other/words/words.go:40 | field(Key)
	_ = oauth2.Config{ClientSecret: words.New().Get()} // origins: unknown(a call of New) | const(opaque, 32) | const(opaque, 29) at other/words/words.go:40 | field(Key)
	mine := words.Settings{Key: "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH"}
	_ = oauth2.Config{ClientSecret: mine.Key}   // origins: const(opaque, 32)
	_ = oauth2.Config{ClientSecret: mine.Get()} // origins: const(opaque, 32)
	_ = oauth2.Config{ClientSecret: src.Get()}  // origins: unknown(a call of Get)
}
