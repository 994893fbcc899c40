// want package:"^feeds three/slotlast/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package login has the slot and reads the struct.
package login

import (
	"three/slotlast/app"

	"golang.org/x/oauth2"
)

func client() {
	_ = oauth2.Config{ClientSecret: app.New().Key}   // gap (2026-11-25): const(opaque, 24) at three/slotlast/app/app.go:7
	_ = oauth2.Config{ClientSecret: app.Default.Key} // gap (2026-11-25): const(opaque, 25) at three/slotlast/app/app.go:9
}
