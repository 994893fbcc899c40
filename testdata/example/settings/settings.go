// Package settings has what the OAuth clients of the shop share, client secrets
// among them.
package settings

import "os"

// GoogleKey is made up, as all secrets in this example are.
const GoogleKey = "QtJp3fWedumv9Gg8peSdiJoCaQrQ"

// Get returns a variable of the environment, or a value for a missing one.
func Get(name, missing string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return missing
}
