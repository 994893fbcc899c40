// Package fine has dates that are far enough, and ones that are not about a
// client secret.
package fine

import (
	"os"
	"time"

	"github.com/manicminer/hamilton/msgraph"
	"golang.org/x/oauth2"
)

const clientSecretExpires = "2027-12-31"

const accessTokenExpires = "2020-01-01"

const clientSecretExpiresIn = 3600

const clientSecretExpiry = 2 * time.Second

// clientSecretExpirySeconds is a duration.
const clientSecretExpiresUnix = 86400

//oauthvet:expires 2028-06-30
var config = oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"), // expires 2028-06-30
}

// The token expires 2020-01-01.
var other = oauth2.Config{ClientSecret: os.Getenv("CLIENT_SECRET")}

// The certificate of the proxy expires 2020-01-01.

func unrelated() string {
	return "proxy" // expires 2020-01-01
}

type record struct{ ClientSecretExpiresAt int64 }

// A server's own records are counted from the present.
func register() record {
	return record{ClientSecretExpiresAt: time.Now().AddDate(50, 0, 0).Unix()}
}

func never() record { return record{ClientSecretExpiresAt: 0} }

func halfYear() msgraph.PasswordCredential {
	end := time.Now().AddDate(0, 6, 0)
	return msgraph.PasswordCredential{EndDateTime: &end}
}

func twoYears() msgraph.PasswordCredential {
	end := time.Now().AddDate(2, 0, 0)
	return msgraph.PasswordCredential{EndDateTime: &end}
}

func sevenDays() msgraph.PasswordCredential {
	end := time.Now().Add(7 * 24 * time.Hour)
	return msgraph.PasswordCredential{EndDateTime: &end}
}

func readAtRunTime(days int) msgraph.PasswordCredential {
	end := time.Now().AddDate(0, 0, days)
	return msgraph.PasswordCredential{EndDateTime: &end}
}

func parsed() (msgraph.PasswordCredential, error) {
	end, err := time.Parse(time.RFC3339, os.Getenv("CLIENT_SECRET_EXPIRES"))
	return msgraph.PasswordCredential{EndDateTime: &end}, err
}

func loop() msgraph.PasswordCredential {
	end := time.Now()
	for range 3 {
		end = end.AddDate(0, 1, 0)
	}
	return msgraph.PasswordCredential{EndDateTime: &end}
}
