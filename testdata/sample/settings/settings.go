// Package settings is where the other packages of the sample get values from.
package settings

import "os"

// GatewayKey is a secret that another package uses.
const GatewayKey = "mW7pLx2VqN9rTzK4cHsB8dYf"

// Get returns a variable of the environment, or another text if it is unset.
func Get(name, missing string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return missing
}
