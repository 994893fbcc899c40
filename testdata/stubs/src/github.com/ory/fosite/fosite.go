// Package fosite is a stub of github.com/ory/fosite v0.49.0.
package fosite

type DefaultClient struct {
	ID             string   `json:"id"`
	Secret         []byte   `json:"client_secret,omitempty"`
	RotatedSecrets [][]byte `json:"rotated_secrets,omitempty"`
	RedirectURIs   []string `json:"redirect_uris"`
	GrantTypes     []string `json:"grant_types"`
	Scopes         []string `json:"scopes"`
	Public         bool     `json:"public"`
}

type Config struct {
	GlobalSecret []byte
}
