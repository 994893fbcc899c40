// Package flags has client secrets as the defaults of command-line flags:
// flag, pflag, cobra.
package flags

import (
	"flag"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/oauth2"
)

var portal = flag.String("portal-key", "VCGZGCARhedWK3oTuzdLVQIHa2Tg", "key of the portal") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"

var shop string

func init() {
	flag.StringVar(&shop, "shop-key", "FWKdE2DVN9pt5xCwh8J8GngkJU", "key of the shop") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
}

func standard() []oauth2.Config {
	flag.Parse()
	return []oauth2.Config{{ClientSecret: *portal}, {ClientSecret: shop}}
}

// A set of its own, a struct's field, a constant.
const defaultKey = "kPgchPnSe4DiHf7hMDpWSwPF" // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"

type options struct{ id, key string }

func set(args []string) oauth2.Config {
	var o options
	fs := flag.NewFlagSet("login", flag.ContinueOnError)
	fs.StringVar(&o.id, "id", "portal", "ID")
	fs.StringVar(&o.key, "key", defaultKey, "key")
	_ = fs.Parse(args)
	return oauth2.Config{ClientID: o.id, ClientSecret: o.key}
}

// pflag.
func posix() []oauth2.Config {
	key := pflag.StringP("key", "k", "ffa5YLAJJFazLub4dxahf6v5XJmZZS", "key") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	var mail string
	pflag.CommandLine.StringVarP(&mail, "mail-key", "m", "CvyAR9WzBrHznJR82cKky9AxCgozjXRF", "key") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	pflag.Parse()
	return []oauth2.Config{{ClientSecret: *key}, {ClientSecret: mail}}
}

// cobra: by a variable, and by name.
func command() *cobra.Command {
	var key string
	cmd := &cobra.Command{
		Use: "login",
		RunE: func(cmd *cobra.Command, args []string) error {
			other, err := cmd.Flags().GetString("other-key")
			if err != nil {
				return err
			}
			return login(oauth2.Config{ClientSecret: key}, oauth2.Config{ClientSecret: other})
		},
	}
	cmd.Flags().StringVar(&key, "key", "CSEG48LinC2kFd6YMHsMwHGKSPP", "key")                       // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	cmd.PersistentFlags().String("other-key", "Yu84E29heckkgQB2qIXLGjMAFD8vX", "key of the other") // want "client secret for oauth2.Config.ClientSecret is the default .* of a setting"
	return cmd
}

func login(configs ...oauth2.Config) error { return nil }

// The name of the flag says what it is, and nobody sees where it goes.
func name(fs *flag.FlagSet) {
	fs.String("client-secret", "BEkmwZXQg2QSHoaPzYQGB5XkGbWGkRQ", "client secret of the portal") // want "client-secret looks like a client secret and is a literal"
}
