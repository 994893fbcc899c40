// Package sameverb has functions and types of its own with the names of a
// library's.
package sameverb

import "net/http"

type credential struct{ tenant, client, kind string }

// NewClientSecretCredential only says which kind of credential is wanted.
func NewClientSecretCredential(tenant, client, kind string) credential {
	return credential{tenant, client, kind}
}

var a = NewClientSecretCredential("fabrikam", "portal", "qrXxAuAeBgIhsUdw6wMqi9a3")

type config struct{ ClientID, Label string }

func (c config) SetBasicAuth(user, password string) {}

func (c config) LoginClient(id, realm string) {}

func use(c config) {
	c.SetBasicAuth("portal", "BqswBX3Zb74rFWdGZ4qiK2KtQnbd")
	c.LoginClient("portal", "SWUVWSy27aYXHZ4Iu9V23kLSqe")
}

// A password for something that is no token endpoint.
func registry() (*http.Request, error) {
	req, err := http.NewRequest(http.MethodGet, "https://registry.fabrikam.com/v2/_catalog", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("pull", "qHa9yqokogvFaRDAJmX7ICgUcEn4")
	req.Header.Set("Authorization", "Basic dXNlcjpwYXNzd29yZA==")
	req.Header.Set("X-Client-Secret-Version", "WweRLeuaZZGjuKbL5A9nSjKe")
	return req, nil
}
