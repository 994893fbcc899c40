// Package environment reads client secrets from the environment and has
// something at hand for when they are not there.
package environment

import (
	"cmp"
	"os"

	"golang.org/x/oauth2"
)

// Inline.
func inline() oauth2.Config {
	key := os.Getenv("PORTAL_KEY")
	if key == "" {
		key = "bDdQBnoJqsiQLPIwyXMC6sIsQmD4" // want "client secret for oauth2.Config.ClientSecret is a literal .* when PORTAL_KEY is unset"
	}
	return oauth2.Config{ClientSecret: key}
}

// The value first.
func before() oauth2.Config {
	key := "t3LEoPh97f593dNDGTXGGXr7P9" // want "client secret for oauth2.Config.ClientSecret is a literal .* when SHOP_KEY is unset"
	if v := os.Getenv("SHOP_KEY"); v != "" {
		key = v
	}
	return oauth2.Config{ClientSecret: key}
}

// In the field itself.
func field() oauth2.Config {
	c := oauth2.Config{ClientSecret: os.Getenv("MAIL_KEY")}
	if c.ClientSecret == "" {
		c.ClientSecret = "ubekDWWgo6enIps5oPLsbZW84v6th5" // want "client secret for oauth2.Config.ClientSecret is a literal"
	}
	return c
}

// cmp.Or.
func or() oauth2.Config {
	return oauth2.Config{ClientSecret: cmp.Or(os.Getenv("DRIVE_KEY"), os.Getenv("OLD_DRIVE_KEY"), "wIJPAXDJGG8vxFA8YaqW3zpdAaMJLVuz")} // want "client secret for oauth2.Config.ClientSecret is a literal .* when OLD_DRIVE_KEY is unset"
}

// A helper.
func getenv(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}

var helper = oauth2.Config{
	ClientID:     getenv("CHAT_ID", "chat"),
	ClientSecret: getenv("CHAT_KEY", "Dve5QHptGcjUy7wa4vtXFVNv"), // want "client secret for oauth2.Config.ClientSecret is a literal .* when CHAT_KEY is unset"
}

// LookupEnv.
func lookup() oauth2.Config {
	key, ok := os.LookupEnv("SYNC_KEY")
	if !ok {
		key = "iowWuLFFU2IvtkmDw7NWchWc3Gb" // want "client secret for oauth2.Config.ClientSecret is a literal .* when SYNC_KEY is unset"
	}
	return oauth2.Config{ClientSecret: key}
}

func lookupOr(name, fallback string) string {
	if value, exists := os.LookupEnv(name); exists {
		return value
	}
	return fallback
}

var lookedUp = oauth2.Config{ClientSecret: lookupOr("CALENDAR_KEY", defaultKey)}

const defaultKey = "N8xzSZHsvQA76khFr233EJSDU" // want "client secret for oauth2.Config.ClientSecret is the constant defaultKey .* when CALENDAR_KEY is unset"

// A switch.
func byStage() oauth2.Config {
	var key string
	switch {
	case os.Getenv("WIKI_KEY") != "":
		key = os.Getenv("WIKI_KEY")
	case os.Getenv("STAGE") == "dev":
		key = "G9LbdQgYaZxfPoNnUaTVdhoQWKqP5" // want "client secret for oauth2.Config.ClientSecret is a literal"
	}
	return oauth2.Config{ClientSecret: key}
}

// The program sets the variable for itself.
func setenv() oauth2.Config {
	os.Setenv("ADMIN_KEY", "SVHx6HDKu8LzmnqR5atpjThiHuaQ5jM") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when ADMIN_KEY is unset"
	return oauth2.Config{ClientSecret: os.Getenv("ADMIN_KEY")}
}

// A type with the helper as a method, and a map of defaults.
type env struct{ defaults map[string]string }

func (e env) get(name string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return e.defaults[name]
}

func mapped() oauth2.Config {
	e := env{defaults: map[string]string{
		"LOGIN_ID":  "login",
		"LOGIN_KEY": "WFedfBRHhy88VNnvKvhGxZTh9jnTnPbwx", // want "client secret for oauth2.Config.ClientSecret is a literal"
	}}
	return oauth2.Config{ClientID: e.get("LOGIN_ID"), ClientSecret: e.get("LOGIN_KEY")}
}

// A function literal does what the helper did.
func closure() oauth2.Config {
	envOr := func(name, fallback string) string {
		if v := os.Getenv(name); v != "" {
			return v
		}
		return fallback
	}
	return oauth2.Config{ClientID: envOr("NOTES_ID", "notes"), ClientSecret: envOr("NOTES_KEY", "k7LTN8IBov8a79c6TA4FcTJQtYSd")} // want "client secret for oauth2.Config.ClientSecret is a literal .* when NOTES_KEY is unset"
}

// A generic one.
func iif[T any](condition bool, a, b T) T {
	if condition {
		return a
	}
	return b
}

func ternary(live bool) oauth2.Config {
	return oauth2.Config{ClientSecret: iif(live, os.Getenv("PHOTOS_KEY"), "XBAqI5tDWNXbDd2uUTKrDYdrNm")} // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// A file that may be missing.
func secretOr(fallback string) (string, error) {
	b, err := os.ReadFile("/run/secrets/key")
	if os.IsNotExist(err) {
		return fallback, nil
	}
	return string(b), err
}

func mounted() (oauth2.Config, error) {
	key, err := secretOr("F8hWcNpeKMC7fkrgidQ8SbPWbyRp8J") // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: key}, err
}
