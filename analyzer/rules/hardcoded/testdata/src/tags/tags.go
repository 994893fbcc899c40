// Package tags has client secrets as defaults in struct tags.
package tags

import (
	"os"
	"reflect"

	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
	"golang.org/x/oauth2"
)

// kelseyhightower/envconfig.
type portal struct {
	ID  string `envconfig:"PORTAL_ID" default:"portal"`
	Key string `envconfig:"PORTAL_KEY" default:"QYq5pYX6SppYgmr4VsPYySx5EDcn"` // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when PORTAL_KEY is unset"
}

func process() oauth2.Config {
	var p portal
	envconfig.MustProcess("", &p)
	return oauth2.Config{ClientID: p.ID, ClientSecret: p.Key}
}

// caarlos0/env.
type shop struct {
	ID  string `env:"SHOP_ID"`
	Key string `env:"SHOP_KEY" envDefault:"WLaU8hFPtfti844rCVzKntrMgt"` // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when SHOP_KEY is unset"
}

func parse() (oauth2.Config, error) {
	s := shop{}
	if err := env.Parse(&s); err != nil {
		return oauth2.Config{}, err
	}
	return oauth2.Config{ClientID: s.ID, ClientSecret: s.Key}, nil
}

type drive struct {
	Key string `env:"DRIVE_KEY" envDefault:"hjtZmdniKmrFFxv9tVSgX9m6"` // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when DRIVE_KEY is unset"
}

func parseAs() (oauth2.Config, error) {
	d, err := env.ParseAs[drive]()
	return oauth2.Config{ClientSecret: d.Key}, err
}

// The name of the field tells.
type github struct {
	ClientID     string `env:"GITHUB_ID"`
	ClientSecret string `env:"GITHUB_SECRET" envDefault:"369d3533a638ac91f729072ae5516700d49507d8"` // want "field ClientSecret looks like a client secret and is the default"
}

// A program's own reader of the tag.
type mail struct {
	ID  string `default:"mail"`
	Key string `default:"FsweeFmMipE3RZYZcAzpjPFTyNEv3S"` // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting: "
}

func setDefaults(v any) {
	e := reflect.ValueOf(v).Elem()
	for i := range e.NumField() {
		e.Field(i).SetString(e.Type().Field(i).Tag.Get("default"))
	}
}

func reflected() oauth2.Config {
	m := &mail{}
	setDefaults(m)
	if v := os.Getenv("MAIL_KEY"); v != "" {
		m.Key = v
	}
	return oauth2.Config{ClientID: m.ID, ClientSecret: m.Key}
}

// Nested: the struct with the tag is a field of another one.
type config struct {
	Wiki struct {
		Key string `env:"WIKI_KEY" envDefault:"i2BiBUodJgNXRjCForXZgho6iSIwowUe"` // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting when WIKI_KEY is unset"
	}
}

func nested() oauth2.Config {
	var c config
	_ = env.Parse(&c)
	return oauth2.Config{ClientSecret: c.Wiki.Key}
}
