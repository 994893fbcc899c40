// Package named has client secrets that only a name gives away: nothing says
// where they go. They are reported as warnings, if they look like one.
package named

import "os"

// Variables and constants.
var clientSecret = "sHMLikiVtn9Hs92QTome9hE7Uq6V" // want "named.clientSecret looks like a client secret and is a literal"

const GithubAppSecret = "131d91be77067f994efa5794ac0c534153a7c4b3" // want "named.GithubAppSecret looks like a client secret and is a literal"

var (
	CLIENT_SECRET       = "mzexxPWYVtTn3AJ2x6KFQw2mTX"                         // want "named.CLIENT_SECRET looks like a client secret and is a literal"
	consumerSecretProd  = "N6rxQuT3q7ihTb6noDLGWgBAXY9fe3nvvVns5nUQupa7dg3pM3" // want "named.consumerSecretProd looks like a client secret and is a literal"
	oauthClientSecretV2 = "jGt55rUTZ4dxgFaPx3YviAEGdQS5MDRf"                   // want "named.oauthClientSecretV2 looks like a client secret and is a literal"
)

func local() string {
	appSecret := "kCT55pwzP5CrzNoLQ5ReTSkb" // want "appSecret looks like a client secret and is a literal"
	return appSecret
}

func assigned() {
	clientSecret = "iKv7hja6sH6EI5XmyinRyEyDooXKZU" // want "named.clientSecret looks like a client secret and is a literal"
}

func fallback() string {
	clientSecret := os.Getenv("PORTAL_KEY")
	if clientSecret == "" {
		clientSecret = "V7PseAZaK2ind6hmUPIShvQWu" // want "clientSecret looks like a client secret and is a literal"
	}
	return clientSecret
}

// Struct fields, by name and by tag.
type config struct {
	ClientID     string
	ClientSecret string
	Token        string `yaml:"client_secret"`
	password     *string
	AppSecret    []byte
}

var keyed = config{
	ClientID:     "portal",
	ClientSecret: "mxD982oYvdrng3KgvWqpih4rN7U",             // want "named.config.ClientSecret looks like a client secret and is a literal"
	Token:        "AFyrZ4VGn3VMBfUixSXk8J4F2NA8W",           // want "named.config.Token looks like a client secret and is a literal"
	AppSecret:    []byte("a3zayd9KWhH7GwnC2kaZr5a7CUTcvGz"), // want "named.config.AppSecret looks like a client secret and is a literal"
}

func field(c *config) {
	c.ClientSecret = "XWzc8cBEyTILaNd92kogAAAfLJ5uIGkSR" // want "named.config.ClientSecret looks like a client secret and is a literal"
}

// Parameters of the program's own functions, and of methods.
func connect(host, clientSecret string) {}

func parameter() {
	connect("sso.fabrikam.com", "cs2jBfVXWGryGzr5n2VRdpF5KTDSMKXjrZ") // want "parameter clientSecret of named.connect looks like a client secret and is a literal"
}

type client struct{}

func (client) authenticate(appID, appSecret string) error { return nil }

func method(c client) error {
	return c.authenticate("portal", "8702add8b2d706bdb2f732c6fd464d75") // want "parameter appSecret of named.client.authenticate looks like a client secret and is a literal"
}

// Results.
func googleClientSecret() string { return "vjKRQR9bviG3jfhcbnyQi8v" } // want "the result of googleClientSecret looks like a client secret and is a literal"

func (client) ClientSecret() (string, error) {
	return "kcrrQthxMWfJ56CSNgat2foUkmLjHsYcudE", nil // want "the result of ClientSecret looks like a client secret and is a literal"
}

// Keys of maps, and names before values.
var settings = map[string]string{
	"issuer":        "https://sso.fabrikam.com",
	"client-secret": "ciB2bBEYAmSFZeyNY2cgn7qmXKzxvVfshJdu", // want "client-secret looks like a client secret and is a literal"
}

func register(name, value string) {}

func pair() {
	register("oauth.client_secret", "GRm449tuXq4dBCeunHIfhT") // want "oauth.client_secret looks like a client secret and is a literal"
}
