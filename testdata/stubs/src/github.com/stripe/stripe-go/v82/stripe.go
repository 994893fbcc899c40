// Package stripe is a stub of github.com/stripe/stripe-go/v82 v82.5.1.
package stripe

var Key string

type PaymentIntent struct {
	ID           string `json:"id"`
	Amount       int64  `json:"amount"`
	ClientSecret string `json:"client_secret"`
}

type SetupIntent struct {
	ID           string `json:"id"`
	ClientSecret string `json:"client_secret"`
}

type CheckoutSession struct {
	ID           string `json:"id"`
	ClientSecret string `json:"client_secret"`
}

type PaymentIntentParams struct {
	Amount       *int64  `form:"amount"`
	ClientSecret *string `form:"client_secret"`
}

type WebhookEndpoint struct {
	ID     string `json:"id"`
	Secret string `json:"secret"`
}

type OAuthTokenParams struct {
	ClientSecret *string `form:"client_secret"`
	Code         *string `form:"code"`
	GrantType    *string `form:"grant_type"`
	Scope        *string `form:"scope"`
}

func String(v string) *string { return &v }

func Int64(v int64) *int64 { return &v }
