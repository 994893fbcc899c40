package main_test

import (
	"encoding/base64"
	"math/rand/v2"
	"strconv"
	"strings"
)

// An origin is a form in which a literal stands in the source.
type origin struct {
	name  string
	write func(c *composition, text string) string
}

var origins = []*origin{
	{"literal", func(c *composition, text string) string {
		q := strconv.Quote(text)
		c.literal(q)
		return q
	}},
	{"raw literal", func(c *composition, text string) string {
		q := "`" + text + "`"
		c.literal(q)
		return q
	}},
	{"split literal", func(c *composition, text string) string {
		n := len(text) / 2
		a, b := strconv.Quote(text[:n]), strconv.Quote(text[n:])
		c.literal(a)
		return a + " + " + b
	}},
}

// A slot is where the value ends: the last statements of a function and what
// it returns.
type slot struct {
	name string
	// dress makes what the slot takes of a secret: a document, a header. The
	// steps before it must not change the text then.
	dress func(secret string) string
	// names replace the names of some kinds, where the value is no secret but
	// holds one.
	names   map[string][]string
	results string
	lines   []string // the last one is what is returned
	// variable is an expression for a package variable, if the slot can be in
	// one.
	variable string
}

// write ends the program.
func (sl *slot) write(s *scene) {
	s.prepare()
	if sl.variable != "" && s.in.fn == nil && s.rng.IntN(2) == 0 && !s.plan.late(len(s.plan.steps)) {
		s.decl("var $^client = " + sl.variable)
		return
	}
	last := len(sl.lines) - 1
	s.do(sl.lines[:last]...)
	s.do("return " + sl.lines[last])
	f := s.in.fn
	f.results = sl.results
	if f.sig == "" {
		f.sig = s.here("func $^starter()")
		s.in.pkg.decls = append(s.in.pkg.decls, f)
	}
}

const (
	tokenURL = `"https://sso.intranet.corp/oauth2/token"`
	tenant   = `"7b1f0f5e-3c1d-4f6e-9a58-2f5a0d2b6c11"`
	clientID = `"portal"`
)

var slots = []*slot{
	{
		name:    "oauth2.Config",
		results: "*oauth2.Config",
		lines: []string{`&oauth2.Config{
			ClientID:     ` + clientID + `,
			ClientSecret: $in, // slot
			Endpoint:     github.Endpoint,
			RedirectURL:  "https://portal.intranet.corp/callback",
		}`},
		variable: `&oauth2.Config{
			ClientID:     ` + clientID + `,
			ClientSecret: $in, // slot
			Endpoint:     google.Endpoint,
		}`,
	},
	{
		name:    "oauth2.Config positional",
		results: "oauth2.Config",
		lines:   []string{`oauth2.Config{` + clientID + `, $in, microsoft.AzureADEndpoint(` + tenant + `), "https://portal.intranet.corp/callback", nil} // slot`},
	},
	{
		name:    "oauth2.Config assigned",
		results: "*oauth2.Config",
		lines: []string{
			`$client := new(oauth2.Config)`,
			`$client.ClientID = ` + clientID,
			`$client.ClientSecret = $in // slot`,
			`$client.Endpoint = microsoft.AzureADEndpoint(` + tenant + `)`,
			`$client`,
		},
	},
	{
		name:    "clientcredentials.Config",
		results: "*http.Client",
		lines: []string{
			`$client := clientcredentials.Config{ClientID: ` + clientID + `, ClientSecret: $in, TokenURL: ` + tokenURL + `} // slot`,
			`$client.Client(context.Background())`,
		},
	},
	{
		name:    "azidentity",
		results: "(*azidentity.ClientSecretCredential, error)",
		lines:   []string{`azidentity.NewClientSecretCredential(` + tenant + `, ` + clientID + `, $in, nil) // slot`},
	},
	{
		name:    "msal",
		results: "(confidential.Client, error)",
		lines: []string{
			`$cred, err := confidential.NewCredFromSecret($in) // slot`,
			`if err != nil {
				return confidential.Client{}, err
			}`,
			`confidential.New("https://login.microsoftonline.com/"+` + tenant + `, ` + clientID + `, $cred)`,
		},
	},
	{
		name:    "goth",
		results: "goth.Provider",
		lines:   []string{`gothgithub.New(` + clientID + `, $in, "https://portal.intranet.corp/callback") // slot`},
	},
	{
		name:    "url.Values.Set",
		results: "(*http.Response, error)",
		lines: []string{
			`$form := url.Values{}`,
			`$form.Set("grant_type", "client_credentials")`,
			`$form.Set("client_id", ` + clientID + `)`,
			`$form.Set("client_secret", $in) // slot`,
			`http.PostForm(` + tokenURL + `, $form)`,
		},
	},
	{
		name:    "url.Values literal",
		results: "(*http.Response, error)",
		lines: []string{
			`$form := url.Values{
				"grant_type": {"client_credentials"},
				"client_id": {` + clientID + `},
				"client_secret": {$in}, // slot
			}`,
			`http.Post(` + tokenURL + `, "application/x-www-form-urlencoded", strings.NewReader($form.Encode()))`,
		},
	},
	{
		name:    "SetBasicAuth",
		results: "(*http.Request, error)",
		lines: []string{
			`$form := url.Values{"grant_type": {"client_credentials"}}`,
			`req, err := http.NewRequest(http.MethodPost, ` + tokenURL + `, strings.NewReader($form.Encode()))`,
			`if err != nil {
				return nil, err
			}`,
			`req.Header.Set("Content-Type", "application/x-www-form-urlencoded")`,
			`req.SetBasicAuth(url.QueryEscape(` + clientID + `), $in) // slot`,
			`req, nil`,
		},
	},
	{
		name:    "body by concatenation",
		results: "(*http.Response, error)",
		lines: []string{
			`body := "grant_type=client_credentials&client_id=portal&client_secret=" + $in // slot`,
			`http.Post(` + tokenURL + `, "application/x-www-form-urlencoded", strings.NewReader(body))`,
		},
	},
	{
		name:    "body by Sprintf",
		results: "(*http.Response, error)",
		lines: []string{
			`body := fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s", ` + clientID + `, $in) // slot`,
			`http.Post(` + tokenURL + `, "application/x-www-form-urlencoded", strings.NewReader(body))`,
		},
	},
	{
		name: "body text",
		dress: func(secret string) string {
			return "grant_type=client_credentials&client_id=portal&client_secret=" + secret
		},
		results: "(*http.Response, error)",
		lines:   []string{`http.Post(` + tokenURL + `, "application/x-www-form-urlencoded", strings.NewReader($in)) // slot`},
	},
	{
		name: "Basic header",
		dress: func(secret string) string {
			return "Basic " + base64.StdEncoding.EncodeToString([]byte("portal:"+secret))
		},
		names:   holders("authHeader", "basicAuth", "authorization"),
		results: "(*http.Request, error)",
		lines: []string{
			`$form := url.Values{"grant_type": {"client_credentials"}}`,
			`req, err := http.NewRequest(http.MethodPost, ` + tokenURL + `, strings.NewReader($form.Encode()))`,
			`if err != nil {
				return nil, err
			}`,
			`req.Header.Set("Authorization", $in) // slot`,
			`req, nil`,
		},
	},
	{
		name: "google.ConfigFromJSON",
		dress: func(secret string) string {
			return `{"web":{"client_id":"1029384756-portal.apps.googleusercontent.com","project_id":"portal",` +
				`"auth_uri":"https://accounts.google.com/o/oauth2/auth","token_uri":"https://oauth2.googleapis.com/token",` +
				`"client_secret":"` + secret + `","redirect_uris":["https://portal.intranet.corp/callback"]}}`
		},
		names:   holders("googleCredentials", "clientJSON", "googleClient"),
		results: "(*oauth2.Config, error)",
		lines:   []string{`google.ConfigFromJSON([]byte($in), "https://www.googleapis.com/auth/drive") // slot`},
	},
}

// holders are names for what keeps a text with a secret inside.
func holders(names ...string) map[string][]string {
	with := func(prefix string) []string {
		var all []string
		for _, name := range names {
			all = append(all, prefix+exportedName(name))
		}
		return all
	}
	return map[string][]string{
		"secret": names, "field": names, "getter": names, "loader": with("load"), "with": with("with"),
		"key": {"sso.auth", "auth"}, "flag": {"sso-auth", "auth"}, "env": {"SSO_AUTH", "PORTAL_AUTH"},
	}
}

// secret draws a client secret: letters and digits, in no provider's format.
func secret(rng *rand.Rand) string {
	const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	var b strings.Builder
	for range 24 + rng.IntN(17) {
		b.WriteByte(letters[rng.IntN(len(letters))])
	}
	return b.String()
}

// importTable are the packages that generated code may import, by the name it
// uses.
var importTable = map[string]string{
	"base64": "encoding/base64", "bytes": "bytes", "cmp": "cmp", "context": "context", "errors": "errors",
	"flag": "flag", "fmt": "fmt", "hex": "encoding/hex", "http": "net/http", "json": "encoding/json", "log": "log",
	"os": "os", "reflect": "reflect", "slices": "slices", "strings": "strings", "sync": "sync", "url": "net/url",

	"azidentity":        "github.com/Azure/azure-sdk-for-go/sdk/azidentity",
	"cli":               "github.com/urfave/cli/v2",
	"clientcredentials": "golang.org/x/oauth2/clientcredentials",
	"cobra":             "github.com/spf13/cobra",
	"confidential":      "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential",
	"confmap":           "github.com/knadh/koanf/providers/confmap",
	"env":               "github.com/caarlos0/env/v11",
	"envconfig":         "github.com/kelseyhightower/envconfig",
	"github":            "golang.org/x/oauth2/github",
	"google":            "golang.org/x/oauth2/google",
	"goth":              "github.com/markbates/goth",
	"gothgithub":        "github.com/markbates/goth/providers/github",
	"kingpin":           "github.com/alecthomas/kingpin/v2",
	"koanf":             "github.com/knadh/koanf/v2",
	"microsoft":         "golang.org/x/oauth2/microsoft",
	"oauth2":            "golang.org/x/oauth2",
	"obscure":           "github.com/rclone/rclone/fs/config/obscure",
	"pflag":             "github.com/spf13/pflag",
	"viper":             "github.com/spf13/viper",
}

// stubModules are the modules of those that are not in the standard library;
// their sources are in testdata/stubs.
var stubModules = []string{
	"github.com/Azure/azure-sdk-for-go/sdk/azcore",
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity",
	"github.com/AzureAD/microsoft-authentication-library-for-go",
	"github.com/alecthomas/kingpin/v2",
	"github.com/caarlos0/env/v11",
	"github.com/go-resty/resty/v2",
	"github.com/hashicorp/go-retryablehttp",
	"github.com/kelseyhightower/envconfig",
	"github.com/knadh/koanf/providers/confmap",
	"github.com/knadh/koanf/v2",
	"github.com/markbates/goth",
	"github.com/rclone/rclone",
	"github.com/spf13/cobra",
	"github.com/spf13/pflag",
	"github.com/spf13/viper",
	"github.com/urfave/cli/v2",
	"golang.org/x/oauth2",
	"github.com/hashicorp/go-hclog",
	"github.com/rs/zerolog",
	"github.com/sirupsen/logrus",
	"go.uber.org/zap",
	"k8s.io/klog/v2",
}
