// want package:"^feeds three/literalindirect/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package app has the literal; it does not import the package of the struct.
package app

import "three/literalindirect/login"

func run() {
	s := login.New()
	s.Settings.Key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT" // origins: const(opaque, 24)
}
