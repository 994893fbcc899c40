// Package confidential is a stub of
// github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential
// v1.10.1.
package confidential

import (
	"context"
	"time"
)

type Credential struct{}

func NewCredFromSecret(secret string) (Credential, error) { return Credential{}, nil }

type AssertionRequestOptions struct {
	ClientID      string
	TokenEndpoint string
}

func NewCredFromAssertionCallback(callback func(context.Context, AssertionRequestOptions) (string, error)) Credential {
	return Credential{}
}

type Client struct{}

type clientOptions struct{}

type Option func(o *clientOptions)

func New(authority, clientID string, cred Credential, options ...Option) (Client, error) {
	return Client{}, nil
}

type AuthResult struct {
	AccessToken    string
	ExpiresOn      time.Time
	GrantedScopes  []string
	DeclinedScopes []string
}

type (
	AcquireSilentOption             interface{ acquireSilentOption() }
	AcquireByUsernamePasswordOption interface{ acquireByUsernamePasswordOption() }
	AcquireByAuthCodeOption         interface{ acquireByAuthCodeOption() }
	AcquireByCredentialOption       interface{ acquireByCredOption() }
	AcquireOnBehalfOfOption         interface{ acquireOBOOption() }
)

func (cca Client) AcquireTokenSilent(ctx context.Context, scopes []string, opts ...AcquireSilentOption) (AuthResult, error) {
	return AuthResult{}, nil
}

func (cca Client) AcquireTokenByUsernamePassword(ctx context.Context, scopes []string, username, password string, opts ...AcquireByUsernamePasswordOption) (AuthResult, error) {
	return AuthResult{}, nil
}

func (cca Client) AcquireTokenByAuthCode(ctx context.Context, code string, redirectURI string, scopes []string, opts ...AcquireByAuthCodeOption) (AuthResult, error) {
	return AuthResult{}, nil
}

func (cca Client) AcquireTokenByCredential(ctx context.Context, scopes []string, opts ...AcquireByCredentialOption) (AuthResult, error) {
	return AuthResult{}, nil
}

func (cca Client) AcquireTokenOnBehalfOf(ctx context.Context, userAssertion string, scopes []string, opts ...AcquireOnBehalfOfOption) (AuthResult, error) {
	return AuthResult{}, nil
}
