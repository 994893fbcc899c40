// Package references has fields and values that say where a client secret is,
// which is good practice.
package references

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
)

type config struct {
	ClientSecretFile      string `yaml:"client_secret_file"`
	ClientSecretPath      string `yaml:"client_secret_path"`
	ClientSecretRef       string `yaml:"clientSecretRef"`
	ClientSecretName      string `yaml:"clientSecretName"`
	ClientSecretEnv       string `yaml:"client_secret_env"`
	ClientSecretKeyID     string
	ClientSecretVersion   string
	ClientSecretARN       string
	ClientSecretExpiresAt string
	ClientSecretChecksum  string
}

var defaults = config{
	ClientSecretFile:      "/run/secrets/portal_oauth",
	ClientSecretPath:      "secret/data/portal/E6KQwXeAgcm9WxVou4yyZ9iV",
	ClientSecretRef:       "portal-oauth-wAks8hLDJD2WgTDI3MnaQ3fv",
	ClientSecretName:      "kv-portal-sK8G4YNCRItJAsre4bvfHYnp",
	ClientSecretEnv:       "PORTAL_KEY",
	ClientSecretKeyID:     "MxW9CGHHgmPHxvzmqktbJjTkKuAQrHg9",
	ClientSecretVersion:   "599329e1165a1a2491a08f7daeef13fc",
	ClientSecretARN:       "arn:aws:secretsmanager:eu-west-1:123456789012:secret:portal-QiX22h",
	ClientSecretExpiresAt: "2027-03-01T00:00:00Z",
	ClientSecretChecksum:  "a17d7e2ef2ec8701749c8e2cb8640bbeb3ff6ff5da8d1f2715361e3e93b5b1e1",
}

// Values in the field of the secret itself that something resolves later.
var clients = []oauth2.Config{
	{ClientSecret: "projects/portal-prod/secrets/oauth-client/versions/latest"},
	{ClientSecret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:portal/oauth-a1B2c3"},
	{ClientSecret: "op://infrastructure/portal/client secret"},
	{ClientSecret: "vault:secret/data/portal#client_secret"},
	{ClientSecret: "env:PORTAL_CLIENT_SECRET"},
	{ClientSecret: "file:///run/secrets/portal_client_secret"},
	{ClientSecret: "@Microsoft.KeyVault(SecretUri=https://portal.vault.azure.net/secrets/oauth/)"},
	{ClientSecret: "${PORTAL_CLIENT_SECRET}"},
	{ClientSecret: "/etc/portal/client-secret"},
}

func read(c config) (string, error) {
	b, err := os.ReadFile(c.ClientSecretFile)
	return strings.TrimSpace(string(b)), err
}

// Constants about a file, an object of Kubernetes, an entry in it.
const (
	clientSecretFile = "client_secret_407408718192.json"
	clientSecretName = "portal-oauth2-client-secret"
	clientSecretKey  = "clientSecret"
	secretMountPath  = "/var/run/secrets/oauth/client_secret"
)
