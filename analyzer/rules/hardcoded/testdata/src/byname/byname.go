// Package byname reads settings by name that another package set.
package byname

import (
	"os"

	"github.com/spf13/viper"
	"golang.org/x/oauth2"

	"byname/config"
)

func clients() []oauth2.Config {
	config.Init()
	return []oauth2.Config{
		{ClientSecret: viper.GetString("portal.key")}, // gap (2026-11-25): a default that another package sets by name
		{ClientSecret: os.Getenv("SHOP_KEY")},         // gap (2026-11-25): a variable of the environment that another package sets
		{ClientSecret: viper.GetString("mail.client_secret")},
	}
}
