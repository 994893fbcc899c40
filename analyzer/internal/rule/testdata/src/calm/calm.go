// Package calm takes its secret from elsewhere.
package calm

type Config struct{ ClientSecret string }

func config(secret string) Config { return Config{ClientSecret: secret} }
