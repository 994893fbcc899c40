// Package unhidden tries to hide what is reported about a directive.
package unhidden

import "os"

//oauthvet:allow suppression -- never mind // want `can't hide findings of suppression: correct the comment that it reports`
var a = os.Getenv("CLIENT_SECRET") //oauthvet:alow leak -- a sandbox // want `did you mean //oauthvet:allow`

// nolint
var b = os.Getenv("CLIENT_SECRET") //oauthvet:allow leak // want `has no reason`
