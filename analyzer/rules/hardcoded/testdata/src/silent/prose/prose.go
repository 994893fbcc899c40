// Package prose has error, log and usage texts about client secrets.
package prose

import (
	"errors"
	"fmt"
	"log"
	"log/slog"

	"github.com/spf13/cobra"
)

var (
	ErrMissingClientSecret = errors.New("client secret is required; set OIDC_CLIENT_SECRET or --client-secret")
	errClientSecret        = "invalid client_secret: must have 40 characters"
	clientSecretHelp       = "The secret of the OAuth2 client, as the provider's console shows it"
	usageClientSecret      = `client_secret=<secret>  where the secret is that of the client`
	formatText             = "provider has the form <issuer>,<client_id>,<client_secret>,<scopes>"
)

func check(id, clientSecret string) error {
	if clientSecret == "" {
		return fmt.Errorf("client_secret of %q is empty", id)
	}
	if len(clientSecret) < 16 {
		return errors.New("client_secret: too short")
	}
	log.Printf("client secret of %s has %d characters", id, len(clientSecret))
	slog.Info("client_secret: loaded", "client_id", id)
	return nil
}

func command() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "login --client-id ID --client-secret SECRET",
		Long:    "Log in with the client credentials grant. client_secret: the secret, see the console.",
		Example: "  login --client-id portal --client-secret $(pass show portal)",
	}
	cmd.Flags().String("client-secret", "", "OAuth client secret (env: CLIENT_SECRET)")
	return cmd
}

// A schema for people and machines.
const openAPI = `
components:
  schemas:
    Client:
      properties:
        client_secret:
          type: string
          description: The secret of the client. Shown once.
          example: "<client secret>"
`

const schema = `{"properties": {"client_secret": {"type": "string", "title": "Client secret"}}}`

const markdown = "1. Copy the *client secret*.\n2. Put `client_secret: YOUR_CLIENT_SECRET` into config.yml.\n"
