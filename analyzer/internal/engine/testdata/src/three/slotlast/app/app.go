// Package app has the literal, in another package's struct: there is no object
// of its own that a fact could tell of.
package app

import "three/slotlast/conf"

func New() *conf.Settings { return &conf.Settings{Key: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"} }

var Default = conf.Settings{Key: "ndcnw8oORpyVuE5wiVsTeRgvJ"}
