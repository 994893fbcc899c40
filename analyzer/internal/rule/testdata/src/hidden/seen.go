package hidden

//oauthvet:allow slots
var noReason = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN1"} // want `ClientSecret`

//oauthvet:allow other -- rotated every night
var otherRule = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN2"} // want `ClientSecret`

var before = 1                                                  //oauthvet:allow slots -- trails other code
var trailing = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN3"} // want `ClientSecret`

//oauthvet:allowed slots -- no such directive
var misspelt = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN4"} // want `ClientSecret`

//oauthvet:allow slots -- too far away

var far = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN5"} // want `ClientSecret`

var otherLinter = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN6"} //nolint:gosec // want `ClientSecret`

const half = "Zm8xZ7tQp2LrVb9sKd4wXyN7" // want `ClientSecret holds <24 characters, opaque> from seen.go:21$`

//oauthvet:allow slots -- hides this slot and not the other
var hides = Config{ClientSecret: half}

var seen = Config{ClientSecret: half}

func afterStatement() (Config, Config) {
	//oauthvet:allow slots -- the first and not the second
	a := Config{
		ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN8",
	}
	b := Config{
		ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN9", // want `ClientSecret`
	}
	return a, b
}

func innerLine() Config {
	return Config{
		ClientID:     "sandbox",                  //oauthvet:allow slots -- covers the line alone
		ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNa", // want `ClientSecret`
	}
}

func otherBranch(c *Config, test bool) {
	if test {
		c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyNb" // want `ClientSecret`
	} else { //oauthvet:allow slots -- covers the line alone
		c.ClientSecret = "Zm8xZ7tQp2LrVb9sKd4wXyNc" // want `ClientSecret`
	}
}

// oauthvet:allow slots -- written like prose
var prose = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyNd"} // want `ClientSecret`
