// Package testfile has a finding in its test file alone.
package testfile

type Config struct{ ClientSecret string }
