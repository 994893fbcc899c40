// Package field has fields and variables that end in a slot here.
package field

import (
	"strings"

	"golang.org/x/oauth2"
)

type Settings struct {
	Key     string // want Key:"^field oauth2.Config.ClientSecret$"
	Trimmed string // want Trimmed:"^field oauth2.Config.ClientSecret .trim.$"
	Other   string
	secret  string
	Login   struct {
		Word string // want Word:"^field oauth2.Config.ClientSecret$"
	}
}

func (s *Settings) client() {
	_ = oauth2.Config{ClientSecret: s.Key}                        // origins: unknown(a parameter) | field(Key)
	_ = oauth2.Config{ClientSecret: strings.TrimSpace(s.Trimmed)} // origins: unknown(a parameter) [trim] | field(Trimmed) [trim]
	_ = oauth2.Config{ClientSecret: s.Login.Word}                 // origins: unknown(a parameter) | field(Word)
}

var Key string // want Key:"^field oauth2.Config.ClientSecret$"

func fromVariable() {
	_ = oauth2.Config{ClientSecret: Key} // origins: var(Key)
}

// A type of its own for each client.
type Generic[T any] struct {
	Key  T // want Key:"^field oauth2.Config.ClientSecret$"
	Rest []T
}

func (g *Generic[T]) client() {
	_ = oauth2.Config{ClientSecret: any(g.Key).(string)} // origins: unknown(a parameter) | field(Key)
}
