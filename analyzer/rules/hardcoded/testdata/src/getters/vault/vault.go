// Package vault is a vault by name only.
package vault

import "os"

// Calendar returns the client secret of the calendar. Nothing else in the
// package knows what it is for.
func Calendar() string { return "pionKthWJzafcaFP8A5BPtVZenNE" }

// A Store has secrets.
type Store struct{}

// Get returns one.
func (Store) Get() string { return "Wc8MYqJwd7tQeerSyLPIP7wUKc" }

// Or returns the value of an environment variable or the fallback.
func Or(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}
