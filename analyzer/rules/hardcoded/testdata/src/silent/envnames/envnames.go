// Package envnames has constants that are named like client secrets and hold
// the names of environment variables.
package envnames

import (
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

const (
	EnvClientSecret = "PORTAL_CLIENT_SECRET"
	clientSecret    = "OIDC_CLIENT_SECRET"
	AppClientSecret = "GF_PLUGIN_APP_CLIENT_SECRET" //nolint:gosec // not a secret
	prefix          = "SHOP_"
)

var clientSecretEnvs = []string{"GITHUB_CLIENT_SECRET", "GITLAB_CLIENT_SECRET"}

func portal() oauth2.Config { return oauth2.Config{ClientSecret: os.Getenv(clientSecret)} }

func shop() (oauth2.Config, error) {
	value, ok := os.LookupEnv(prefix + "CLIENT_SECRET")
	if !ok {
		return oauth2.Config{}, fmt.Errorf("%s is not set", prefix+"CLIENT_SECRET")
	}
	return oauth2.Config{ClientSecret: value}, nil
}

// A set of names with their values.
func environment() (map[string]string, error) {
	values := map[string]string{clientSecret: "", EnvClientSecret: ""}
	for name := range values {
		v := os.Getenv(name)
		if v == "" {
			return nil, fmt.Errorf("%s is empty", name)
		}
		values[name] = v
	}
	return values, nil
}

func fromSet() (oauth2.Config, error) {
	env, err := environment()
	return oauth2.Config{ClientSecret: env[clientSecret]}, err
}
