// Package acquired names authority and scopes where the token is asked for.
package acquired

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
)

const authority = "https://login.microsoftonline.com/common"

func common(ctx context.Context, id string, cred confidential.Credential) (confidential.AuthResult, error) {
	app, err := confidential.New(authority, id, cred) // want `client credentials are asked for at /common: .*AADSTS9001023`
	if err != nil {
		return confidential.AuthResult{}, err
	}
	return app.AcquireTokenByCredential(ctx, []string{"https://graph.microsoft.com/.default"})
}

type daemon struct{ app confidential.Client }

func (d *daemon) open(id string, cred confidential.Credential) (err error) {
	d.app, err = confidential.New("https://login.microsoftonline.com/organizations", id, cred) // want `asked for at /organizations`
	return err
}

func (d *daemon) token(ctx context.Context) func() (confidential.AuthResult, error) {
	return func() (confidential.AuthResult, error) {
		scopes := []string{"https://graph.microsoft.com/Mail.Send"}
		return d.app.AcquireTokenByCredential(ctx, scopes) // want `a scope that does not end in /.default: .*AADSTS70011`
	}
}

func azure(ctx context.Context, cred *azidentity.ClientSecretCredential) error {
	if _, err := cred.GetToken(ctx, policy.TokenRequestOptions{Scopes: []string{"https://graph.microsoft.com/Mail.Send"}}); err != nil { // want `does not end in /.default`
		return err
	}
	options := policy.TokenRequestOptions{Scopes: []string{"https://vault.azure.net/.default"}}
	_, err := cred.GetToken(ctx, options)
	return err
}

func user(ctx context.Context, id, code string, cred confidential.Credential) error {
	app, err := confidential.New(authority, id, cred)
	if err != nil {
		return err
	}
	if _, err := app.AcquireTokenByAuthCode(ctx, code, "https://app.example.com/back", []string{"User.Read"}); err != nil {
		return err
	}
	_, err = app.AcquireTokenByCredential(ctx, []string{"https://graph.microsoft.com/.default"})
	return err
}

func option(ctx context.Context, id string, cred confidential.Credential, tenant confidential.AcquireByCredentialOption) error {
	app, err := confidential.New(authority, id, cred)
	if err != nil {
		return err
	}
	_, err = app.AcquireTokenByCredential(ctx, []string{"https://graph.microsoft.com/.default"}, tenant)
	return err
}

func New(id string, cred confidential.Credential) (confidential.Client, error) {
	return confidential.New(authority, id, cred)
}
