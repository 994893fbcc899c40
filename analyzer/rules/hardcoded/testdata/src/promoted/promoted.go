// Package promoted embeds the library's client in types of its own.
package promoted

import . "golang.org/x/oauth2"

type app struct {
	Config
	name string
}

type pointerApp struct{ *Config }

var literal = app{Config: Config{ClientID: "portal", ClientSecret: "NQieckopVgc67VLK3nK2RiZZvfcR"}, name: "Portal"} // want "client secret for oauth2.Config.ClientSecret is a literal"

func assigned() app {
	var a app
	a.ClientSecret = "jGmXyypP7vjjd4jdqwCfNqWBHq" // want "client secret for promoted.app.ClientSecret is a literal"
	return a
}

func pointer() pointerApp {
	a := pointerApp{&Config{ClientID: "shop"}}
	a.ClientSecret = "vah6Ee5vJRhHyDcEkZo6ib6NHuwr2F" // want "client secret for promoted.pointerApp.ClientSecret is a literal"
	return a
}

// From the embedded client to another one.
func copied(a app) Config { return Config{ClientID: a.ClientID, ClientSecret: a.ClientSecret} }
