// want package:"^feeds three/literalfirst/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package login has the slot.
package login

import (
	"three/literalfirst/conf"

	"golang.org/x/oauth2"
)

func client(s *conf.Settings) {
	_ = oauth2.Config{ClientSecret: s.Key} // origins: unknown(a parameter) | const(opaque, 24) at three/literalfirst/app/app.go:5 | field(Key)
}
