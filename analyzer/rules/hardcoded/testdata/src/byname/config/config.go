// Package config sets defaults by name that another package reads. The names
// tell nothing.
package config

import (
	"os"

	"github.com/spf13/viper"
)

// Init sets the defaults of the client secrets.
func Init() {
	viper.SetDefault("portal.key", "HHJQgXthCDKQu6zE8RMdHNIss83g")
	_ = os.Setenv("SHOP_KEY", "yBaBu55du5RSNLg5Gg47pcMqZy")
	viper.SetDefault("mail.client_secret", "JnZInTKGTzxxYvfxFR6UJBEGI32KTm") // want "mail.client_secret looks like a client secret and is a literal"
}
