// Package told has constants that are reported here, so that nobody needs to
// report them where they are used.
package told

import "golang.org/x/oauth2"

const Key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT" // want Key:"^told$"

const alias = Key

const ClientSecret = "ndcnw8oORpyVuE5wiVsTeRgvJ" // want ClientSecret:"^told$" // origins: const(opaque, 25)

const Google = "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" // want Google:"^told$"

// Reported nowhere.
const Plain = "hello"

const Opaque = "b9ErySqoK0ACUIuXIVHhgCOwsN"

const key = "bh6fI750Foa5MZSA3OHXcG1GdSK"

var _ = []oauth2.Config{
	{ClientSecret: alias}, // origins: const(opaque, 24)
	{ClientSecret: key},   // origins: const(opaque, 27)
}
