// Package decoded hides client secrets in an encoding that everybody can undo.
package decoded

import (
	"encoding/base64"
	"encoding/hex"
	"log"

	"github.com/rclone/rclone/fs/config/obscure"
	"golang.org/x/oauth2"
)

// rclone's way: the key is in its source.
const rcloneEncryptedClientSecret = "grcO7n8aUDm-8H7CNH8GbtCPXcdRJEfjQEMAAmtuVFWUoGVoXWTEmAu4" // want "client secret for oauth2.Config.ClientSecret is the constant rcloneEncryptedClientSecret"

var drive = &oauth2.Config{ClientSecret: obscure.MustReveal(rcloneEncryptedClientSecret)}

// base64, with the error looked at.
func base64Text() oauth2.Config {
	b, err := base64.StdEncoding.DecodeString("YktKUkVXVTRvbkFvdHZXRVVYNFVmdVZMZmZ2") // want "client secret for oauth2.Config.ClientSecret is a literal"
	if err != nil {
		log.Fatal(err)
	}
	return oauth2.Config{ClientSecret: string(b)}
}

// Without, in another alphabet, from a constant.
const encoded = "TERSQnhYNmFCazJiWVpuNUFkQ3ZMcE1IeVE0ZQ" // want "client secret for oauth2.Config.ClientSecret is the constant encoded"

func urlText() oauth2.Config {
	b, _ := base64.RawURLEncoding.DecodeString(encoded)
	return oauth2.Config{ClientSecret: string(b)}
}

// hex.
func hexText() oauth2.Config {
	b, _ := hex.DecodeString("4b63594a443662544a6570364b6965677577566653546661394a") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: string(b)}
}

// A helper around the decoder, that panics.
func mustDecode(s string) string {
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

var shop = oauth2.Config{ClientSecret: mustDecode("WGhYOWlSemVHbnh6M1k3VENjRk5XaHBZSldTdWpG")} // want "client secret for oauth2.Config.ClientSecret is a literal"

// Into a slice.
func into() oauth2.Config {
	src := []byte("VXRWVUwzRnFKd3VVZkt3REZvamFDUXhv") // want "client secret for oauth2.Config.ClientSecret is a literal"
	dst := make([]byte, base64.StdEncoding.DecodedLen(len(src)))
	n, _ := base64.StdEncoding.Decode(dst, src)
	return oauth2.Config{ClientSecret: string(dst[:n])}
}

// Twice.
func twice() oauth2.Config {
	return oauth2.Config{ClientSecret: mustDecode(mustDecode("V0RSU1pYSmlTa1J4UXpOblZ6Vk9TWGR0U1hFNU1tSkg="))} // want "client secret for oauth2.Config.ClientSecret is a literal"
}
