package shape

import (
	"strings"
	"testing"
)

// Values in the format of a provider are put together from two parts, here and
// in the other tests, so that no host of code takes them for real ones. All
// of them are made up.

// examples are texts as they stand in Go programs, by class. What a
// placeholder is, placeholder_test.go says; provider formats are in
// format_test.go.
var examples = map[Class][]string{
	Empty: {""},
	Blank: {
		" ", "\t\n", "   ", "\u00a0", "\ufeff", "\u200b\n",
		`""`, `''`, "` `", // a shell's empty value, quotes included
	},
	Placeholder: {"YOUR_CLIENT_SECRET", "changeme", "00000000-0000-0000-0000-000000000000"},
	Unused:      {"unused", "UNUSED", "not-used", "not_needed", "notRequired", "not applicable", "ignored", "will-be-ignored"},
	Masked: {
		"****************", "***", "abc****", "GOCSPX-****", "••••••••", "●●●●",
		"[redacted]", "<redacted>", "REDACTED", "(hidden)", "[FILTERED]", "<masked>", "{removed}", "[client secret redacted]", "secret_redacted",
	},
	Template: {
		"${CLIENT_SECRET}", "$CLIENT_SECRET", "$(cat secret.txt)", "{{ .ClientSecret }}", "{{secret}}", "%CLIENT_SECRET%", "#{secret}#", "<%= secret %>",
		"${env:CLIENT_SECRET}", "prefix-${SECRET}-suffix",
		"%s", "%q", "Basic %s", "client_secret=%s", "invalid secret %q: %w", "%d%%", "%02d:%02d", "%4d%02d", "%[1]s:%[2]v",
	},
	Reference: {
		"env:CLIENT_SECRET", "file:///run/secrets/client_secret", "file:secret.txt", "vault:secret/data/oauth#client_secret", "vault://kv/oauth",
		"op://vault/item/field", "projects/my-project/secrets/oauth-client/versions/latest", "projects/12/secrets/s",
		"arn:aws:secretsmanager:eu-west-1:123456789012:secret:oauth-AbCdEf", "arn:aws-us-gov:ssm:us-gov-west-1:123456789012:parameter/oauth",
		"@Microsoft.KeyVault(SecretUri=https://myvault.vault.azure.net/secrets/mysecret/)", "@Microsoft.KeyVault(VaultName=v;SecretName=s)",
		"ref+vault://secret/oauth#/client_secret", "awssm:oauth", "gcpsm:oauth", "keyring:oauth", "k8s:namespace/name/key", "secretref:oauth",
		"secret/data/oauth/client", "$__file{/run/secrets/oauth}", "$__env{CLIENT_SECRET}", "doppler:CLIENT_SECRET",
		"/subscriptions/123/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v/secrets/s",
	},
	EnvName: {
		"AZURE_CLIENT_SECRET", "CLIENT_SECRET", "OAUTH2_PROXY_CLIENT_SECRET", "GITHUB_SECRET_V2", "_MY_APP_SECRET", "X_Y",
		"OIDC_RP_CLIENT_SECRET", "R_AARCH64_P32_LD32_GOT_LO12_NC", // no variable, but just as little a secret
	},
	URL: {
		"https://login.microsoftonline.com/common/oauth2/v2.0/token", "http://localhost:8080/callback", "https://example.com", "postgres://user@db/oauth",
		"urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "urn:ietf:wg:oauth:2.0:oob", "mailto:a@b.org",
		"com.example.app://oauth2redirect", "https://graph.microsoft.com/.default",
	},
	Path: {
		"/run/secrets/client_secret", "/etc/oauth2-proxy/client-secret", "./client_secret.json", "../secret", "~/.config/oauth/secret", `C:\secrets\oauth.txt`,
		"credentials.json", "config/oauth.yaml", "client_secret.txt", "testdata/key.pem", "key.pem",
		"/oauth2/v2.0/token", "/api/v1/clients/{id}/secret", "oauth2/token", "login.microsoftonline.com", "sso.dev.internal:8443", "localhost.localdomain.local",
		"application/x-www-form-urlencoded", "application/json", "image/png", "kubernetes.io/service-account-token", "deploy@project.iam.gserviceaccount.com",
	},
	GUID: {
		"4f9c2a1e-83b7-4d06-9a5f-c1e7720db384", "4F9C2A1E-83B7-4D06-9A5F-C1E7720DB384", "{4f9c2a1e-83b7-4d06-9a5f-c1e7720db384}",
		" 4f9c2a1e-83b7-4d06-9a5f-c1e7720db384\n",
	},
	Hash: {
		"$2a$10$N9qo8uLOickgx2ZMRZoMye", "$2y$12$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$aGFzaA",
		"$pbkdf2-sha512$25000$abc", "$6$rounds=5000$salt$hash", "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=", "{SSHA}abc", "sha256:9f86d081884c7d65", "sha512$salt$hash",
		"pbkdf2_sha256$260000$salt$hash", "$scrypt$ln=16,r=8,p=1$salt$hash",
	},
	Document: {
		`{"client_secret": "x"}`, `{"a":1}`, `["openid","profile"]`, "[]", "{}", "{\n  'client_secret': 'x',\n}",
		"-----BEGIN PRIVATE KEY-----", "<?xml version='1.0'?>", "<!DOCTYPE html>", "oauth:\n  id: a\n  secret: b\n", "[oauth]\nsecret = x\n",
	},
	Pairs: {
		"grant_type=client_credentials&scope=openid", "client_id=a&client_secret=b", "client_id=%s&client_secret=%s", "?client_id=a&state=b", "&client_secret=", "client_secret=", "a=1&b=2",
	},
	Prose: {
		"client secret of the app registration", "The client secret is required", "missing client secret", "invalid client", "wrong password",
		"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID",
		"failed to exchange code", "OAuth client secret (env CLIENT_SECRET)", "oauth: cannot fetch token: 401 Unauthorized", "cannot use fake imports",
		"not found", "correct horse battery staple", "пароль", "客户端密钥",
	},
	Identifier: {
		"model.oauth.is_valid.client_secret.app_error", "api.oauth.error", "oauth.client_secret.required", "errors.auth.client_secret_invalid",
		"client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt", "authorization_code", "client_credentials", "refresh_token",
		"invalid_client", "invalidClient", "unauthorized_client", "invalid_grant",
		"tokenEndpointAuthMethod", "X-Client-Secret-Header", "clientSecretExpiresAt", "oauth2.Config.ClientSecret", "preferredTokenSigningKeyThumbprint",
		"kubernetes-dashboard-service", "OAuth2ServerError", "AUTH.CLIENT.ERROR", "google.golang.org.proto2_20180814.Message", `json:"client_secret_basic"`,
	},
	Number: {"42", "8080", "1.2.3", "2024-05-17", "127.0.0.1", "10:30", "3600", "483920175"},
	Word: {
		"hunter2", "s3cr3t!", "Tr0ub4dor&3", "swordfish", "letmein", "P@ssw0rd", "admin123", "kubernetes", "p4ssw0rd", "qK7#x", "dragonslayer",
		"swordfish-monday", "correct-horse-battery", "Welcome2Grafana", "#ff00aa",
	},
	Opaque: {
		"k7Qp2mZx9RtW4vLs",                                                 // 16
		"Zx8mK2pQ9rT4wV7nB3sL6dFh",                                         // 24
		"b7f3d9e1a2c84f60917d5e3ba8c4f210",                                 // 32 hex: Slack, Facebook, Linear
		"q2w8e5r1t9y4u7i3o6p0a2s5d8f1g4h7",                                 // 32: Spotify, Keycloak, Box
		"3f7a9c1e5b2d8046f1a3c5e7092b4d6f8a1c3e50",                         // 40 hex: GitHub
		"Hn4Kq8Zt2Wv6Xy1Bc9Df3Gj7Lm5Pr0Su4Tw8Va2Y",                         // 40: Okta
		"9a4f7c2e8b1d6035f9a7c3e1b5d820469f7a1c3e5b8d0246a9c7e1f3b5d28064", // 64 hex: GitLab before gloas-
		"mB7xQ2vK9pL4zR8tW1nY6cD3fG5hJ0sA7eU2iO9kP4qX8wZ1bV6mN3rT5yC0dF2g", // 64: Auth0, OneLogin
		"aB3+dE5/gH7jK9mN1pQ3sT5vX7zA9bC1eF3hJ5kM7o=",                      // base64 of 32 bytes
		"9Qk_x-Zw3vR7t_Lp2mNc8Yb-",                                         // Google before 2021
		"7304918265038471926",                                              // Salesforce: 19 digits
		"u[9Zk&2=Tq;R#7xP}m4^Lw*Y3c_8V?e",                                  // Entra before 2021
		"Bearer k7Qp2mZx9RtW4vLs",                                          // copied with its header
		"k7Qp2mZx9RtW4vLs\nZx8mK2pQ9rT4wV7n",                               // wrapped
		"<k7Qp2mZx9RtW4vLs>",                                               // put between the brackets of a placeholder
		"<GOCSPX" + "-k7Qp2mZx9RtW4vLs_aB3-dE5fgH7>",
		"/Hn4Kq8Zt2Wv6Xy1Bc9Df3Gj7Lm5Pr0Su4Tw8Va2Yk+q3", // base64 that begins like a path
	},
}

func TestClass(t *testing.T) {
	for class, texts := range examples {
		for _, s := range texts {
			if got := Of(s).Class(); got != class {
				t.Errorf("Of(%q) is %v, want %v", s, got, class)
			}
		}
	}
}

// Secret and ID have their examples in format_test.go.
func TestEveryClassHasExamplesAndAName(t *testing.T) {
	seen := make(map[string]Class)
	for c := Empty; c <= Unused; c++ {
		if len(examples[c]) == 0 && c != Secret && c != ID {
			t.Errorf("%v has no examples", c)
		}
		if other, ok := seen[c.String()]; ok || c.String() == "" {
			t.Errorf("class %d is called %q like class %d", c, c, other)
		}
		seen[c.String()] = c
	}
	if got := Class(200).String(); got != "class 200" {
		t.Errorf("a class of a later version is called %q", got)
	}
}

// What came along by mistake changes the defects of a text, not its class.
func TestClassLooksThroughQuotesAndBlanks(t *testing.T) {
	for class, texts := range examples {
		for _, s := range texts {
			if class == Empty || class == Blank || strings.Trim(s, "\"'` \n") != s {
				continue
			}
			for _, around := range []string{"\n", "  ", `"`, "'", "`", `\"`, "\ufeff", "\u200b"} {
				if got := Of(around + s + around).Class(); got != class {
					t.Errorf("Of(%q) is %v, want %v", around+s+around, got, class)
				}
			}
		}
	}
}

// Real is for places that only a name makes suspicious: what is short, wordy
// or all digits does not count there.
func TestReal(t *testing.T) {
	for s, want := range map[string]bool{
		"k7Qp2mZx9RtW4vLs":                          true,
		"b7f3d9e1a2c84f60917d5e3ba8c4f210":          true,
		"u[9Zk&2=Tq;R#7xP}m4^Lw*Y3c_8V?e":           true,
		"GOCSPX-" + "k7Qp2mZx9RtW4vLs_aB3-dE5f":     true, // three short of the format
		"GOCSPX-" + "k7Qp2mZx9RtW4vLs_aB3-dE5fgH7":  true,
		"aGVsbG8tc3dvcmRmaXNoLW1vbmRheQ==":          true,  // base64 of a word that may be a secret
		"eW91ci1jbGllbnQtc2VjcmV0LWhlcmU=":          false, // base64 of your-client-secret-here
		"eyJhbGciOiJSUzM4NCIsInR5cCI6IkpXVCJ9":      false, // the head of a JWT
		"correct-horse-battery":                     false,
		"7304918265038471926":                       false,
		"hunter2":                                   false,
		"20060102T150405Z":                          false, // a layout of package time
		"Uint16x8.AsInt32x4":                        false,
		"1f9d1-1f3fb-200d-1f37c":                    false, // code points
		"UTF8MB4_IS_0900_AS_CS":                     false,
		"7955@4f9c2a1e-83b7-4d06-9a5f-c1e7720db384": false, // a key of which a GUID is one half
		"(?i)^[a-zA-Z0-9_~.-]{3}[0-9]Q~":            false,
		"4f9c2a1e-83b7-4d06-9a5f-c1e7720db384":      false,
		"YOUR_CLIENT_SECRET":                        false,
	} {
		if got := Of(s).Real(); got != want {
			t.Errorf("Of(%q).Real() is %v (%v)", s, got, Of(s).Class())
		}
	}
}
