// Package conf has the struct. It says nothing of what it is for.
package conf

type Settings struct{ Key string }
