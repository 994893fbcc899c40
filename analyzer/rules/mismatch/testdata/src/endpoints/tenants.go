package endpoints

import (
	"context"
	"fmt"

	"golang.org/x/oauth2"
)

// Users sign in at one tenant of a broker, and the code goes to another one.

const domain = "harbour-test.eu.auth0.com"

func auth0() *oauth2.Config {
	return &oauth2.Config{Endpoint: oauth2.Endpoint{
		AuthURL:  "https://" + domain + "/authorize",
		TokenURL: "https://harbour.eu.auth0.com/oauth/token", // want `^token endpoint and authorization endpoint are of different tenants, harbour.eu.auth0.com and harbour-test.eu.auth0.com: the code from one`
	}}
}

type okta struct{ conf oauth2.Config }

func (o *okta) organizations() {
	o.conf.Endpoint = oauth2.Endpoint{
		AuthURL:  "https://fabrikam.okta.com/oauth2/v1/authorize",
		TokenURL: "https://contoso.okta-emea.com/oauth2/v1/token", // want `different tenants, contoso.okta-emea.com/oauth2 and fabrikam.okta.com/oauth2`
	}
}

func servers() oauth2.Endpoint {
	e := oauth2.Endpoint{AuthURL: "https://fabrikam.oktapreview.com/oauth2/default/v1/authorize"}
	e.TokenURL = "https://fabrikam.oktapreview.com/oauth2/v1/token" // want `different tenants, fabrikam.oktapreview.com/oauth2 and fabrikam.oktapreview.com/oauth2/default`
	return e
}

func realms(_ context.Context, base string) oauth2.Endpoint {
	return oauth2.Endpoint{
		AuthURL:  fmt.Sprintf("%s/auth/realms/%s/protocol/openid-connect/auth", base, "staff"),
		TokenURL: base + "/auth/realms/guests/protocol/openid-connect/token", // want `different tenants, guests and staff`
	}
}

var pools = oauth2.Endpoint{
	AuthURL:  "https://fabrikam.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
	TokenURL: "https://contoso.auth.eu-west-1.amazoncognito.com/oauth2/token", // want `different tenants`
}

// One tenant, reached by two names or known at run time only.

func inside(realm string) []oauth2.Endpoint {
	return []oauth2.Endpoint{
		{AuthURL: "https://id.example.com/realms/staff/protocol/openid-connect/auth", TokenURL: "http://keycloak:8080/realms/staff/protocol/openid-connect/token"},
		{AuthURL: "https://id.example.com/realms/" + realm + "/protocol/openid-connect/auth", TokenURL: "http://keycloak:8080/realms/staff/protocol/openid-connect/token"},
		{AuthURL: "https://fabrikam.okta.com/oauth2/default/v1/authorize", TokenURL: "https://fabrikam.okta.com/oauth2/default/v1/token"},
		{AuthURL: "https://" + realm + ".eu.auth0.com/authorize", TokenURL: "https://fabrikam.eu.auth0.com/oauth/token"},
		{AuthURL: "https://login.example.com/authorize", TokenURL: "https://fabrikam.eu.auth0.com/oauth/token"},
		{AuthURL: "https://accounts.google.com/o/oauth2/auth", TokenURL: "https://oauth2.googleapis.com/token"},
	}
}
