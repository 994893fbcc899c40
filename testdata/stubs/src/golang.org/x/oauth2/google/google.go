// Package google is a stub of golang.org/x/oauth2/google v0.37.0.
package google

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

var Endpoint = oauth2.Endpoint{
	AuthURL:       "https://accounts.google.com/o/oauth2/auth",
	TokenURL:      "https://oauth2.googleapis.com/token",
	DeviceAuthURL: "https://oauth2.googleapis.com/device/code",
	AuthStyle:     oauth2.AuthStyleInParams,
}

type Credentials struct {
	ProjectID   string
	TokenSource oauth2.TokenSource
	JSON        []byte
}

type CredentialsType string

const (
	ServiceAccount CredentialsType = "service_account"
	AuthorizedUser CredentialsType = "authorized_user"
)

type CredentialsParams struct {
	Scopes []string
}

func ConfigFromJSON(jsonKey []byte, scope ...string) (*oauth2.Config, error) { return nil, nil }

func CredentialsFromJSON(ctx context.Context, jsonData []byte, scopes ...string) (*Credentials, error) {
	return nil, nil
}

func CredentialsFromJSONWithParams(ctx context.Context, jsonData []byte, params CredentialsParams) (*Credentials, error) {
	return nil, nil
}

func CredentialsFromJSONWithType(ctx context.Context, jsonData []byte, credType CredentialsType, scopes ...string) (*Credentials, error) {
	return nil, nil
}

func CredentialsFromJSONWithTypeAndParams(ctx context.Context, jsonData []byte, credType CredentialsType, params CredentialsParams) (*Credentials, error) {
	return nil, nil
}

func FindDefaultCredentials(ctx context.Context, scopes ...string) (*Credentials, error) {
	return nil, nil
}

func DefaultClient(ctx context.Context, scope ...string) (*http.Client, error) { return nil, nil }

func DefaultTokenSource(ctx context.Context, scope ...string) (oauth2.TokenSource, error) {
	return nil, nil
}
