// Package structs keeps client secrets in structs of its own before they get
// to a client: nested, embedded, by pointer, copied.
package structs

import "golang.org/x/oauth2"

type credentials struct {
	app string
	key string
}

// A struct at package level.
var portal = credentials{app: "portal", key: "ZeDG7VUmWIFoAVD875UfFH6wquWq"} // want "client secret for oauth2.Config.ClientSecret is a literal"

func flat() oauth2.Config {
	return oauth2.Config{ClientID: portal.app, ClientSecret: portal.key}
}

// Nested.
type settings struct {
	login struct {
		google credentials
		gitlab *credentials
	}
	all []credentials
}

func load() *settings {
	s := &settings{}
	s.login.google = credentials{"shop", "a2B4P7poc6xfP5MzbZ2VHNWYnL"}   // want "client secret for oauth2.Config.ClientSecret is a literal"
	s.login.gitlab = &credentials{key: "U6sPU8kFMYXi8jJr5Tanvc9VKzZQPw"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	return s
}

func nested(s *settings) []oauth2.Config {
	return []oauth2.Config{
		{ClientID: s.login.google.app, ClientSecret: s.login.google.key},
		{ClientID: s.login.gitlab.app, ClientSecret: s.login.gitlab.key},
	}
}

// Embedded: the field is promoted.
type base struct{ apiKey string }

type tenant struct {
	base
	name string
}

type pointerTenant struct{ *base }

func embedded() []oauth2.Config {
	t := tenant{base: base{apiKey: "neDEfoKhXN6psvFaH4BsAS7V"}, name: "acme"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	p := pointerTenant{&base{"Jeihva9YegMy2LZbTQDYqVfHAEt6aKKi"}}             // want "client secret for oauth2.Config.ClientSecret is a literal"
	return []oauth2.Config{{ClientSecret: t.apiKey}, {ClientSecret: p.apiKey}}
}

// A pointer to the text.
type optional struct{ key *string }

func pointer() oauth2.Config {
	key := "Wht7fV3ZbmdCSCSPTmVvG6D7bCDSW" // want "client secret for oauth2.Config.ClientSecret is a literal"
	o := optional{key: &key}
	return oauth2.Config{ClientSecret: *o.key}
}

// A copy of a struct keeps the value of its original.
func copied() oauth2.Config {
	first := credentials{key: "hCHPVIX6oSXvmz6SSecer7NxsAYrVMb"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	second := first
	third := &second
	return oauth2.Config{ClientSecret: third.key}
}

// The client itself is in a struct and is copied.
type client struct {
	conf oauth2.Config
}

func inside() client {
	var c client
	c.conf = oauth2.Config{ClientSecret: "wMedxoRrq3x9mhXmDjiujLu3c2v"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	return c
}

// Only the field that gets to the client matters, not its neighbours.
type page struct{ title, token string }

func other() oauth2.Config {
	p := page{title: "zamesf3vZbxSgsziqaFVeS3U6Fnv", token: env()}
	return oauth2.Config{ClientSecret: p.token}
}

func env() string { return "" }

// Converted from one struct type to another.
type dto struct{ App, Key string }

type model struct{ App, Key string }

func converted() oauth2.Config {
	d := dto{App: "portal", Key: "BLGt6n32mutiHm2DV77V3CvxG"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	m := model(d)
	return oauth2.Config{ClientSecret: m.Key}
}

// A list of anonymous structs, as tables are written.
func table() []oauth2.Config {
	var all []oauth2.Config
	for _, t := range []struct{ id, key string }{
		{"portal", "In4DbMbVJmWHbR6E49rD976oVTmQW6"},  // want "client secret for oauth2.Config.ClientSecret is a literal"
		{"shop", "W38w9fgWtk5bcg8JKLddtf9iieSHYS6eX"}, // want "client secret for oauth2.Config.ClientSecret is a literal"
	} {
		all = append(all, oauth2.Config{ClientID: t.id, ClientSecret: t.key})
	}
	return all
}
