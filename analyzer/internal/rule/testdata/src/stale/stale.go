// Package stale has directives that hide something, and some that don't.
package stale

type Config struct{ ClientSecret string }

//oauthvet:allow slots -- a sandbox
var used = Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN1"}

//oauthvet:allow other -- the rule did not run
var other = Config{}

//oauthvet:allow slots -- corrected long ago
var unused = Config{}

func f() Config {
	c := Config{}                                           //oauthvet:allow slots -- corrected long ago
	_ = c                                                   //oauthvet:allow slots -- corrected long ago
	return Config{ClientSecret: "Zm8xZ7tQp2LrVb9sKd4wXyN2"} //oauthvet:allow slots,other -- a sandbox
}
