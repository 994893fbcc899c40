// Package literal4 has the literal, a client secret.
package literal4

import "ownconfig/struct4"

// Load returns the configuration.
func Load() struct4.Config {
	return struct4.Config{App: "portal", Key: "ASxe9aLQwcfvQxJL92t2Aiqjw5c7"}
}
