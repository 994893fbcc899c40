// Package place has slots whose findings stand in different places.
package place

type Config struct {
	ClientID     string
	ClientSecret string
}

const shared = "Zm8xZ7tQp2LrVb9sKd4wXyNc" // want `Config.ClientSecret holds <24 characters, opaque> from place.go:9; 1 other slot takes the same value$`

var (
	first  = Config{ClientSecret: shared}
	second = Config{ClientSecret: shared}
)

const popular = "Hy5rW8vNk2TzQc7mJb4xLp9d" // want `Config.ClientSecret holds <24 characters, opaque> from place.go:16; 2 other slots take the same value$`

var three = []Config{{ClientSecret: popular}, {ClientSecret: popular}, {ClientSecret: popular}}

var alone = Config{
	ClientSecret: "Wq3nT8vLk5RzYc2mHb7xJd9p", // want `Config.ClientSecret holds <24 characters, opaque> from place.go:21`
}
