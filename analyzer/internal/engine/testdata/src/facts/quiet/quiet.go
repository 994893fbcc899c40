// Package quiet has slots and secrets, but nothing that another package could
// make use of: it exports no fact.
package quiet

import (
	"os"

	"golang.org/x/oauth2"
)

type settings struct{ key string }

type Server struct {
	settings
	key string
}

func (s *Server) Start() {
	_ = oauth2.Config{ClientSecret: s.key} // origins: param(s) | field(key)
}

func (s *Server) start(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: unknown(a parameter)
}

func (s *settings) Open() {
	_ = oauth2.Config{ClientSecret: s.key} // origins: param(s) | field(key)
}

func client(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24)
}

func init() { client("ZbE2yu1Y3HgCGx9ZUZTxyYgT") }

func Env() string { return os.Getenv("KEY") }

func Local() {
	type Inside struct{ Key string }
	use := func(i *Inside) {
		_ = oauth2.Config{ClientSecret: i.Key} // origins: const(opaque, 25)
	}
	use(&Inside{"ndcnw8oORpyVuE5wiVsTeRgvJ"})
}
