// Package otherkinds has secrets that are no client secrets.
package otherkinds

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"

	"github.com/stripe/stripe-go/v82"
	"golang.org/x/oauth2"
)

// Whatever is wrong with these, they are not OAuth clients'.
var (
	webhookSecret     = "zEZi8ce3A2bfUGvIuhjwoMtIsCQP"
	appWebhookSecret  = "zI8HuKRvcd4yca5AaKjXhmWwkQPI"
	sessionSecret     = "Gju6kqKZsurjGvXmBPeqwUaZoBYCrbn5"
	signingSecret     = "7df3aef32ef474cc5557d95f53ffca8c"
	jwtSecret         = "gH8J7qs7YEbwFeZ3HaQ7Uezh758YPaAqV8LCGdcH"
	apiKey            = "LqrXHbCXmmJD9dfrYxIYubMgmZDzWUu8"
	csrfKey           = []byte("hbgIGkB9sKpG4L9R8Rkt74KdL53oW8RL")
	slackSigning      = "fc3ea9e5b00a96f8a4f3f20b89477df8"
	clientCertificate = "ybmS22QFndgwfET2ETLbXkcutf5MVC3bncAHpRzm"
)

var endpoint = stripe.WebhookEndpoint{Secret: "whse" + "c_mLBPBkuiaTWT7QTpE2aLHFANGFZMFsRa"}

// Values beside a client secret.
func client(clientSecret string) oauth2.Config {
	return oauth2.Config{
		ClientID:     "T457jtepshipRFbxupZpVQP8qMqrEJZm",
		ClientSecret: clientSecret,
		RedirectURL:  "https://portal.fabrikam.com/callback/JJPNKCndTLn5m5tbap5rar9K",
		Scopes:       []string{"openid", "tc6yAzwcxtwGSGXA4kvZ4vjT"},
	}
}

// A proof that is made with the secret.
func proof(token, appSecret string) string {
	h := hmac.New(sha256.New, []byte(appSecret))
	h.Write([]byte(token))
	return "&appsecret_proof=" + hex.EncodeToString(h.Sum(nil))
}

const checksum = "4a2e1cf75d870f1d430d373c5628f55ff045caca0ca653cb2478791177757b85"
