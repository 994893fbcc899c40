// Package names has what is called like a client secret, and what is only
// called nearly so.
package names

// Results of functions.
func clientSecret() string {
	return "a" // weak: the result of clientSecret
}

func (s settings) AppSecret() (string, error) {
	f := func() string { return "b" }
	return f(), nil // weak: the result of AppSecret
}

func consumerSecretOr(s string) string {
	return s
}

func OAuthClientSecretProd() *string {
	s := ""
	return &s // weak: the result of OAuthClientSecretProd
}

func clientSecretNumber() int { return 3 }

func clientSecretNamed() (s string) {
	s = "c"
	return
}

type settings struct{}

// The secret's own name, in all spellings.
var (
	ClientSecret          = "" // weak: names.ClientSecret
	CLIENT_SECRET         = "" // weak: names.CLIENT_SECRET
	oauth2ClientSecret    = "" // weak: names.oauth2ClientSecret
	OAuthSecret           = "" // weak: names.OAuthSecret
	githubAppSecretProd   = "" // weak: names.githubAppSecretProd
	clientSecretValue     = "" // weak: names.clientSecretValue
	clientSecret2         = "" // weak: names.clientSecret2
	defaultClientSecret   = "" // weak: names.defaultClientSecret
	application_secret_v1 = "" // weak: names.application_secret_v1
)

// Other things: where it is kept, what it is called, how it is sent, other
// secrets, other owners.
var (
	clientSecretFile       = ""
	clientSecretRef        = ""
	clientSecretEnv        = ""
	ClientSecretName       = ""
	ClientSecretID         = ""
	clientSecretPath       = ""
	clientSecretHash       = ""
	hashedClientSecret     = ""
	ClientSecretBasic      = ""
	clientSecretExpiresAt  = ""
	errNoClientSecret      = ""
	missingClientSecret    = ""
	paymentClientSecret    = ""
	stripeClientSecret     = ""
	webhookAppSecret       = ""
	clientSecretFlag       = ""
	secret                 = ""
	secretKey              = ""
	jwtSecret              = ""
	clientID               = ""
	clientsSecretary       = ""
	clientSecretInt        = 3
	maskedClientSecretText = ""
)
