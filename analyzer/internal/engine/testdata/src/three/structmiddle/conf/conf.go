// Package conf has the struct and fills the slot with it.
package conf

import "three/structmiddle/login"

type Settings struct {
	Key string // want Key:"^field oauth2.Config.ClientSecret$"
}

func (s *Settings) Open() {
	login.Client(s.Key) // origins: param(s) | field(Key)
}
