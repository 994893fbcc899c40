// Package app has the literal.
package app

import "three/structmiddle/conf"

func run() {
	s := conf.Settings{Key: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"} // origins: const(opaque, 24)
	s.Open()
}
