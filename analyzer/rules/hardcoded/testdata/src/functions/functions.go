// Package functions has functions in variables, and variables that functions
// fill.
package functions

import (
	"golang.org/x/oauth2"

	"functions/factory"
)

// A function in a variable.
var newClient = func(key string) *oauth2.Config { return &oauth2.Config{ClientSecret: key} }

var portal = newClient("x4yCCU28Nx3QHCKPZhwkHRbC5gvh") // want "client secret for oauth2.Config.ClientSecret is a literal"

// Two variables from one call.
var id, key = credentials()

func credentials() (string, string) { return "shop", "tAh37MDK9RhB7PoqtZRga5ktgK" } // want "client secret for oauth2.Config.ClientSecret is a literal"

var shop = oauth2.Config{ClientID: id, ClientSecret: key}

// A function type with a method.
type source func() (string, error)

func (s source) config() (oauth2.Config, error) {
	key, err := s()
	return oauth2.Config{ClientSecret: key}, err
}

func static() (oauth2.Config, error) {
	return source(func() (string, error) { return "vLH8jGqTggQutRXgghpSWk6yAZhuCB", nil }).config() // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// A method of a slice, a method of a map.
type clients []struct{ name, key string }

func (c clients) find(name string) string {
	for _, client := range c {
		if client.name == name {
			return client.key
		}
	}
	return ""
}

var all = clients{{"mail", "b67Pq7vBMWRNvJKvqB7SVuVQ"}} // want "client secret for oauth2.Config.ClientSecret is a literal"

type keys map[string]string

func (k keys) get(name string) string { return k[name] }

var byName = keys{"wiki": "x4EjwsvA9Vq2sfrIbSDVdttsdGbBHyyZ"} // want "client secret for oauth2.Config.ClientSecret is a literal"

func found() []oauth2.Config {
	return []oauth2.Config{{ClientSecret: all.find("mail")}, {ClientSecret: byName.get("wiki")}}
}

// A type switch.
func switched(v any) oauth2.Config {
	switch v := v.(type) {
	case string:
		return oauth2.Config{ClientSecret: v}
	case []byte:
		return oauth2.Config{ClientSecret: string(v)}
	}
	return oauth2.Config{}
}

var (
	asString = switched("VPRDMik4pmMp9dpmJQa8vPQLA")           // want "client secret for oauth2.Config.ClientSecret is a literal"
	asBytes  = switched([]byte("np2KRmd9iSDKZEiULe7nAgMD6i6")) // want "client secret for oauth2.Config.ClientSecret is a literal"
)

// A table of functions.
var setters = map[string]func(*oauth2.Config, string){
	"id":  func(c *oauth2.Config, v string) { c.ClientID = v },
	"key": func(c *oauth2.Config, v string) { c.ClientSecret = v },
}

func set(c *oauth2.Config) { setters["key"](c, "G9MoIpwfAbeoMQzbMemDZML5QSV9e") } // want "client secret for oauth2.Config.ClientSecret is a literal"

// Of another package: generic, returned, in a variable.
var (
	generic  = oauth2.Config{ClientSecret: factory.Or(key, "fv4reG9EXkyBcpXzivREGFU8sB8WHca")} // gap (2026-11-25): a wrapper of another package whose slot is in the function that it returns
	returned = factory.Factory("qC3QApIKcEIWZqLNnD9D9uTstXqFWwaVe")()                          // want "client secret for oauth2.Config.ClientSecret is a literal"
	inVar    = factory.New("cK3s7skqIzwsaswqYEDurB8K4JDIdhArkR")                               // gap (2026-11-25): a wrapper of another package that is a variable
)
