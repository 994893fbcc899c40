// Package asbytes turns client secrets into bytes and back.
package asbytes

import (
	"bytes"

	"golang.org/x/oauth2"
)

var key = []byte("z65r4EKr9PPnq38i6QPwpDuu2viU") // want "client secret for oauth2.Config.ClientSecret is a literal"

func conversion() []oauth2.Config {
	b := []byte("XC8226kdiZesssIPqqvd6pe5")   // want "client secret for oauth2.Config.ClientSecret is a literal"
	r := []rune("UsAs6TIciuQD4fszC2XhtrRcP5") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return []oauth2.Config{{ClientSecret: string(key)}, {ClientSecret: string(b)}, {ClientSecret: string(r)}}
}

type secret []byte

type text string

func named() []oauth2.Config {
	s := secret("xKskRBWTHrkt4PHimffZXewpm7B3NS") // want "client secret for oauth2.Config.ClientSecret is a literal"
	t := text("juwHee4Q4WYQRCW27iPUBbJYuR7aQvfo") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return []oauth2.Config{{ClientSecret: string(s)}, {ClientSecret: string(t)}}
}

// Byte by byte, in hex as a C header has it.
var table = []byte{ // want "client secret for oauth2.Config.ClientSecret is a literal"
	0x77, 0x4b, 0x37, 0x70, 0x5a, 0x32, 0x6d, 0x58, 0x71, 0x39,
	0x4c, 0x64, 0x52, 0x34, 0x76, 0x54, 0x79, 0x38, 0x48, 0x62,
}

func spelled() oauth2.Config { return oauth2.Config{ClientSecret: string(table)} }

func together() []oauth2.Config {
	b := append([]byte("f2qJKIcRoVHB5d"), "RINGFoWTaRJK3m4W"...)  // want "client secret for oauth2.Config.ClientSecret is a literal"
	c := bytes.TrimSpace([]byte("kZnYGN2aiSCQW47xay2IiJdpgK8\n")) // want "client secret for oauth2.Config.ClientSecret is a literal"
	d := make([]byte, 25)
	copy(d, "YCbMX8MExw9sZAsAqNmM9ktmb") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return []oauth2.Config{{ClientSecret: string(b)}, {ClientSecret: string(c)}, {ClientSecret: string(d)}}
}

// An array, cut.
func array() oauth2.Config {
	key := [...]byte{'S', 'q', 'X', 'k', '7', 'w', 'T', 'm', 'R', '4', 'v', 'Z', 'p', 'B', '9', 'd', 'L', 'h', '2', 'n'} // gap (2026-11-25): an array of bytes that is cut
	return oauth2.Config{ClientSecret: string(key[:])}
}
