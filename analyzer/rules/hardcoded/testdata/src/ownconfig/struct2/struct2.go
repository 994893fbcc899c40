// Package struct2 declares a configuration and its defaults. The package with
// the slot imports it: the literal is below the slot.
package struct2

// Config is a client.
type Config struct {
	App string
	Key string // its client secret
}

// Default returns the configuration of those who have none.
func Default() Config { return Config{App: "portal", Key: "AYvBQXWcLUhvso7F7Y34C5ZncdjXaG"} }
