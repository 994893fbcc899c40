// Package client finds the OAuth clients of a package: what configures one, where
// its ID, secret, tenant, scopes and redirect come from, its endpoint and provider,
// how it authenticates, who else has its configuration, and what it takes until a
// new secret is used.
//
//	conf := &oauth2.Config{ // a Client
//		ClientID:     os.Getenv("ID"),     // its parts, with their origins
//		ClientSecret: os.Getenv("SECRET"),
//		Endpoint:     google.Endpoint,     // its provider
//	}
//
// The inventory ([Clients.Inventory]) unites what configures one client in several
// places.
package client
