// Package right has parts in their places, and names that could mislead.
package right

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Nerzal/gocloak/v14"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

// Another order than in most libraries, and right.
func keycloak(c *gocloak.GoCloak, clientID, clientSecret, realm string) {
	_, _ = c.LoginClient(nil, clientID, clientSecret, realm)
}

// A key is an ID with some providers and a secret with others.
var key = oauth2.Config{ClientID: os.Getenv("GITHUB_KEY"), ClientSecret: os.Getenv("GITHUB_SECRET"), Endpoint: github.Endpoint}

var other = oauth2.Config{ClientID: os.Getenv("GITHUB_CLIENT_ID"), ClientSecret: os.Getenv("GITHUB_CLIENT_KEY"), Endpoint: github.Endpoint}

// The secret is made of the ID.
func derived(clientID string, master []byte) oauth2.Config {
	mac := hmac.New(sha256.New, master)
	mac.Write([]byte(clientID))
	return oauth2.Config{ClientID: clientID, ClientSecret: hex.EncodeToString(mac.Sum(nil)), Endpoint: github.Endpoint}
}

// The ID is the key under which the secret is found.
func lookedUp(clientID string, secrets map[string]string, find func(id string) string) []oauth2.Config {
	return []oauth2.Config{
		{ClientID: clientID, ClientSecret: secrets[clientID], Endpoint: github.Endpoint},
		{ClientID: clientID, ClientSecret: find(clientID), Endpoint: github.Endpoint},
		{ClientID: clientID, ClientSecret: os.Getenv("SECRET_" + clientID), Endpoint: github.Endpoint},
	}
}

// The variable has an odd name; what is in it is right.
func oddName() oauth2.Config {
	id := os.Getenv("CLIENT_SECRET")
	return oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: id, Endpoint: github.Endpoint}
}

// A client without a secret of its own falls back to its ID.
func fallback() oauth2.Config {
	secret := os.Getenv("CLIENT_SECRET")
	if secret == "" {
		secret = os.Getenv("CLIENT_ID")
	}
	return oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: secret, Endpoint: github.Endpoint}
}

// IDs of other things are none of a client.
func otherIDs(tenant, projectID string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, os.Getenv("APP"), projectID, nil)
}

// A table of names and values.
func table(values map[string]string) oauth2.Config {
	return oauth2.Config{ClientID: values["client_id"], ClientSecret: values["client_secret"], Endpoint: github.Endpoint}
}
