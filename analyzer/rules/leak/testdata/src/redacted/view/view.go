// Package view has settings with a client secret, and copies of them that may be shown.
package view

import "strings"

type Settings struct{ ClientID, ClientSecret, TokenURL string }

// Public is a copy without the secret.
func (s Settings) Public() Settings {
	s.ClientSecret = ""
	return s
}

// Whole is a copy with it.
func (s Settings) Whole() Settings { return s }

// Masked is a text of the length of another one.
func Masked(text string) string { return strings.Repeat("*", len(text)) }
