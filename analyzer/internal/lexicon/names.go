package lexicon

import (
	"strings"

	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// qualifiers may follow the word secret in the name of a secret; any other
// word makes something else of it: ClientSecretFile, ClientSecretID,
// client_secret_basic, ClientSecretExpiresAt.
var qualifiers = set(`value val text string str plain raw decoded default prod production live dev development staging stage
	test sandbox local old new current previous main primary secondary backup fallback web desktop android ios mobile native cli
	const key v1 v2 b bytes tmp`)

// otherSecrets are words that make a secret of another kind, wherever they
// stand in the name.
var otherSecrets = set(`payment setup intent checkout webhook hook signing stripe hash hashed encrypted masked redacted err error
	missing invalid required no without env flag header missing`)

// otherOwners are the words in the name of a struct whose client secret is of
// another kind: Stripe's, OpenAI's.
var otherOwners = set(`payment payments intent checkout stripe ephemeral realtime webhook`)

// OwnsOtherSecrets reports whether the name of a struct, "pkg.Type.Field" or
// less, says that its client secrets are not OAuth's.
func OwnsOtherSecrets(name string) bool { return anyIn(Words(name), otherOwners) }

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// IsSecretName reports whether a name is that of an OAuth client secret:
// "ClientSecret", "oauth.client_secret", "githubAppSecretProd". Names of
// things around it (its file, its ID, the error when it is missing) are not.
func IsSecretName(name string) bool {
	words := Words(name)
	for i, w := range words {
		w = strings.TrimRight(w, "0123456789")
		owned := w == "clientsecret" || w == "appsecret" || w == "consumersecret" || w == "csecret"
		if !owned && (w != "secret" || i == 0 || !prefilter.IsOwner(words[i-1])) {
			continue
		}
		return !anyIn(words[:i], otherSecrets) && allIn(words[i+1:], qualifiers)
	}
	return false
}

func anyIn(words []string, set map[string]bool) bool {
	for _, w := range words {
		if set[w] {
			return true
		}
	}
	return false
}

func allIn(words []string, set map[string]bool) bool {
	for _, w := range words {
		if !set[w] && strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return true
}

// otherTokens are words before the word token in the names of tokens that no
// provider answered a client with.
var otherTokens = set(`csrf xsrf personal public mapbox device push fcm apns page cursor continuation num count max no invalid missing
	has expired empty want revoke`)

// tokenEnds may follow the word token in the name of a token.
var tokenEnds = set(`value val string str raw text plain bytes new old current response result resp header`)

// IsTokenName reports whether a name is that of an access, refresh or ID token:
// "AccessToken", "refresh_token", "rawIDToken". Names of things around it (its
// type, its address, when it expires) are not.
func IsTokenName(name string) bool {
	words := Words(name)
	for i, w := range words {
		owned := w == "accesstoken" || w == "refreshtoken" || w == "idtoken" || w == "bearertoken"
		if !owned && w == "token" && i > 0 {
			switch words[i-1] {
			case "access", "refresh", "id", "bearer":
				owned = true
			}
		}
		if owned {
			return !anyIn(words[:i], otherTokens) && allIn(words[i+1:], tokenEnds)
		}
	}
	return false
}

var oneWord = strings.NewReplacer("OAuth2", "Oauth2", "OAuth", "Oauth", "oAuth", "oauth")

// Words splits a name at separators and at the humps of camel case and
// returns its words in lower case: "OAuth2ClientSecret" is oauth2 client secret.
func Words(name string) []string {
	if strings.Contains(name, "Auth") {
		name = oneWord.Replace(name)
	}
	var words []string
	var word []byte
	flush := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
			word = word[:0]
		}
	}
	for i := 0; i < len(name); i++ {
		b := name[i]
		switch {
		case b >= 'A' && b <= 'Z':
			before := i > 0 && (name[i-1] < 'A' || name[i-1] > 'Z')
			after := i+1 < len(name) && name[i+1] >= 'a' && name[i+1] <= 'z'
			if before || after {
				flush()
			}
		case b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80:
		default:
			flush()
			continue
		}
		word = append(word, b)
	}
	flush()
	return words
}

// IsSecretIDName reports whether a name is that of the ID of a client secret:
// "AZURE_CLIENT_SECRET_ID", "SecretID".
func IsSecretIDName(name string) bool {
	words := Words(name)
	n := len(words)
	if n > 0 && strings.HasSuffix(words[n-1], "secretid") {
		return true
	}
	return n >= 2 && words[n-1] == "id" && strings.HasSuffix(words[n-2], "secret")
}

// IsKeyIDName reports whether a name is the one that Microsoft's interfaces give
// the ID of a secret: "KeyId", "passwordKeyID".
func IsKeyIDName(name string) bool {
	words := Words(name)
	n := len(words)
	return n > 0 && words[n-1] == "keyid" || n >= 2 && words[n-1] == "id" && words[n-2] == "key"
}
