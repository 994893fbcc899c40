// Package conf holds values for another package: in maps, pointers, methods,
// flags and functions. None of its names tells that they are client secrets.
package conf

import (
	"flag"
	"os"
)

// Keys is a map.
var Keys = map[string]string{"portal": "IiVbNEJXUurbVE44PZKWSwIU7aLs"}

// List is a slice.
var List = []string{"shop", "azaBtVSFwmhIRYLAuIouNV58BK"}

// Bytes are bytes.
var Bytes = []byte("wmbGQ4gIELM89Fzjr2oRnzYUeERWxv")

// Pointer is a pointer.
var Pointer = &value

var value = "MAMLDgz8z9yee4jp23LbHZ3I"

// Flag is a flag.
var Flag = flag.String("key", "yYseKv8NBrdknaI9ZBsBG3hXrCmrTJyT", "key")

// FromEnv is read from the environment.
var FromEnv = env("WIKI_KEY", "gDiW4qq4qSVqodvvbwjqBzuUZ")

func env(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

// An App has methods.
type App struct {
	ID  string
	key string
}

// Key returns what the app has.
func (a *App) Key() string { return a.key }

// Default is an app.
var Default = &App{ID: "mail", key: "zuDqthcWe5wwenJyw7pEYs86oaV"}

// Pair returns two texts.
func Pair() (id, key string, err error) { return "chat", "RN9eZNH4eskyawKEt7hiqWV5ELc9N", nil }

// Get returns a text by name.
func Get(name string) string { return Keys[name] }

// Credentials returns a struct.
func Credentials() Creds { return Creds{ID: "drive", Key: "xXmk424DEQFKcEpHFobD4sI2b5hD7Rh"} }

// Creds are in a struct.
type Creds struct{ ID, Key string }

// Func is a function in a variable.
var Func = func() string { return "HXzNhzkwgcMEjQ4ii44ELxAGnsQdX9df4" }

// A Provider is an interface.
type Provider interface{ Key() string }

type static struct{}

func (static) Key() string { return "KNE2ehbtDJ425kTuvjavak69vpHHjihn4g" }

// NewProvider returns the only one.
func NewProvider() Provider { return static{} }

// A Setting is generic.
type Setting[T any] struct{ Value T }

// Generic is one.
var Generic = Setting[string]{Value: "nDQ327YUg3FwKFwqahoegtW"}
