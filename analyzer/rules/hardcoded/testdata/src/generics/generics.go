// Package generics passes client secrets through generic code.
package generics

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func or[T comparable](v, fallback T) T {
	var zero T
	if v == zero {
		return fallback
	}
	return v
}

func fallback(key string) oauth2.Config {
	return oauth2.Config{ClientSecret: or(key, "iUWUfX6Sx5LzP9mb76ai2vMtWFfc")} // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func ptr[T any](v T) *T { return &v }

func pointer() oauth2.Config {
	p := ptr("Hqiyr77I6EvrJsAP2W3EEs3rsC") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: *p}
}

type setting[T any] struct {
	name  string
	value T
}

func (s setting[T]) get() T { return s.value }

var key = setting[string]{"key", "vYwSeqG2jde9HmZaJ4J74DmXYBuWFN"} // want "client secret for oauth2.Config.ClientSecret is a literal"

func stored() []oauth2.Config {
	return []oauth2.Config{{ClientSecret: key.value}, {ClientSecret: key.get()}}
}

func configure[C oauth2.Config | clientcredentials.Config](c *C, set func(*C)) *C {
	set(c)
	return c
}

var billing = configure(&clientcredentials.Config{}, func(c *clientcredentials.Config) {
	c.ClientSecret = "p9F9saGYnaBo2HuEYgTf6XVn" // want "client secret for clientcredentials.Config.ClientSecret is a literal"
})

func convert[T ~string](v T) oauth2.Config { return oauth2.Config{ClientSecret: string(v)} }

type text string

var converted = convert(text("SegjyPUeXKndeMQSJ6r42mqv8WjbX27Q")) // want "client secret for oauth2.Config.ClientSecret is a literal"

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func load() (string, error) { return "aonGSm9JR9bivziKAL5u9JbnJ", nil } // want "client secret for oauth2.Config.ClientSecret is a literal"

var loaded = oauth2.Config{ClientSecret: must(load())}

// A type that is generic in what it caches.
type cache[K comparable, V any] struct{ m map[K]V }

func (c *cache[K, V]) put(k K, v V) { c.m[k] = v }

func (c *cache[K, V]) get(k K) V { return c.m[k] }

func cached() oauth2.Config {
	c := &cache[string, string]{m: map[string]string{}}
	c.put("key", "LytcG8FzJ6Z9gugn6QTb95JoPQj") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: c.get("key")}
}
