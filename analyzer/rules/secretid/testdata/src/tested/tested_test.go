package tested

import (
	"testing"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
)

func TestCredential(t *testing.T) {
	if _, err := credential("4d9e7c10-b3f6-4a82-9c5d-e08f1b6a2d37"); err != nil {
		t.Error(err)
	}
	if _, err := confidential.NewCredFromSecret("0b58f6c2-7d91-4e3a-a4b6-f9d205c8e17e"); err != nil {
		t.Error(err)
	}
}
