// Package storage is a stub of github.com/dexidp/dex/storage v2.45.0.
package storage

type Client struct {
	ID           string   `json:"id" yaml:"id"`
	IDEnv        string   `json:"idEnv" yaml:"idEnv"`
	Secret       string   `json:"secret" yaml:"secret"`
	SecretEnv    string   `json:"secretEnv" yaml:"secretEnv"`
	RedirectURIs []string `json:"redirectURIs" yaml:"redirectURIs"`
	Public       bool     `json:"public" yaml:"public"`
	Name         string   `json:"name" yaml:"name"`
}
