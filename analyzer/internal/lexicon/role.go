package lexicon

import (
	"slices"

	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// RoleOf returns what a name says of the value behind it: "secret", "id" or
// "tenant", in the words of a row's attributes, or "" where it says nothing or
// more than one thing.
func RoleOf(name string) string {
	words := Words(name)
	for len(words) > 1 && (qualifiers[words[len(words)-1]] || isNumber(words[len(words)-1])) && words[len(words)-1] != "key" {
		words = words[:len(words)-1] // CLIENT_ID_PROD, secretValue
	}
	if len(words) == 0 || anyIn(words, otherSecrets) {
		return ""
	}
	last, before := words[len(words)-1], ""
	if len(words) > 1 {
		before = words[len(words)-2]
	}
	switch last {
	case "secret", "clientsecret", "appsecret", "consumersecret", "csecret":
		return "secret"
	case "clientid", "appid", "applicationid", "clientguid", "cid":
		return "id"
	case "tenant", "tenantid", "tid":
		return "tenant"
	case "id", "guid", "identifier":
		switch {
		case before == "tenant", before == "directory":
			return "tenant"
		case before == "", prefilter.IsOwner(before):
			return "id"
		}
	case "key":
		if before == "consumer" {
			return "id"
		}
	}
	return ""
}

// roleWords begin the part of a name that says what role a value has.
var roleWords = []string{"client", "clientid", "clientsecret", "app", "appid", "appsecret", "application", "applicationid", "consumer", "consumersecret",
	"oauth", "oauth2", "oidc", "id", "cid", "guid", "identifier", "secret", "tenant", "tenantid", "tid", "directory", "key"}

// SameOwner reports whether two names of parts of a client can be those of one: what stands
// before the words for the role is equal, or one has nothing there: "GoogleClientID" and
// "GoogleClientSecret", not "SpotifyClientID".
func SameOwner(a, b string) bool {
	x, y := ownerWords(a), ownerWords(b)
	return len(x) == 0 || len(y) == 0 || slices.Equal(x, y)
}

func ownerWords(name string) []string {
	words := Words(name)
	if i := slices.IndexFunc(words, func(w string) bool { return slices.Contains(roleWords, w) }); i >= 0 {
		return words[:i]
	}
	return words
}

// IsUserName reports whether a name is that of a user who signs in: "username",
// "adminUser".
func IsUserName(name string) bool {
	return lastWord(name, "user", "username", "login", "email", "uname")
}

// IsPasswordName reports whether a name is that of a user's password.
func IsPasswordName(name string) bool {
	return lastWord(name, "password", "passwd", "pass", "pwd", "passphrase")
}

func lastWord(name string, words ...string) bool {
	all := Words(name)
	return len(all) > 0 && slices.Contains(words, all[len(all)-1])
}

func isNumber(w string) bool {
	for _, c := range w {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// stages are the words for a deployment in names of settings and hosts, by
// class. Words that mean other things as often are left out: live (Microsoft's),
// int, local, preview, ci.
var stages = map[string]string{
	"prod": "production", "prd": "production", "production": "production",
	"stage": "staging", "staging": "staging", "stg": "staging", "preprod": "staging",
	"test": "test", "testing": "test", "tst": "test", "qa": "test", "uat": "test", "sandbox": "test", "sbx": "test",
	"dev": "development", "development": "development",
}

// Stages returns the classes of the deployments that the words of a name stand
// for: "production", "staging", "test", "development".
func Stages(words []string) []string {
	var found []string
	for _, w := range words {
		if class := stages[w]; class != "" && !slices.Contains(found, class) {
			found = append(found, class)
		}
	}
	return found
}
