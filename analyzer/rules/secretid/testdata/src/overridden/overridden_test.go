//ruletest: -test

package overridden

import (
	"testing"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
)

func TestCredential(t *testing.T) {
	if _, err := confidential.NewCredFromSecret("c2e80f5d-6a9b-4173-8d4e-b5f7031a9c6e"); err != nil { // want "client secret for confidential.NewCredFromSecret is a GUID"
		t.Error(err)
	}
}
