// Package enums has values of enumerations, authentication methods, error
// codes and context keys.
package enums

import "context"

// Authentication methods of RFC 7591.
const (
	AuthMethodClientSecretBasic = "client_secret_basic"
	AuthMethodClientSecretPost  = "client_secret_post"
	ClientSecretJWT             = "client_secret_jwt"
	ClientSecret                = "client_secret"
)

type credentialType string

const (
	TypeClientSecret credentialType = "ClientSecret"
	TypeCertificate  credentialType = "ClientCertificate"
)

// Codes, as a client library of a REST API has them.
type errorValues struct {
	InvalidClientSecret        string
	InvalidClientSecretExpired string
	ClientSecret               string
}

var Errors = errorValues{
	InvalidClientSecret:        "invalidClientSecret",
	InvalidClientSecretExpired: "clientSecretExpired",
	ClientSecret:               "clientSecret",
}

// Keys in a context.
type contextKey string

const (
	clientSecretContextKey contextKey = "oauth_client_secret"
	ginClientSecret                   = "codex.live.client_secret"
)

func with(ctx context.Context, secret string) context.Context {
	return context.WithValue(ctx, clientSecretContextKey, secret)
}

// The state of a form, and metrics.
const (
	stepClientSecret   = "wizard-step-client-secret"
	metricClientSecret = "oauth_client_secret_rotations_total"
)
