package analyzer_test

import (
	"fmt"
	"go/ast"
	"regexp"
	"strings"
)

// An operator makes a mistake that a rule claims to see. Mutate returns the
// edits of each mutant that it makes of a subject; none where the subject is
// outside of what the rule claims.
type operator struct {
	name, rule string
	mutate     func(*subject) [][]edit
}

var operators = []operator{
	{"ID and secret exchanged", "swapped", func(s *subject) [][]edit {
		if !tellsID(s.named("id")) || !tellsSecret(s.named("secret")) {
			return nil
		}
		return exchange(s, "id", "secret")
	}},
	{"the ID for both", "swapped", func(s *subject) [][]edit {
		if !tellsID(s.named("id")) || !tellsSecret(s.named("secret")) {
			return nil
		}
		return replace(s.parts["secret"], s.text(s.parts["id"]))
	}},
	{"the secret for both", "swapped", func(s *subject) [][]edit {
		if !tellsID(s.named("id")) || !tellsSecret(s.named("secret")) {
			return nil
		}
		return replace(s.parts["id"], s.text(s.parts["secret"]))
	}},
	{"one variable for both", "swapped", func(s *subject) [][]edit {
		id, secret := s.variable("id"), s.variable("secret")
		if id == nil || secret == nil || tellsID(s.named("id")) {
			return nil
		}
		return replace(id, secret.Value)
	}},
	{"tenant and ID exchanged", "swapped", func(s *subject) [][]edit {
		if !tellsID(s.named("id")) || !strings.Contains(strings.ToLower(s.named("tenant")), "tenant") {
			return nil
		}
		return exchange(s, "id", "tenant")
	}},
	{"the secret of another provider", "mismatch", func(s *subject) [][]edit {
		id, secret := s.variable("id"), s.variable("secret")
		if id == nil || secret == nil {
			return nil
		}
		for _, p := range providerNames {
			if strings.Contains(id.Value, p) && strings.Contains(secret.Value, p) {
				return replace(secret, strings.Replace(secret.Value, p, another(p), 1))
			}
		}
		return nil
	}},
	{"another environment's secret", "mismatch", func(s *subject) [][]edit {
		id, secret := s.variable("id"), s.variable("secret")
		if id == nil || secret == nil || environment.MatchString(id.Value+secret.Value) {
			return nil
		}
		return [][]edit{{{id, id, prefixed(id, "STAGING_")}, {secret, secret, prefixed(secret, "PROD_")}}}
	}},
	{"another provider's token endpoint", "mismatch", func(s *subject) [][]edit {
		auth, url := s.written("auth"), s.written("url")
		for host, other := range hostNames {
			if strings.Contains(auth, host) && strings.Contains(url, host) {
				return replace(s.parts["url"], `"`+other+`"`)
			}
		}
		return nil
	}},
	{"another tenant's token endpoint", "mismatch", func(s *subject) [][]edit {
		auth, url := s.written("auth"), s.written("url")
		tenant := entraTenant.FindStringSubmatch(url)
		if tenant == nil || !strings.Contains(auth, "/"+tenant[1]+"/") {
			return nil
		}
		return replace(s.parts["url"], `"`+strings.Replace(url, "/"+tenant[1]+"/", "/fabrikam.onmicrosoft.com/", 1)+`"`)
	}},
	{"the secret's name misspelt", "registration", func(s *subject) [][]edit {
		id, secret := s.variable("id"), s.variable("secret")
		if id == nil || secret == nil || !strings.HasSuffix(id.Value, `_ID"`) || secret.Value != strings.TrimSuffix(id.Value, `ID"`)+`SECRET"` {
			return nil
		}
		return replace(secret, strings.Replace(secret.Value, "SECRET", "SECERT", 1))
	}},
	{"addresses exchanged", "registration", func(s *subject) [][]edit {
		if !strings.HasSuffix(s.written("url"), "/token") || !strings.HasSuffix(s.written("auth"), "/authorize") {
			return nil
		}
		return exchange(s, "auth", "url")
	}},
	{"an address without TLS", "registration", func(s *subject) [][]edit {
		rest, ok := strings.CutPrefix(s.written("url"), "https://")
		if !ok || s.parts["auth"] == nil || strings.Contains(rest, "example.") || s.example() {
			return nil
		}
		return replace(s.parts["url"], `"http://`+rest+`"`)
	}},
	{"client credentials for any tenant", "registration", func(s *subject) [][]edit {
		tenant := entraTenant.FindStringSubmatch(s.written("url"))
		if tenant == nil || !s.clientCredentials() || tenant[1] == "common" {
			return nil
		}
		return replace(s.parts["url"], `"`+strings.Replace(s.written("url"), "/"+tenant[1]+"/", "/common/", 1)+`"`)
	}},
	{"client credentials without /.default", "registration", func(s *subject) [][]edit {
		if !s.clientCredentials() || !strings.HasSuffix(s.written("url"), "/oauth2/v2.0/token") || !entraTenant.MatchString(s.written("url")) {
			return nil
		}
		scopes, ok := s.parts["scopes"]
		if !ok || strings.Count(s.text(scopes), "/.default") != 1 {
			return nil
		}
		return replace(scopes, strings.Replace(s.text(scopes), "/.default", "/User.Read", 1))
	}},
	{"no secret for client credentials", "registration", func(s *subject) [][]edit {
		if s.label != "clientcredentials.Config" || s.parts["secret"] == nil || strings.Contains(s.text(s.node), "EndpointParams") {
			return nil
		}
		return replace(s.parts["secret"], `""`)
	}},
	{"out of band", "registration", func(s *subject) [][]edit {
		if s.label != "oauth2.Config" || !strings.HasPrefix(s.written("redirect"), "https://") || s.written("secret") != "" || s.example() || !strings.Contains(string(s.source), ".AuthCodeURL(") && !strings.Contains(string(s.source), ".Exchange(") {
			return nil
		}
		return replace(s.parts["redirect"], `"urn:ietf:wg:oauth:2.0:oob"`)
	}},
	{"the style left out", "authstyle", func(s *subject) [][]edit {
		field := s.fields["style"]
		if field == nil || !entraTenant.MatchString(s.written("url")) && !strings.Contains(s.text(s.node), "AzureADEndpoint(") || s.text(s.parts["style"]) == "oauth2.AuthStyleAutoDetect" {
			return nil
		}
		return [][]edit{{{field, field, ""}}}
	}},
	{"a date that has passed", "expired", func(s *subject) [][]edit {
		if s.date == nil {
			return nil
		}
		return replace(s.date, "//oauthvet:expires 2020-02-29")
	}},
}

var (
	environment = regexp.MustCompile(`(?i)prod|stag|test|dev|qa|sandbox`)
	entraTenant = regexp.MustCompile(`^https://login\.microsoftonline\.com/([^/]+)/`)
)

// providerNames stand in names of settings.
var providerNames = []string{"GITHUB", "GOOGLE", "GITLAB", "SLACK", "DISCORD", "SPOTIFY", "TWITCH", "DROPBOX", "SALESFORCE", "LINKEDIN", "FACEBOOK", "TWITTER", "STRAVA", "FITBIT", "PAYPAL", "YAHOO", "YANDEX", "HEROKU", "DIGITALOCEAN", "BITBUCKET", "INTERCOM", "SHOPIFY", "AZURE", "HUBSPOT", "REDDIT", "NAVER", "KAKAO"}

func another(provider string) string {
	if provider == "GITHUB" {
		return "GOOGLE"
	}
	return "GITHUB"
}

// hostNames are hosts of endpoints, and the token endpoint of another provider.
var hostNames = map[string]string{
	"login.microsoftonline.com": "https://oauth2.googleapis.com/token",
	"slack.com":                 "https://oauth2.googleapis.com/token",
	"accounts.spotify.com":      "https://oauth2.googleapis.com/token",
	"discord.com":               "https://oauth2.googleapis.com/token",
	"id.twitch.tv":              "https://login.microsoftonline.com/common/oauth2/v2.0/token",
}

func tellsID(name string) bool {
	return regexp.MustCompile(`(?i)(?:client|app|consumer)_?id$`).MatchString(name) && !strings.Contains(strings.ToLower(name), "secret")
}

func tellsSecret(name string) bool {
	return regexp.MustCompile(`(?i)secret$`).MatchString(name)
}

func replace(e ast.Node, text string) [][]edit { return [][]edit{{{e, e, text}}} }

func exchange(s *subject, a, b string) [][]edit {
	x, y := s.parts[a], s.parts[b]
	return [][]edit{{{x, x, s.text(y)}, {y, y, s.text(x)}}}
}

func prefixed(lit *ast.BasicLit, prefix string) string {
	return fmt.Sprintf(`"%s%s"`, prefix, strings.Trim(lit.Value, `"`))
}
