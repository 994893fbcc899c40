// Package created makes client secrets that live for too long, in every way in
// which the end can be computed.
package created

import (
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"
	"github.com/Azure/azure-sdk-for-go/services/graphrbac/1.6/graphrbac"
	"github.com/Azure/go-autorest/autorest/date"
	"github.com/hashicorp/go-azure-sdk/microsoft-graph/common-types/stable"
	"github.com/hashicorp/go-azure-sdk/sdk/nullable"
	"github.com/manicminer/hamilton/msgraph"
	"github.com/microsoftgraph/msgraph-sdk-go/models"
	"github.com/okta/okta-sdk-golang/v5/okta"
	client "github.com/ory/hydra-client-go/v2"
)

func fromNow() msgraph.PasswordCredential {
	end := time.Now().AddDate(99, 0, 0)
	return msgraph.PasswordCredential{EndDateTime: &end} // want `a secret is created for longer than 24 months \(msgraph.PasswordCredential.EndDateTime\): whoever gets hold of it can use it that long`
}

func moment(days int) msgraph.PasswordCredential {
	end := time.Now().UTC().Add(time.Duration(days) * 24 * time.Hour)
	return msgraph.PasswordCredential{EndDateTime: &end} // want `longer than 24 months`
}

var _ = moment(3650)

func fixed() msgraph.PasswordCredential {
	return msgraph.PasswordCredential{EndDateTime: to.Ptr(time.Date(2299, 12, 31, 0, 0, 0, 0, time.UTC))} // want `longer than 24 months`
}

func past() msgraph.PasswordCredential {
	return msgraph.PasswordCredential{EndDateTime: pointer(parse("2026-06-30"))} // want `a secret is created that ended on 2026-06-30 \(msgraph.PasswordCredential.EndDateTime\): the provider refuses the date`
}

func near() msgraph.PasswordCredential {
	end := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	c := msgraph.PasswordCredential{}
	c.EndDateTime = &end // want `the client secret expires on 2026-12-01, in 6 days`
	return c
}

func alternatives(forever bool) *models.PasswordCredential {
	end := time.Now().AddDate(1, 0, 0)
	if forever {
		end = time.Now().AddDate(0, 25, 0)
	}
	c := models.NewPasswordCredential()
	c.SetEndDateTime(&end) // want `longer than 24 months \(models.PasswordCredential.SetEndDateTime\)`
	return c
}

func through(c models.PasswordCredentialable) {
	c.SetEndDateTime(pointer(time.Now().Add(lifetime))) // want `longer than 24 months`
}

var lifetime = 5 * 365 * 24 * time.Hour

func text() stable.PasswordCredential {
	return stable.PasswordCredential{
		EndDateTime: nullable.Value(time.Now().AddDate(3, 0, 0).Format(time.RFC3339)), // want `longer than 24 months`
	}
}

func constantText() stable.PasswordCredential {
	return stable.PasswordCredential{EndDateTime: nullable.NoZero("2099-01-01T00:00:00Z")} // want `longer than 24 months`
}

func wrapped() graphrbac.PasswordCredential {
	end := date.Time{Time: time.Now().AddDate(10, 0, 0)}
	return graphrbac.PasswordCredential{EndDate: &end} // want `longer than 24 months`
}

func vault() azsecrets.SecretAttributes {
	return azsecrets.SecretAttributes{Expires: to.Ptr(time.Now().AddDate(years(), 0, 0))} // want `longer than 24 months`
}

func years() int { return 2 + 1 }

func seconds() (okta.Client, client.OAuth2Client) {
	end := int32(1772323200)
	later := time.Now().Unix() + 3*366*24*3600
	return okta.Client{ClientSecretExpiresAt: *okta.NewNullableInt32(&end)}, // want `ended on 2026-03-01`
		client.OAuth2Client{ClientSecretExpiresAt: &later} // want `longer than 24 months`
}

func setters(a *okta.Client, b *client.OAuth2Client) {
	a.SetClientSecretExpiresAt(1772323200)                         // want `ended on 2026-03-01`
	b.SetClientSecretExpiresAt(time.Now().AddDate(5, 0, 0).Unix()) // want `longer than 24 months`
	b.ClientSecretExpiresAt = client.PtrInt64(4102444800)          // want `longer than 24 months`
}

func pointer(t time.Time) *time.Time { return &t }

func parse(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}
