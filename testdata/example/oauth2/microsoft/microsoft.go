// Package microsoft has the endpoint of golang.org/x/oauth2/microsoft.
package microsoft

import "golang.org/x/oauth2"

func AzureADEndpoint(tenant string) oauth2.Endpoint {
	return oauth2.Endpoint{
		AuthURL:  "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/authorize",
		TokenURL: "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
	}
}
