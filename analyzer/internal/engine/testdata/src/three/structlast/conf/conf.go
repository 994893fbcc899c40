// Package conf has the struct and puts the others together.
package conf

import (
	"three/structlast/app"
	"three/structlast/login"
)

type Settings struct{ key string }

func open() {
	s := Settings{key: app.Key}
	login.Client(s.key) // gap (2026-11-25): const(opaque, 24) at three/structlast/app/app.go:5
}
