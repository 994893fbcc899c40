// want package:"^feeds three/literallast/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package app has the literal. What it says of the field it has from login.
package app

import (
	"three/literallast/conf"
	"three/literallast/login"
)

func run() {
	s := &conf.Settings{Key: "ZbE2yu1Y3HgCGx9ZUZTxyYgT"} // origins: const(opaque, 24)
	login.Client(s)                                      // origins: const(opaque, 24)
}
