// want package:"^feeds three/joined/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package main brings the slot and the literal together.
package main

import (
	"three/joined/app"
	"three/joined/login"
)

func main() {
	login.Client(app.New()) // gap (2026-11-25): const(opaque, 24) at three/joined/app/app.go:6
}
