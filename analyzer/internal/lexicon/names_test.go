package lexicon

import (
	"strings"
	"testing"
)

func TestIsSecretName(t *testing.T) {
	for _, name := range strings.Fields(`
		ClientSecret clientSecret client_secret client-secret client.secret CLIENT_SECRET clientsecret Clientsecret
		AppSecret app_secret ApplicationSecret ConsumerSecret consumer_secret CorpSecret OAuthSecret oauth2_secret csecret
		OAuth2ClientSecret oauthClientSecret azureClientSecret AZURE_CLIENT_SECRET GITHUB_OAUTH_CLIENT_SECRET
		ClientSecretValue ClientSecretProd clientSecret2 defaultClientSecret DevClientSecret clientSecretDefault
		keycloak.client_secret googleAppSecretDev`) {
		if !IsSecretName(name) {
			t.Errorf("%s is the name of a client secret", name)
		}
	}
	for _, name := range strings.Fields(`
		Secret secret SecretName SECRET_KEY APISecret ClientID ClientName clientSecretary AccessSecret
		ClientSecretFile ClientSecretRef client_secret_path ClientSecretEnv ClientSecretName ClientSecretVar ClientSecretArn
		ClientSecretID ClientSecretKeyVault ClientSecretExpiresAt ClientSecretExpiry ClientSecretHash HashedClientSecret
		client_secret_basic client_secret_post client_secret_jwt
		EnvClientSecret FlagClientSecret HeaderClientSecret ErrMissingClientSecret ErrClientSecret errNoClientSecret
		ClientSecretRequired ClientSecretUsage ClientSecretDescription MissingClientSecret maskedClientSecret
		PaymentIntentClientSecret SetupIntentClientSecret CheckoutClientSecret StripeClientSecret
		webhookAppSecret AppSigningSecret WebhookSecret`) {
		if IsSecretName(name) {
			t.Errorf("%s is not the name of a client secret", name)
		}
	}
}
