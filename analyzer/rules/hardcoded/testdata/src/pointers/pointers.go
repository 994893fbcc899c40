// Package pointers has libraries that take a pointer to the client secret.
package pointers

import (
	"github.com/Nerzal/gocloak/v14"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/stripe/stripe-go/v82"
)

func address() gocloak.TokenOptions {
	key := "qPz4hspQ3sjVGqkIIshatrL5jcdmBUo4" // want "client secret for gocloak.TokenOptions.ClientSecret is a literal"
	return gocloak.TokenOptions{ClientSecret: &key}
}

func ptr[T any](v T) *T { return &v }

func helper() gocloak.TokenOptions {
	return gocloak.TokenOptions{ClientSecret: ptr("dBLK3YzGfcI2K4EmGB2gFbEmxmGyDn")} // want "client secret for gocloak.TokenOptions.ClientSecret is a literal"
}

var global = "IB3I9FbnRwk7kFTLVax6FTz3JYtGGybfCMvkXLf4AqisPdIFscNC" // want "client secret for cognitoidentityprovider.RevokeTokenInput.ClientSecret is a literal"

func variable() *cognitoidentityprovider.RevokeTokenInput {
	return &cognitoidentityprovider.RevokeTokenInput{ClientSecret: &global}
}

// Of the library itself. Connect wants the key of the account.
func connect() *stripe.OAuthTokenParams {
	return &stripe.OAuthTokenParams{ClientSecret: stripe.String("iHrHmhC4BzvNns2HGkRkizYrMP3J")} // want "client secret for stripe.OAuthTokenParams.ClientSecret is a literal"
}

func later(o *gocloak.TokenOptions) {
	key := new(string)
	*key = "np4AK6BYQEF7XIsDunhEYPKDag" // want "client secret for gocloak.TokenOptions.ClientSecret is a literal"
	o.ClientSecret = key
}
