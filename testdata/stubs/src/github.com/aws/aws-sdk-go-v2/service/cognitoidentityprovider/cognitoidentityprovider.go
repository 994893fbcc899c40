// Package cognitoidentityprovider is a stub of
// github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider v1.61.0.
package cognitoidentityprovider

import "context"

type Client struct{}

type SignUpInput struct {
	ClientId   *string
	Username   *string
	Password   *string
	SecretHash *string
}

type SignUpOutput struct{ UserSub *string }

type RevokeTokenInput struct {
	ClientId     *string
	Token        *string
	ClientSecret *string
}

type RevokeTokenOutput struct{}

type CreateUserPoolClientInput struct {
	ClientName   *string
	UserPoolId   *string
	ClientSecret *string
}

func (c *Client) SignUp(ctx context.Context, params *SignUpInput) (*SignUpOutput, error) {
	return nil, nil
}

func (c *Client) RevokeToken(ctx context.Context, params *RevokeTokenInput) (*RevokeTokenOutput, error) {
	return nil, nil
}
