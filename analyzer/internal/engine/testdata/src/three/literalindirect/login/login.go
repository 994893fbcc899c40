// want package:"^feeds three/literalindirect/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package login has the slot.
package login

import (
	"three/literalindirect/conf"

	"golang.org/x/oauth2"
)

type Server struct{ Settings conf.Settings }

func New() *Server { return &Server{} }

func (s *Server) client() *oauth2.Config {
	return &oauth2.Config{ClientSecret: s.Settings.Key} // origins: unknown(a parameter) | unknown(a variable of another package) | field(Key)
}
