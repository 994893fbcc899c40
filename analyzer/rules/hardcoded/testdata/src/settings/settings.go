// Package settings has client secrets as defaults of configuration libraries:
// viper, koanf, kingpin, urfave/cli.
package settings

import (
	"github.com/alecthomas/kingpin/v2"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/viper"
	"github.com/urfave/cli/v2"
	"golang.org/x/oauth2"
)

// viper, its global instance and one of its own.
func global() oauth2.Config {
	viper.SetDefault("oauth.id", "portal")
	viper.SetDefault("oauth.key", "eNsvGTBidZKzB2C9v3S6WLG4NqrP") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	viper.AutomaticEnv()
	return oauth2.Config{ClientID: viper.GetString("oauth.id"), ClientSecret: viper.GetString("oauth.key")}
}

func instance() oauth2.Config {
	v := viper.New()
	v.SetDefault(keyName, "YB6KYkJDxn475e2vjNJFuK2juY") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	return oauth2.Config{ClientSecret: v.GetString(keyName)}
}

const keyName = "shop.key"

// The name says what it is; nobody sees where it goes.
func named() {
	viper.SetDefault("google.client_secret", "zLkgkn2t7Isg5TaRVNACmhzbJAnLy3") // want "google.client_secret looks like a client secret and is a literal"
}

// koanf: its map of defaults, and a value set by name.
func flat() []oauth2.Config {
	k := koanf.New(".")
	_ = k.Load(confmap.Provider(map[string]any{
		"drive.id":            "drive",
		"drive.client_secret": "ys6L9rG2NByLRvSjYuHrnQUA", // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when drive.client_secret is unset"
	}, "."), nil)
	_ = k.Set("mail.key", "PGDBMLNNJN3qQYMbFHIZWzqkJT2qTgIA") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	return []oauth2.Config{{ClientSecret: k.String("drive.client_secret")}, {ClientSecret: k.String("mail.key")}}
}

// kingpin: the default stands in the chain.
var (
	app    = kingpin.New("sync", "Synchronizes calendars.")
	key    = app.Flag("key", "Key of the calendar.").Envar("CALENDAR_KEY").Default("oGcMFj6MY2uyKHsH5NvNRQJwAtP").String() // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when CALENDAR_KEY is unset"
	second = kingpin.Flag("second", "Another key.").Default("fxBsErE84ja57kqekZNidiICK").String()                          // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting: "
)

func chain() []oauth2.Config {
	kingpin.Parse()
	return []oauth2.Config{{ClientSecret: *key}, {ClientSecret: *second}}
}

// urfave/cli: the default is a field of the flag.
func command() *cli.App {
	return &cli.App{
		Name: "login",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "id", Value: "portal"},
			&cli.StringFlag{Name: "key", Value: "Cwm7hQmfQWis4LqwQxsVtsnQRfxiC", EnvVars: []string{"LOGIN_KEY"}}, // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting: "
			&cli.StringFlag{Name: "wiki-key", Value: "j6m4SNcx53wwz5r9C4iyzPsvXiqcKZS", Destination: &wiki},      // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting: "
		},
		Action: func(c *cli.Context) error {
			return login(oauth2.Config{ClientID: c.String("id"), ClientSecret: c.String("key")}, oauth2.Config{ClientSecret: wiki})
		},
	}
}

var wiki string

func login(configs ...oauth2.Config) error { return nil }

// A decoded struct whose fields were set before.
type config struct {
	ID  string `mapstructure:"id"`
	Key string `mapstructure:"key"`
}

func decoded() (oauth2.Config, error) {
	c := config{ID: "portal", Key: "yyfddh9rCzaIjQ67cAEsPUimfjwfuGYGc"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	if err := viper.Unmarshal(&c); err != nil {
		return oauth2.Config{}, err
	}
	return oauth2.Config{ClientID: c.ID, ClientSecret: c.Key}, nil
}

// viper's names don't depend on case, and Get returns anything.
func anyCase() []oauth2.Config {
	viper.SetDefault("Photos.Key", "EFrCoTuzupthQq4dvrQ7xCCwLBkC") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	viper.SetDefault("notes.key", "XK7SH3izBJt9kGsX3jxocA4yZh")    // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	notes, _ := viper.Get("notes.key").(string)
	return []oauth2.Config{{ClientSecret: viper.GetString("photos.key")}, {ClientSecret: notes}}
}
