// Package hidden tries every way to hide a finding.
package hidden

type Config struct{ ClientSecret string }

var onTheLine = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN1"} //oauthvet:ignore slots rotated every night

//oauthvet:ignore other,slots rotated every night
var above = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN2"}

// doc hides what is in the whole function.
//
//oauthvet:ignore slots a sandbox
func doc() Config {
	c := Config{}

	c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyN3"
	return c
}

func aloneInside() Config {
	//oauthvet:ignore slots a sandbox
	return Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN4"}
}

const literal = "Zm8xZ7tQp2LrVb9sKd4wXyN5"

//oauthvet:ignore slots at the other end
var slot = Config{ClientSecret: literal}

var lint = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN6"} //nolint:gosec,oauthvet // a sandbox

// nolint
var allLinters = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN7"}
