// Package schema describes settings, as a Terraform provider and a form do.
package schema

type attribute struct {
	Type        string
	Required    bool
	Sensitive   bool
	Default     string
	Description string
	EnvVar      string
}

var provider = map[string]attribute{
	"client_id":     {Type: "string", Description: "ID of the client", EnvVar: "ARM_CLIENT_ID"},
	"client_secret": {Type: "string", Sensitive: true, Description: "The Client Secret which should be used.", EnvVar: "ARM_CLIENT_SECRET"},
}

var pointers = map[string]*attribute{
	"client_secret_wo": {Type: "string", Required: true},
	"client-secret":    {Default: "", Description: "from portal.azure.com, Certificates & secrets"},
}

type data interface {
	Get(key string) any
	Set(key string, value any) error
}

func read(d data) (string, error) {
	clientSecret := d.Get("client_secret").(string)
	if err := d.Set("client_secret", ""); err != nil {
		return "", err
	}
	return clientSecret, d.Set("client_secret_wo", nil)
}

var inputs = []struct{ Name, Type, Label, Placeholder string }{
	{"client_secret", "password", "Client secret", "GOCSPX-..."},
	{"clientSecret", "text", "OAuth2 client secret", "paste it here"},
}
