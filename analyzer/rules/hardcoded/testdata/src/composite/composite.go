// Package composite has literals of clients: keyed and positional, of named
// types and inside of slices, maps and arrays.
package composite

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
)

var positional = oauth2.Config{"portal", "JyVm4G73pHFVguIhyvBguAxaPZ76", google.Endpoint, "", nil} // want "client secret for oauth2.Config.ClientSecret is a literal"

var slice = []oauth2.Config{
	{ClientID: "a", ClientSecret: "jox7PpzL5jG25DF8BYXTgT3L"},     // want "client secret for oauth2.Config.ClientSecret is a literal"
	{"b", "NgvaxczDZsHG3dS2xa9zccRe7o", google.Endpoint, "", nil}, // want "client secret for oauth2.Config.ClientSecret is a literal"
}

var pointers = map[string]*clientcredentials.Config{
	"billing": {ClientID: "billing", ClientSecret: "fkhRwDM6hrmgrRsFIxfeS4rww9sHyQ"}, // want "client secret for clientcredentials.Config.ClientSecret is a literal"
}

var array = [...]*oauth2.Config{
	2: {ClientSecret: "aJ5vYzpH5dWShGYqdBHMJZsYXeNgmY3v"}, // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// A type of the program's own with the library's fields.
type clientConfig oauth2.Config

type aliased = oauth2.Config

var (
	own       = clientConfig{ClientSecret: "MzmBysr37c7aqhzTwWbWpaoj5mP"}                               // want "client secret for composite.clientConfig.ClientSecret is a literal"
	other     = aliased{ClientSecret: "DrJWdBTPNemUV6ZdnFeYFRIIrv56D"}                                  // want "client secret for oauth2.Config.ClientSecret is a literal"
	anonymous = struct{ oauth2.Config }{oauth2.Config{ClientSecret: "jA2ACbaTts88x6UMCPKunHMqgwRZEtK"}} // want "client secret for oauth2.Config.ClientSecret is a literal"
)
