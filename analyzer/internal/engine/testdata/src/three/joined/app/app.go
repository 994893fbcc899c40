// Package app has the literal and does not know of the slot.
package app

import "three/joined/conf"

func New() *conf.Settings { return &conf.Settings{Key: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"} }
