// Package encrypted has client secrets that nobody can read without a key from
// the outside.
package encrypted

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"errors"
	"os"

	"golang.org/x/oauth2"
)

const encryptedClientSecret = "woXce9njh5TuTkxpYnoNAmGY8XZqEYeIgeJbNoPfmu5fB6Hb3S8dNWQUuSGFgtF9"

func decrypt(text, key string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return "", err
	}
	block, err := aes.NewCipher([]byte(key))
	if err != nil {
		return "", err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return "", err
	}
	if len(data) < gcm.NonceSize() {
		return "", errors.New("too short")
	}
	plain, err := gcm.Open(nil, data[:gcm.NonceSize()], data[gcm.NonceSize():], nil)
	return string(plain), err
}

func portal() (oauth2.Config, error) {
	clientSecret, err := decrypt(encryptedClientSecret, os.Getenv("MASTER_KEY"))
	return oauth2.Config{ClientSecret: clientSecret}, err
}

func shop() (oauth2.Config, error) {
	clientSecret, err := decrypt("iUy8S79WHYqjfbUnuFtCHaHXexKdWmWv2XmoIvegxKqJbBJrcEPfYgCwJqN7Wy63", os.Getenv("MASTER_KEY"))
	return oauth2.Config{ClientSecret: clientSecret}, err
}
