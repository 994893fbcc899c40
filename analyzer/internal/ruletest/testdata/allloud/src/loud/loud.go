// Package loud has no silent package beside it.
package loud

type Config struct{ ClientSecret string }

var config = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNc"} // want `holds`
