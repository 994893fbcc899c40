// Package constdate finds the dates at which the code says that a client secret
// ends: a recorded day, a field of that name, a credential created for a time.
//
//	//oauthvet:expires 2026-12-31
//	EndDateTime: time.Now().AddDate(2, 0, 0) // two years from the present
//
// Dates are computed as package time would; what depends on something that the
// code does not know is left out.
package constdate
