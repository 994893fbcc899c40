// Package gateless has nothing of OAuth but a directive.
package gateless

func password() string {
	return "" //oauthvet:expires 2026-01-31 // want `expired on 2026-01-31 \(//oauthvet:expires\)`
}
