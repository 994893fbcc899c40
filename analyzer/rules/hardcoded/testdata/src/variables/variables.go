// Package variables has client secrets in variables, at package level and in
// functions.
package variables

import "golang.org/x/oauth2"

// A variable with a value.
var portal = "qczm27SbUVtyDNBNPrIJd7ZN9Nvu" // want "client secret for oauth2.Config.ClientSecret is a literal"

// One that init fills, one that another function fills, one of several.
var (
	later           string
	onDemand        string
	shop, shopKey   = "shop", "YpXij4tzn299jGxzsRUSw7EQ" // want "client secret for oauth2.Config.ClientSecret is a literal"
	derived         = portalCopy
	portalCopy      = "uiAypeM847TfCNzJIBJIiqvjLb" // want "client secret for oauth2.Config.ClientSecret is a literal"
	pointed         = &pointedTo
	pointedTo       = "DE9EgviEUwKN8f6suBgCkBkq76bzm"                             // want "client secret for oauth2.Config.ClientSecret is a literal"
	fromLiteralFunc = func() string { return "rzn6FsX9du6JBxoFBI6sbhHPTnPfpH" }() // want "client secret for oauth2.Config.ClientSecret is a literal"
)

func init() {
	later = "JnF7VPnDsmB3MT7AIftBGbSrB" // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func configure() {
	if onDemand == "" {
		onDemand = "Mq7jmuSjMydkGqMskWT2oNTbpF8" // want "client secret for oauth2.Config.ClientSecret is a literal"
	}
}

func configs() []oauth2.Config {
	configure()
	return []oauth2.Config{
		{ClientID: "portal", ClientSecret: portal},
		{ClientID: "later", ClientSecret: later},
		{ClientID: "demand", ClientSecret: onDemand},
		{ClientID: shop, ClientSecret: shopKey},
		{ClientID: "derived", ClientSecret: derived},
		{ClientID: "pointer", ClientSecret: *pointed},
		{ClientID: "func", ClientSecret: fromLiteralFunc},
	}
}

// Locals: one step, several, declared before, shadowed.
func short() oauth2.Config {
	key := "b3XPwvFAGkccmS2hGNk4L9TgfjYZ" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: key}
}

func chain() oauth2.Config {
	var a string
	a = "X6eKVBm4tYdajDKAbyiiA7ENcCeiDFS" // want "client secret for oauth2.Config.ClientSecret is a literal"
	b := a
	var c = b
	return oauth2.Config{ClientSecret: c}
}

func pair() oauth2.Config {
	id, key := "portal", "czqbfw5goa5eTUWiisRKg3DzoXB22UTQ" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientID: id, ClientSecret: key}
}

func address() oauth2.Config {
	key := "MZgbeiP9DXkVseUZID3kcUSn62" // want "client secret for oauth2.Config.ClientSecret is a literal"
	p := &key
	return oauth2.Config{ClientSecret: *p}
}

func throughPointer() oauth2.Config {
	var key string
	set(&key)
	return oauth2.Config{ClientSecret: key}
}

func set(p *string) {
	*p = "AkfqT76RM7SaSnuycjcXkInv" // want "client secret for oauth2.Config.ClientSecret is a literal"
}
