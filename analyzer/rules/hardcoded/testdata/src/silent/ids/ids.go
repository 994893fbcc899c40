// Package ids has client IDs and other GUIDs.
package ids

import "golang.org/x/oauth2"

const (
	googleClientID = "407408718192-k3v9q2m7x1c8b5n4p6r0t2w8y1a3d5f7.apps.googleusercontent.com"
	githubClientID = "Iv1.b1c2d3e4f5a60718"
	ClientID       = "xAmeAh42WtSAMZPtaBSHddWB6rem2Fq8"
	tenantID       = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
	// The name alone is weak evidence, and a GUID is rather an ID.
	clientSecretID = "9f8b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d"
	appSecret      = "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
)

func config(clientSecret string) oauth2.Config {
	return oauth2.Config{ClientID: googleClientID, ClientSecret: clientSecret}
}
