// Package cognito computes the hash that Cognito wants beside a user name.
package cognito

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"os"

	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

func secretHash(user, clientID, clientSecret string) string {
	mac := hmac.New(sha256.New, []byte(clientSecret))
	mac.Write([]byte(user + clientID))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func signUp(ctx context.Context, c *cognitoidentityprovider.Client, user, password string) error {
	id := "2v9q4m7x1c8b5n3p6r0t8w1y5a"
	hash := secretHash(user, id, os.Getenv("COGNITO_CLIENT_SECRET"))
	_, err := c.SignUp(ctx, &cognitoidentityprovider.SignUpInput{
		ClientId: &id, Username: &user, Password: &password, SecretHash: &hash,
	})
	return err
}

// What the admin API takes is its own record.
func pool(name string) *cognitoidentityprovider.CreateUserPoolClientInput {
	secret := "aqrrcVWLPqidpZZhaU8bv4XRoWzW5ePwtvE43gA9f6epKkN7Cd"
	return &cognitoidentityprovider.CreateUserPoolClientInput{ClientName: &name, ClientSecret: &secret}
}
