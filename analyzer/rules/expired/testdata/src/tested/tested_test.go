package tested

import (
	"os"
	"testing"
	"time"

	"github.com/manicminer/hamilton/msgraph"
)

type response struct{ ClientSecretExpiresAt time.Time }

const clientSecretExpires = "2020-01-01"

const answer = `{"client_secret":"changeme","client_secret_expires_at":1577858400}`

var want = response{ClientSecretExpiresAt: time.Unix(1577858400, 0)}

//oauthvet:expires 2020-01-01 // want `expired on 2020-01-01`
var sandbox = os.Getenv("SANDBOX_CLIENT_SECRET")

func TestCreate(t *testing.T) {
	end := time.Now().AddDate(10, 0, 0)
	_ = msgraph.PasswordCredential{EndDateTime: &end} // want `longer than 24 months`
}
