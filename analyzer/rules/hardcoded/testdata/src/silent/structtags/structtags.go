// Package structtags has fields with tags that name client secrets.
package structtags

// Config is read from a file.
type Config struct {
	ClientID     string `json:"client_id" yaml:"client_id" env:"CLIENT_ID" default:"portal"`
	ClientSecret string `json:"client_secret,omitempty" yaml:"client_secret" env:"CLIENT_SECRET,required" validate:"required,min=16"`
	AuthMethod   string `json:"token_endpoint_auth_method" envDefault:"client_secret_basic"`
	Empty        string `json:"app_secret" default:""`
	Reference    string `yaml:"client_secret" default:"${CLIENT_SECRET}"`
	Named        string `mapstructure:"client_secret" default:"CLIENT_SECRET"`
	Documented   string `json:"clientSecret" doc:"The secret of the client" example:"Y5X2xkKSFjo5pnN46AafJsSQ"`
}
