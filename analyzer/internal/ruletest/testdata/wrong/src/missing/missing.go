// Package missing expects what the rule does not find.
package missing

type Config struct{ ClientSecret string }

func config(secret string) Config {
	return Config{ClientSecret: secret} // want `holds`
}
