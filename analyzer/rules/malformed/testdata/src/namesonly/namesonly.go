// Package namesonly has placeholders where only a name says that the place is
// for a client secret: nobody knows where they go.
package namesonly

type provider struct {
	ClientID     string `yaml:"client_id"`
	ClientSecret string `yaml:"client_secret" default:"changeme"`
}

const clientSecret = "YOUR_CLIENT_SECRET"

var defaults = provider{ClientID: "shop", ClientSecret: "your-client-secret"}

func register(name, clientSecret string) {}

func run() {
	register("shop", "TODO")
	register("shop", "${CLIENT_SECRET}")
	register("shop", "oT5wMx8ZkRv3LqNj7HcB\n")
}

var fields = map[string]string{"client_secret": "secret", "clientSecret": "****"}
