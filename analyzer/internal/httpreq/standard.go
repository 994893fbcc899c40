package httpreq

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Names of the standard's parameters (RFC 6749, RFC 7523) that a misspelling
// is looked for of, and others that show what kind of request it is.
var (
	standardNames = []string{"client_secret", "client_id", "client_assertion", "client_assertion_type", "grant_type"}
	companions    = []string{"code", "refresh_token", "redirect_uri", "scope", "username", "password", "code_verifier", "assertion", "device_code"}
)

// software are ends of token paths that are those of one server software, at
// whatever host. All of these take forms only.
var software = []struct{ path, name string }{
	{"/protocol/openid-connect/token", "Keycloak"},
	{"/connect/token", "IdentityServer"},
	{"/as/token.oauth2", "PingFederate"},
	{"/oauth2/default/v1/token", "Okta"},
	{"/oauth2/v1/token", "Okta"},
	{"/oauth2/v2.0/token", "Entra"},
}

// Software returns the name of the server software that the path of the address is
// known of, or "".
func (r *Request) Software() string {
	for _, s := range software {
		if strings.HasSuffix(r.Address, s.path) {
			return s.name
		}
	}
	return ""
}

// OpenID reports whether the address is that of an OpenID provider's token endpoint
// by its path.
func (r *Request) OpenID() bool {
	address := strings.ToLower(r.Address)
	return site.TokenAddress(r.Address) && (strings.Contains(address, "oidc") || strings.Contains(address, "openid"))
}

// Standard reports whether a request is a token request as the standard has it:
// it says which grant it wants, or has most of its parameters. Endpoints that
// want JSON have names of their own.
func (r *Request) Standard() bool {
	if r.Wants() == "json" || r.Body == JSONBody {
		return false
	}
	exact := 0
	for _, f := range r.Parameters {
		if f.Key == "grant_type" {
			return true
		}
		if slices.Contains(standardNames, f.Key) || slices.Contains(companions, f.Key) {
			exact++
		}
	}
	return exact >= 2
}

// Misspelt returns the standard's name that the parameter's name nearly is, or
// "". A name that a provider documents is none.
func (f *Parameter) Misspelt() string {
	if slices.Contains(standardNames, f.Key) || slices.Contains(companions, f.Key) || f.provided {
		return ""
	}
	for _, want := range standardNames {
		if squeezed(f.Key) != squeezed(want) && !(len(f.Key) > 7 && Nearly(f.Key, want)) {
			continue
		}
		for _, other := range f.request.Parameters {
			if other.Key == want {
				return "" // both are sent
			}
		}
		return want
	}
	return ""
}

// squeezed is a name without its separators and its case.
func squeezed(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '_' || c == '-' || c == '.' || c == ' ' {
			return -1
		}
		return c
	}, strings.ToLower(s))
}

// Nearly reports whether one letter, missing, added, changed or swapped with
// its neighbour, makes a out of b.
func Nearly(a, b string) bool {
	if a == b {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}
