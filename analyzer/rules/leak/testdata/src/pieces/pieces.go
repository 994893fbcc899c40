// Package pieces logs texts of which another package takes a secret, or a piece of which
// may be one.
package pieces

import (
	"log"
	"pieces/dsn"

	"golang.org/x/oauth2/clientcredentials"
)

type scaler struct{ endpoint, address, value string }

func (s *scaler) method() *clientcredentials.Config {
	set := dsn.Settings{Endpoint: s.endpoint, Address: s.address}
	log.Print("endpoint ", set.Endpoint)
	log.Print("address ", set.Address)
	return dsn.Open(set)
}

func function(endpoint string) *clientcredentials.Config {
	log.Printf("connecting to %s", endpoint)
	return dsn.Parse(endpoint)
}

func field(s *scaler) dsn.Settings {
	var set dsn.Settings
	set.Endpoint = s.endpoint
	func() { log.Println(set.Endpoint, s.endpoint) }()
	return set
}

func pointer(set *dsn.Settings, endpoint string) {
	set.Endpoint = endpoint
	log.Println(set.Endpoint)
}

func whole(random func() string) *clientcredentials.Config {
	value := random()
	set := dsn.Settings{Secret: value}
	log.Print(value) // want `client secret .* goes to a log`
	return dsn.Plain(set)
}
