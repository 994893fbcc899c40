// Package reads takes its secrets from where they belong and passes them on as
// they are.
package reads

import (
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"golang.org/x/oauth2"
)

func environment() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     strings.ToLower(os.Getenv("CLIENT_ID")), // an ID is no secret
		ClientSecret: os.Getenv("CLIENT_SECRET"),
	}
}

func either() *oauth2.Config {
	return &oauth2.Config{ClientSecret: cmp.Or(os.Getenv("SHOP_CLIENT_SECRET"), os.Getenv("CLIENT_SECRET"))}
}

func named(app string) *oauth2.Config {
	return &oauth2.Config{ClientSecret: os.Getenv(strings.ToUpper(app) + "_CLIENT_SECRET")} // the name is put into upper case
}

func expanded() *oauth2.Config {
	return &oauth2.Config{ClientSecret: os.ExpandEnv("${CLIENT_SECRET}")} // nothing but the variable
}

func file(path string) (confidential.Credential, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return confidential.Credential{}, err
	}
	secret := strings.TrimSpace(string(b))
	if secret == "" {
		return confidential.Credential{}, errors.New("no client secret in " + path)
	}
	return confidential.NewCredFromSecret(secret)
}

func encoded() (confidential.Credential, error) {
	b, err := base64.StdEncoding.DecodeString(strings.TrimRight(os.Getenv("CLIENT_SECRET_BASE64"), "\r\n"))
	if err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(string(b))
}

func formatted() *oauth2.Config {
	return &oauth2.Config{ClientSecret: fmt.Sprintf("%s", os.Getenv("CLIENT_SECRET"))}
}

func lines() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.TrimRight(os.Getenv("CLIENT_SECRET"), "\r\n")}
}

// Public clients have none.
var public = oauth2.Config{ClientID: "desktop", ClientSecret: ""}
