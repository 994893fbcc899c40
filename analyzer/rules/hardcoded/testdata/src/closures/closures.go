// Package closures has client secrets in function literals and the variables
// that they capture.
package closures

import (
	"sync"

	"golang.org/x/oauth2"
)

func captured() func() oauth2.Config {
	key := "jQ6xmwG3EfMEPQujVXu8u5txYQI2" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return func() oauth2.Config { return oauth2.Config{ClientSecret: key} }
}

func called() oauth2.Config {
	get := func() string { return "uMTccRE3mHyZYNkA4ENfj6krFj" } // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: get()}
}

func argument() oauth2.Config {
	return func(key string) oauth2.Config {
		return oauth2.Config{ClientSecret: key}
	}("ag72pJCoLZcjDBUSIog7LB3qdySExQ") // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// It sets a variable of the function around it.
func set() oauth2.Config {
	var key string
	func() { key = "mxaNSLXvBZ5NucaRn2shNh44" }() // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: key}
}

// It is passed on.
func with(get func() string) oauth2.Config { return oauth2.Config{ClientSecret: get()} }

var passed = with(func() string { return "WSpP3ZksPzNKfIMTINEQU6LRY9Xt33E8" }) // want "client secret for oauth2.Config.ClientSecret is a literal"

func secret() string { return "BLkxF4yBvdqCxqX6jpHqAox7w" } // want "client secret for oauth2.Config.ClientSecret is a literal"

var named = with(secret)

// It is kept in a struct, a variable, a map.
type loader struct{ key func() string }

func (l loader) config() oauth2.Config { return oauth2.Config{ClientSecret: l.key()} }

var kept = loader{key: func() string { return "pexzakTFn8nIiyFfE6SA6eLmnoo" }}.config() // want "client secret for oauth2.Config.ClientSecret is a literal"

var lazy = func() string { return "Y6NTYgSuiiCN5ERIzksxWy59mZPiK" } // want "client secret for oauth2.Config.ClientSecret is a literal"

func fromVariable() oauth2.Config { return oauth2.Config{ClientSecret: lazy()} }

var byName = map[string]func() string{
	"portal": func() string { return "SNHfLi53bycZfpcuzeYua82fmIE6HSt" }, // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func fromMap() oauth2.Config { return oauth2.Config{ClientSecret: byName["portal"]()} }

// sync.Once and its relatives.
var (
	once    sync.Once
	onceKey string
	onceVal = sync.OnceValue(func() string { return "au7zvRg6fBaKJfyPTA6our8rJBSS7Ts2g" }) // want "client secret for oauth2.Config.ClientSecret is a literal"
)

func lazily() []oauth2.Config {
	once.Do(func() { onceKey = "xs6cHd7nRI64mDNbXaM3n56nwwa956QptV" }) // want "client secret for oauth2.Config.ClientSecret is a literal"
	return []oauth2.Config{{ClientSecret: onceKey}, {ClientSecret: onceVal()}}
}

// A function that returns a function that returns it.
func factory(key string) func() oauth2.Config {
	return func() oauth2.Config { return oauth2.Config{ClientSecret: key} }
}

var made = factory("EWvRXFyvJzCtRb2tA8rBzMn")() // want "client secret for oauth2.Config.ClientSecret is a literal"

// An iterator.
func keys(yield func(string) bool) {
	yield("bWfw5YUKVEi5CnqGwfgADuG6qrG7BhHLfijx") // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func ranged() (all []oauth2.Config) {
	for key := range keys {
		all = append(all, oauth2.Config{ClientSecret: key})
	}
	return all
}
