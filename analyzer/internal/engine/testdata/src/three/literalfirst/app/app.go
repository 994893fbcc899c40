// Package app has the literal. That its words "client secret" stand here lets
// it through the gate.
package app

func Key() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" } // want Key:"^yields const.opaque.$"
