// Package later is judged in another year.
package later

//ruletest: -now=2031-01-01

import "golang.org/x/oauth2"

//oauthvet:expires 2030-12-31 // want `expired on 2030-12-31`
var config oauth2.Config
