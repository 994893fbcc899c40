// Package mangled changes a secret on its way. Where it comes from at run time
// is all the same: what arrives is no longer what the server has.
package mangled

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
)

func lower(tenant string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, "billing", strings.ToLower(os.Getenv("AZURE_CLIENT_SECRET")), nil) // want "client secret for azidentity.NewClientSecretCredential is changed on its way: it is put into lower case"
}

func upper() *oauth2.Config {
	secret := strings.ToUpper(viper.GetString("client.secret"))
	return &oauth2.Config{ClientSecret: secret} // want "client secret for oauth2.Config.ClientSecret is changed on its way: it is put into upper case"
}

func title() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.Title(os.Getenv("CLIENT_SECRET"))} // want "it is put into title case"
}

// A dollar sign and what follows it disappears.
func expanded() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(os.ExpandEnv(os.Getenv("CLIENT_SECRET"))) // want "what looks like a variable in it is replaced"
}

func file() (confidential.Credential, error) {
	b, err := os.ReadFile("/run/secrets/client-secret")
	if err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(strings.ToLower(strings.TrimSpace(string(b)))) // want "it is put into lower case"
}

func quoted() *oauth2.Config {
	return &oauth2.Config{ClientSecret: fmt.Sprintf("%q", os.Getenv("CLIENT_SECRET"))} // want "it is put into quotes"
}

func quoted2() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strconv.Quote(os.Getenv("CLIENT_SECRET"))} // want "it is put into quotes"
}

// %v of bytes is a list of numbers: [97 98 99].
func numbers() (confidential.Credential, error) {
	b, err := os.ReadFile("/run/secrets/client-secret")
	if err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(fmt.Sprintf("%v", b)) // want "its bytes are printed as numbers"
}

func printed() (confidential.Credential, error) {
	b, err := os.ReadFile("/run/secrets/client-secret")
	if err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(fmt.Sprint(b)) // want "its bytes are printed as numbers"
}

// What base64 puts at the end belongs to a secret that looks like it.
func stripped() *oauth2.Config {
	return &oauth2.Config{ClientSecret: strings.TrimRight(os.Getenv("CLIENT_SECRET"), "=")} // want "characters that may belong to it are cut off"
}

// In the form of a request.
func form(tokenURL string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {"billing"},
		"client_secret": {strings.ToLower(os.Getenv("CLIENT_SECRET"))}, // want "client secret for client_secret is changed on its way: it is put into lower case"
	})
}

// A helper that is good for other settings.
func setting(name string) string {
	return strings.ToLower(strings.TrimSpace(os.Getenv(name)))
}

func helped() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(setting("CLIENT_SECRET")) // want "it is put into lower case"
}

// A constant that the change does change.
func constant() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(strings.ToLower("hW5mQx8ZkRt3LvNj7BcP")) // want "client secret for confidential.NewCredFromSecret is changed on its way: it is put into lower case"
}

func Parameter(secret string) (confidential.Credential, error) {
	return confidential.NewCredFromSecret(strings.ToUpper(secret)) // want "it is put into upper case"
}
