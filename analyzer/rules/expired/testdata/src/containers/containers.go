// Package containers keeps the ends of client secrets in maps and lists.
package containers

import "time"

var clientSecretExpiries = map[string]string{
	"billing": "2026-03-01", // want `the client secret expired on 2026-03-01 \(containers.clientSecretExpiries\[billing\]\)`
	"search":  "2030-03-01",
}

var AppSecretsExpireOn = map[string]time.Time{
	"billing": time.Date(2026, time.March, 1, 0, 0, 0, 0, time.UTC), // want `expired on 2026-03-01`
	"search":  time.Date(2030, time.March, 1, 0, 0, 0, 0, time.UTC),
}

var byStage = struct{ ClientSecretExpiry map[string]map[string]string }{
	ClientSecretExpiry: map[string]map[string]string{
		"prod": {"billing": "2026-11-30"}, // want `expires on 2026-11-30, in 5 days \(field ClientSecretExpiry\[prod\]\[billing\]\)`
	},
}

var validUntil = map[string]int64{
	"BILLING_CLIENT_SECRET": 1772323200, // want `expired on 2026-03-01 \(containers.validUntil\[BILLING_CLIENT_SECRET\]\)`
	"BILLING_CERTIFICATE":   1772323200,
}

type entry struct {
	App              string
	Created, Expires string
}

var clientSecrets = []entry{
	{App: "billing", Created: "2024-03-01", Expires: "2026-03-01"}, // want `expired on 2026-03-01 \(containers.clientSecrets.Expires\)`
	{"search", "2024-03-01", "2030-03-01"},
}

var clientSecretExpiry = []*entry{
	{"billing", "2024-03-01", "2026-03-01"}, // want `expired on 2026-03-01 \(containers.clientSecretExpiry.Expires\)`
}

func fill(expiry map[string]string) func() {
	clientSecretExpiries["mail"] = "2026-03-01" // want `expired on 2026-03-01 \(clientSecretExpiries\[mail\]\)`
	return func() {
		expiry["MAIL_CLIENT_SECRET"] = "2026-03-01" // want `expired on 2026-03-01 \(expiry\[MAIL_CLIENT_SECRET\]\)`
		expiry["MAIL_LICENCE"] = "2026-03-01"
	}
}

// What is no end, and ends of other things.
var (
	clientSecretCreated = map[string]string{"billing": "2024-03-01"}
	clientSecretRotated = []entry{{App: "billing", Created: "2024-03-01", Expires: "2026-03-01"}}
	tokenExpiry         = map[string]string{"billing": "2026-03-01"}
	expiry              = map[string]string{"BILLING_CERTIFICATE": "2026-03-01"}
	clientSecretNames   = map[string]string{"billing": "2026-03-01"}
	webhookSecrets      = []entry{{App: "billing", Expires: "2026-03-01"}}
)
