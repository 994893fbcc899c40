// Package struct4 declares a configuration. The slot is in slot4, the literal
// in literal4, and neither imports the other; main4 brings them together.
package struct4

// Config is a client.
type Config struct {
	App string
	Key string
}
