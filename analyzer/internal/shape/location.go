package shape

import (
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// stores are the schemes under which programs look a secret up instead of
// holding it: "env:NAME", "op://vault/item". And some that name a command.
var stores = wordSet(`env file vault op ssm awsssm awssm aws-sm gcp-sm gcpsm sm secretref secret secrets keyvault akv azkv
	azurekeyvault k8s kubernetes keyring keychain pass bao sops bws 1password doppler infisical exec cmd from-env from-file`)

// storePaths begin the names that clouds and vaults give to secrets.
var storePaths = []string{
	"arn:aws", "@microsoft.keyvault(", "/subscriptions/", "secret/data/", "kv/data/", "$__file{", "$__env{", "$__vault{",
}

// reference reports whether s says where a secret is kept.
func reference(s string) bool {
	if i := strings.IndexByte(s, ':'); i > 0 && i <= 16 {
		scheme := strings.ToLower(s[:i])
		if stores[scheme] || strings.HasPrefix(scheme, "ref+") {
			return true
		}
	}
	for _, path := range storePaths {
		if hasPrefixFold(s, path) {
			return true
		}
	}
	return hasPrefixFold(s, "projects/") && strings.Contains(s, "/secrets/")
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// address reports whether s is a URL or a URN.
func address(s string) bool {
	scheme, rest, _ := strings.Cut(s, ":")
	switch scheme {
	case "urn", "mailto", "data", "tel":
		return true
	case "":
		return false
	}
	return strings.HasPrefix(rest, "//") && isLetter(s[0]) &&
		strings.IndexFunc(scheme, func(r rune) bool { return r >= 0x80 || !isAlnum(byte(r)) && r != '+' && r != '.' && r != '-' }) < 0
}

var (
	rooted    = lazyregexp.New(`^(?:\.{0,2}/|~/|[A-Za-z]:\\)[^\s=&?]*$`)
	fileName  = lazyregexp.New(`^(?:[\w.-]+/)+[\w.-]+\.[a-z]{1,5}$`)
	routePath = lazyregexp.New(`^[a-z][\w.@-]*(?:/[a-z{:*+][\w.@{}:*+-]*)+/?$`)
	bareFile  = lazyregexp.New(`^[\w-]+\.[a-z]+$`)
	hostName  = lazyregexp.New(`^(?:[\w.+-]+@)?(?:[A-Za-z0-9-]+\.)+[a-z]+(?::[0-9]+)?$`)
)

// The ends of file and host names that stand near client secrets. A full list
// would make hosts of names with dots.
var (
	fileEnds = wordSet(`json yaml yml toml txt env ini conf cfg pem key go html htm tmpl xml`)
	hostEnds = wordSet(`com org net io dev app local localhost test invalid internal example`)
)

// location reports whether s names a file, a route, a host or a mailbox.
func location(s string, p *profile, r *reading) bool {
	switch {
	case p.has('/') || p.has('\\'):
		return (rooted.MatchString(s) || fileName.MatchString(s) || routePath.MatchString(s)) && !baseSixtyFour(s, r)
	case p.has('.'):
		host, _, _ := strings.Cut(s, ":")
		end := host[strings.LastIndexByte(host, '.')+1:]
		return hostEnds[end] && hostName.MatchString(s) || fileEnds[end] && bareFile.MatchString(s)
	}
	return false
}

// baseSixtyFour reports whether a text with slashes is rather drawn at random
// from an alphabet with a slash: no words, and long runs between the slashes.
func baseSixtyFour(s string, r *reading) bool {
	return len(s) >= 20 && r.named*4 < r.letters && readability(s) < 0
}

// envName reports whether s is like the name of an environment variable.
func envName(s string, p *profile) bool {
	if !p.has('_') || p.symbols > 1 || p.lower > 0 || p.beyond > 0 || p.upper*2 < len(s) || longestRun(s) > 16 {
		return false
	}
	first := strings.TrimPrefix(s, "_")
	return first != "" && isUpper(first[0]) && s[len(s)-1] != '_' && !strings.Contains(first, "__")
}
