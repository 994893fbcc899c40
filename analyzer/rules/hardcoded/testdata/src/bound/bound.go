// Package bound has flags and settings that are tied to each other, and files
// that are read from embedded file systems.
package bound

import (
	"embed"
	"flag"

	"github.com/alecthomas/kingpin/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
)

// The flag's default is viper's.
func command() *cobra.Command {
	cmd := &cobra.Command{Use: "login", RunE: func(*cobra.Command, []string) error {
		return login(oauth2.Config{ClientSecret: viper.GetString("oauth.key")})
	}}
	cmd.Flags().String("key", "byWW6B4sR7LAG3NVtMDixeo8Dg7J", "key") // gap (2026-11-25): viper.BindPFlag is not followed
	if err := viper.BindPFlag("oauth.key", cmd.Flags().Lookup("key")); err != nil {
		panic(err)
	}
	return cmd
}

func login(c oauth2.Config) error { return nil }

// Defaults of viper, decoded into a struct.
type config struct {
	Key string `mapstructure:"portal_key"`
}

func decoded() (oauth2.Config, error) {
	viper.SetDefault("portal_key", "Lq8mpokqM6gnujUsfP5xA7TWzm") // gap (2026-11-25): a default of viper that Unmarshal puts into a field
	var c config
	err := viper.Unmarshal(&c)
	return oauth2.Config{ClientSecret: c.Key}, err
}

// kingpin into a variable, flag into a field of a package variable.
var wiki string

var options struct{ key string }

func init() {
	kingpin.Flag("wiki", "Key.").Default("eDYK6UNSxfdvnqsaRQooxjfb7rSw93").StringVar(&wiki) // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting: "
	flag.StringVar(&options.key, "options-key", "M6DDhEj9vJ2vD6EBGoXE4fu4", "key")          // want "client secret for oauth2.Config.ClientSecret is the default"
}

func variables() []oauth2.Config {
	return []oauth2.Config{{ClientSecret: wiki}, {ClientSecret: options.key}}
}

// A file of an embedded file system.
//
//go:embed keys
var keys embed.FS // want "client secret for oauth2.Config.ClientSecret is in the embedded file of keys"

func file() (oauth2.Config, error) {
	b, err := keys.ReadFile("keys/portal.txt")
	return oauth2.Config{ClientSecret: string(b)}, err
}
