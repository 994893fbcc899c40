package registration

import (
	"net/netip"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// addressIssues looks at the addresses of an endpoint. Client is nil for one that
// stands alone.
func (p *finder) addressIssues(c *client.Client, e *client.Endpoint) []*Issue {
	auth, token := &Issue{Client: c, Role: client.AuthURL}, &Issue{Client: c, Role: client.TokenURL}
	if e.AuthNode != nil {
		auth.Node = e.AuthNode
	}
	if e.TokenNode != nil {
		token.Node = e.TokenNode
	} else if c != nil {
		token.Node = c.Node
	}
	var all []*Issue
	switch authIsToken, tokenIsAuth := p.authIsToken(e), p.tokenIsAuth(c, e); {
	case authIsToken && tokenIsAuth:
		auth.What = Exchanged
		all = append(all, auth)
	case authIsToken:
		auth.What = AuthIsToken
		all = append(all, auth)
	case tokenIsAuth:
		token.What = TokenIsAuth
		all = append(all, token)
	}
	if p.unit.Example() || c != nil && c.Request != nil && c.Part(client.ClientSecret) == nil {
		return all
	}
	for _, at := range []struct {
		flaw    *Issue
		address string
	}{{auth, e.Auth}, {token, e.Token}} {
		if at.flaw.Node != nil && at.flaw.What == "" && public(at.address) {
			at.flaw.What = PlainHTTP
			all = append(all, at.flaw)
			break // one mistake in both
		}
	}
	return all
}

// endOf returns the last element of the path of an address.
func endOf(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	rest, _, _ = strings.Cut(rest, "?")
	_, path, _ := strings.Cut(strings.TrimRight(rest, "/"), "/")
	return strings.ToLower(path[strings.LastIndex(path, "/")+1:])
}

// authIsToken reports whether users are sent to a token endpoint. Who has only
// that one often fills in both.
func (p *finder) authIsToken(e *client.Endpoint) bool {
	if end := endOf(e.Auth); end != "token" && end != "access_token" {
		return false
	}
	return e.AuthNode != nil && e.Token != "" && (e.Auth != e.Token || p.clients.RedeemsCodes())
}

// tokenIsAuth reports whether codes are sent to where users belong.
func (p *finder) tokenIsAuth(c *client.Client, e *client.Endpoint) bool {
	if c != nil && c.Request != nil && c.Request.Host == nil {
		return false
	}
	end := endOf(e.Token)
	return end == "authorize" || end == "auth" && endOf(e.Auth) == "token"
}

// private are the ends of names that no public server has.
var private = []string{".svc", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".private", ".localdomain", ".localhost", ".test",
	".invalid", ".example", ".arpa", ".docker", ".consul", ".cluster", ".k8s", ".dev.local", "example.com", "example.org", "example.net"}

// public reports whether an address has no TLS and its host may be reached
// through the internet.
func public(address string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(address), "http://")
	if !ok {
		return false
	}
	host, _, _ := strings.Cut(rest, "/")
	host = host[strings.LastIndex(host, "@")+1:]
	if !strings.HasPrefix(host, "[") {
		host, _, _ = strings.Cut(host, ":")
	}
	if strings.ContainsAny(host, strtemplate.Hole+"{}<>%$") || !strings.Contains(host, ".") {
		return false
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		return !ip.IsLoopback() && !ip.IsPrivate() && !ip.IsUnspecified() && !ip.IsLinkLocalUnicast()
	}
	for _, end := range private {
		if strings.HasSuffix(host, end) || strings.Contains(host, ".svc.") {
			return false
		}
	}
	return true
}
