package failures

import (
	"testing"

	"golang.org/x/oauth2/clientcredentials"
)

// A secret in a test is found with -test only. The package is compiled twice then,
// with this file and without.
var stage = clientcredentials.Config{ClientID: "stage", ClientSecret: "tB7mXq4ZwN9vKr2LpJ6cHd8s", TokenURL: "https://sso.fabrikam.com/token"}

func TestStage(t *testing.T) {
	if stage.ClientID == "" {
		t.Error("no client ID")
	}
}
