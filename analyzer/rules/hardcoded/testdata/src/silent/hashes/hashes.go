// Package hashes has hashes of client secrets.
package hashes

import (
	"crypto/sha256"
	"crypto/subtle"
)

type client struct {
	ID           string
	ClientSecret string
	SecretHash   string
}

var clients = []client{
	{ID: "portal", ClientSecret: "$2a$10$IxMdI6d.LIRZPpSfEwNoeu4rY3FhDREsxFJXikcgdRRAStxUlsuEO"},
	{ID: "shop", ClientSecret: "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG"},
	{ID: "mail", SecretHash: "bd8699dbe155f57d27c85641b76a8606f4d51a8b34c5df5917cc9f2611346146"},
}

const (
	clientSecretHash   = "85bcd44d7ffc06082866ec0a5afc4a63ae647ba6846d1b2b5a390429546409b2"
	hashedClientSecret = "536a8df69417838115eb04680f400d8e1b9adac5fa049360070a9a25e4a010ad"
	clientSecretSHA256 = "6a9c1bec7aaff16827dc40f62a5ec14dcda85859ff33db44cc79a227c53b685a"
)

func check(clientSecret string, want [32]byte) bool {
	got := sha256.Sum256([]byte(clientSecret))
	return subtle.ConstantTimeCompare(got[:], want[:]) == 1
}
