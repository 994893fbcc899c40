// Package tags has defaults in the tags of fields that take a client secret.
package tags

type settings struct {
	ClientSecret string `env:"CLIENT_SECRET" envDefault:"a"` // weak: field ClientSecret; text
	AppSecret    string `default:"b"`                        // weak: field AppSecret; text
	Other        string `yaml:"client_secret" default:"c"`   // weak: field Other; text
	Nested       struct {
		ConsumerSecret string `env-default:"d"` // weak: field ConsumerSecret; text
	}
	Plain           string `default:"e"`
	clientSecret    string `env:"CLIENT_SECRET"`
	secretFile      string `json:"client_secret_file" default:"f"`
	OAuthSecret     int    `default:"3"`
	DevClientSecret string `json:"c,default=g"` // weak: field DevClientSecret; text
	a, appSecret    string `default:"h"`        // weak: field appSecret; text
}

func local() {
	type inside struct {
		ClientSecret string `default:"i"` // weak: field ClientSecret; text
	}
}

type broken struct {
	ClientSecret string `default`
	AppSecret    string "default:\"j\"" // weak: field AppSecret; text
}
