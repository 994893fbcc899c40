// Package fine has directives that are as they should be, and comments that
// are none: see oauthvet:allow in the manual.
//
//	//oauthvet:allow RULE
package fine

import "os"

// oauthvet:allow comments need a reason, and oauthvet:expires ones a date.

// oauthvet:expires is followed by a date.

var a = os.Getenv("CLIENT_SECRET") //oauthvet:allow hardcoded -- a sandbox

var b = os.Getenv("CLIENT_SECRET") //oauthvet:allow leak, hardcoded -- a sandbox

var c = os.Getenv("CLIENT_SECRET") //oauthvet:expires 2096-12-31

var d = os.Getenv("CLIENT_SECRET") //nolint:oauthvet

//oauthvet:allow basicauth -- this provider takes it raw
var e = "//oauthvet:alow hardcoded"
