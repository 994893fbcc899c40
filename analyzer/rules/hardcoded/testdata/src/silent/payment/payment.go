// Package payment handles the client secrets of payments: values per payment,
// meant for the customer's browser.
package payment

import (
	"encoding/json"
	"net/http"

	"github.com/stripe/stripe-go/v82"
)

func fake() *stripe.PaymentIntent {
	return &stripe.PaymentIntent{ID: "pi_3NxYk2LqRbV8", ClientSecret: "pi_xL4iwpa9xGkFsSXwViRtPu5u_secret_X68jCeH2bbqLs9AZRFxR4JV8"}
}

func setup() stripe.SetupIntent {
	var s stripe.SetupIntent
	s.ClientSecret = "seti_H7VGPHGIH3qgA3CXiH9mA9zz_secret_YkyS6BVaAZJZBMNeILZX3MCp"
	return s
}

func params() *stripe.PaymentIntentParams {
	return &stripe.PaymentIntentParams{Amount: stripe.Int64(900), ClientSecret: stripe.String("pi_fJ77LYHuNBAuY59GSq3K8ied_secret_NsLHwzMKrn3xWVADhijy3aDv")}
}

func answer(w http.ResponseWriter, pi *stripe.PaymentIntent) {
	_ = json.NewEncoder(w).Encode(map[string]string{"clientSecret": pi.ClientSecret, "id": pi.ID})
}

// The program's own models of the same thing.
type subscription struct {
	ID                        string `json:"id"`
	PaymentIntentClientSecret string `json:"payment_intent_client_secret"`
	SetupIntentClientSecret   string `json:"setup_intent_client_secret"`
}

var demo = subscription{
	ID:                        "sub_1",
	PaymentIntentClientSecret: "pi_fSsTx9tIPSk6keZzVLQ24xuh_secret_UANmeYpHMj8xBxUBv6zvTwos",
	SetupIntentClientSecret:   "seti_Pg4uMJImNJrVjRzIopVLv3H5_secret_WQCKpTkksNKk8bffa35GdUUY",
}

// PaymentIntent is a copy of the library's.
type PaymentIntent struct {
	ID           string `json:"id"`
	ClientSecret string `json:"client_secret"`
}

func local() PaymentIntent {
	return PaymentIntent{ID: "pi_1", ClientSecret: "pi_LUDVAE7J9JucTN8fA47TEbxH_secret_pMP8twh9v6vmISDD5U8o27Mh"}
}
