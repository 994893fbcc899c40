// Package options is judged with other limits.
package options

//ruletest: -near=60
//ruletest: -lifetime=12

import (
	"time"

	"github.com/manicminer/hamilton/msgraph"
)

const clientSecretExpires = "2027-01-24" // want `expires on 2027-01-24, in 60 days`

const appSecretExpires = "2027-01-25"

func create() (a, b msgraph.PasswordCredential) {
	year, more := time.Now().AddDate(1, 0, 0), time.Now().AddDate(0, 13, 0)
	a.EndDateTime = &year
	b.EndDateTime = &more // want `longer than 12 months`
	return a, b
}
