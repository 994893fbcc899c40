// Package struct1 declares a configuration. What happens to it is up to other
// packages: see slot1 and literal1.
package struct1

// Config configures the program.
type Config struct {
	Listen string
	Portal Portal
	Mail   *Mail
}

// Portal is a client.
type Portal struct {
	App string
	Key string
}

// Mail is another one.
type Mail struct{ App, Key string }
