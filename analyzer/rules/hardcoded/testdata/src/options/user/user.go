// Package user has an option of another package.
package user

import "options/sdk"

var portal = sdk.New(sdk.WithKey("wLHuuBQ5jxqRfFXKPq4bqAaD2Cy3")) // want "client secret for oauth2.Config.ClientSecret is a literal"
