// Package hidden has a client secret and a directive that hides it, and one
// whose directive has no reason and hides nothing.
package hidden

import "golang.org/x/oauth2"

//oauthvet:allow hardcoded -- the server is a fake that starts with the tests
const fake = "vW6UzwJTm4KARRtVEDTRs9WySEoA"

var a = oauth2.Config{ClientSecret: fake}

//oauthvet:allow hardcoded
const real = "K3xNmjNZZj5VrGe9sJNQuvUzSk" // want "client secret for oauth2.Config.ClientSecret is the constant real"

var b = oauth2.Config{ClientSecret: real}
