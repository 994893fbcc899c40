// Package tags has structs that a library fills.
package tags

import (
	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
	"golang.org/x/oauth2"
)

type settings struct {
	Key   string `env:"KEY" envDefault:"ZbE2yu1Y3HgCGx9ZUZTxyYgT"`
	Other string `env:"OTHER,required"`
	Plain string
}

func parsed() {
	var s settings
	_ = env.Parse(&s)
	_ = oauth2.Config{ClientSecret: s.Key}   // origins: const(opaque, 24) [default] "when KEY is unset" | env(KEY)
	_ = oauth2.Config{ClientSecret: s.Other} // origins: env(OTHER)
}

type process struct {
	Key string `envconfig:"KEY" default:"ndcnw8oORpyVuE5wiVsTeRgvJ"`
}

func processed() {
	var p process
	_ = envconfig.Process("shop", &p)
	_ = oauth2.Config{ClientSecret: p.Key} // origins: const(opaque, 25) [default] "when KEY is unset" | env(KEY)
}

// A helper of the package reads the tags, who knows how.
func fill(v any) { _ = v }

func byHand() {
	s := new(settings)
	fill(s)
	_ = oauth2.Config{ClientSecret: s.Key} // origins: const(opaque, 24) [default] "when KEY is unset" | env(KEY)
}

func passed(s *settings) {
	_ = oauth2.Config{ClientSecret: s.Key}   // origins: unknown(a parameter) | const(opaque, 24) [default] "when KEY is unset" | env(KEY) | field(Key)
	_ = oauth2.Config{ClientSecret: s.Plain} // origins: unknown(a parameter) | field(Plain)
}
