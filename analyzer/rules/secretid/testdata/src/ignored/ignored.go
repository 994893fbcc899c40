// Package ignored has directives with reasons.
package ignored

import (
	"os"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
)

func credential() (confidential.Credential, error) {
	//oauthvet:allow secretid -- made by Vault before 2020, which gave out GUIDs
	return confidential.NewCredFromSecret("7e3d9b04-f1c5-4a68-92e0-5d8b6f7c1a2e")
}

func historical() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(os.Getenv("LEGACY_SECRET_ID")) //oauthvet:allow secretid -- the variable is misnamed and holds the value
}

func linted() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("9f14c6d8-05be-4e27-b3a9-6c7d80f2e5b1") //nolint:oauthvet // as above
}
