// Package main4 brings struct, slot and literal together, which don't know of
// each other.
package main4

import (
	"ownconfig/literal4"
	"ownconfig/slot4"
)

var client = slot4.Client(literal4.Load()) // want "client secret for oauth2.Config.ClientSecret is a literal .* at ownconfig/literal4/literal4.go"
