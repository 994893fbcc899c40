// Package hidden tries every way to hide a finding.
package hidden

type Config struct{ ClientID, ClientSecret string }

var onTheLine = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN1"} //oauthvet:allow slots -- rotated every night

//oauthvet:allow other,slots -- rotated every night
var above = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN2"}

// doc hides what is in the whole function.
//
//oauthvet:allow slots -- a sandbox
func doc() Config {
	c := Config{}

	c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyN3"
	return c
}

func aloneInside() Config {
	//oauthvet:allow slots -- a sandbox
	return Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN4"}
}

const literal = "Zm8xZ7tQp2LrVb9sKd4wXyN5"

//oauthvet:allow slots -- at the other end
var slot = Config{ClientSecret: literal}

var lint = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN6"} //nolint:gosec,oauthvet // a sandbox

// nolint
var allLinters = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN7"}

func aboveStatement() Config {
	//oauthvet:allow slots -- a sandbox
	c := Config{
		ClientID:     "sandbox",
		ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN8",
	}
	return c
}

func firstLineOfStatement() *Config {
	return &Config{ //oauthvet:allow slots -- a sandbox
		ClientID:     "sandbox",
		ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN9",
	}
}

func branches(c *Config, test bool) {
	//oauthvet:allow slots -- one sandbox or the other
	if test {
		c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyNa"
	} else {
		c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyNb"
	}
}

func wholeFunction(c *Config) { //oauthvet:allow slots -- a sandbox

	c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyNc"
}

var elements = []Config{
	//oauthvet:allow slots -- a sandbox
	{
		ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNd",
	},
}
