// Package earlier is judged on the last day on which the secret is fine.
package earlier

//ruletest: -now=2026-03-01
//ruletest: -near=0

const clientSecretExpires = "2026-03-02"

const appSecretExpires = "2026-03-01" // want `expires on 2026-03-01, today`

const consumerSecretExpires = "2026-02-28" // want `expired on 2026-02-28`
