// Package conf has the struct and fills it.
package conf

import "three/literalfirst/app"

type Settings struct {
	Key string // want Key:"^holds const.opaque.$"
}

func New() *Settings { return &Settings{Key: app.Key()} }
