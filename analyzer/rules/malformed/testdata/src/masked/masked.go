// Package masked has what portals and logs show instead of a secret.
package masked

import (
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"golang.org/x/oauth2"
)

var (
	stars   = oauth2.Config{ClientSecret: "****************"} // want `client secret for oauth2.Config.ClientSecret is the masked form that a portal or log shows <16 characters, masked>: the server answers invalid_client`
	bullets = oauth2.Config{ClientSecret: "••••••••••••"}     // want "masked form"
	part    = oauth2.Config{ClientSecret: "mX3*************"} // want "masked form"
	word    = oauth2.Config{ClientSecret: "[redacted]"}       // want "masked form"
	angle   = oauth2.Config{ClientSecret: "<hidden>"}         // want "masked form"
	upper   = oauth2.Config{ClientSecret: "***REDACTED***"}   // want "masked form"
)

func credential() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("********") // want "client secret for confidential.NewCredFromSecret is the masked form"
}
