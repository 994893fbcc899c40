// Package toomany has a finding that it does not expect, and a fix without a
// golden.
package toomany

type Config struct{ ClientSecret string }

var config = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNc"}
