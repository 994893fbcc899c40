// Package random draws client secrets from an alphabet.
package random

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"math/big"
	"strings"

	"golang.org/x/oauth2"
)

const (
	alphabet            = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	clientSecretCharset = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-._~"
	clientSecretBytes   = "abcdefghijklmnopqrstuvwxyz0123456789"
)

func bytes() oauth2.Config {
	b := make([]byte, 32)
	if _, err := rand.Read(b); err != nil {
		panic(err)
	}
	return oauth2.Config{ClientSecret: base64.RawURLEncoding.EncodeToString(b)}
}

func array() oauth2.Config {
	var b [20]byte
	_, _ = rand.Read(b[:])
	return oauth2.Config{ClientSecret: hex.EncodeToString(b[:])}
}

func letters(n int) string {
	b := make([]byte, n)
	for i := range b {
		k, _ := rand.Int(rand.Reader, big.NewInt(int64(len(alphabet))))
		b[i] = alphabet[k.Int64()]
	}
	return string(b)
}

func builder(n int) string {
	var sb strings.Builder
	for range n {
		k, _ := rand.Int(rand.Reader, big.NewInt(int64(len(clientSecretCharset))))
		sb.WriteByte(clientSecretCharset[k.Int64()])
	}
	return sb.String()
}

func runes(n int) string {
	set := []rune(alphabet)
	out := make([]rune, n)
	for i := range out {
		k, _ := rand.Int(rand.Reader, big.NewInt(int64(len(set))))
		out[i] = set[k.Int64()]
	}
	return string(out)
}

var clients = []oauth2.Config{{ClientSecret: letters(40)}, {ClientSecret: builder(32)}, {ClientSecret: runes(24)}}
