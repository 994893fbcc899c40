// Package noted is silent: errors alone are asked for.
package noted

//ruletest: -level=error

type Config struct{ ClientSecret string }

var config = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNc"}
