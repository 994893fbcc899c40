// Package conf has the struct.
package conf

type Settings struct{ Key string }
