// Package levels wants errors only: what a name alone gives away is a warning.
package levels

//ruletest: -level=error

import "golang.org/x/oauth2"

var certain = oauth2.Config{ClientSecret: "VuKuTzQBJkurNTBrJBhKwyNF7PQ6"} // want "client secret for oauth2.Config.ClientSecret is a literal"

var clientSecret = "ky8KgsAxdd9noAIDeBuoqNbDvd"

var native = oauth2.Config{ClientSecret: "CzEsNGnzNhtD2e4KhxpI5RFiV9kp53", RedirectURL: "http://localhost:8400/"}

var plain = oauth2.Config{ClientSecret: "harbour-tuesday"}
