// Package settings has redactors for what others make clients of.
package settings

import "fmt"

type Auth struct{ ClientID, ClientSecret string }

// Obfuscate masks what is printed.
func (a *Auth) Obfuscate() { a.ClientSecret = "xxx" }

type Google struct{ ClientID, ClientSecret string }

// Public is for people to see.
func (g *Google) Public() *Google {
	c := *g
	c.ClientSecret = "***"
	return &c
}

type GitHub struct{ ClientID, ClientSecret string }

// RedactGitHub masks what is printed.
func RedactGitHub(g *GitHub) { g.ClientSecret = "[redacted]" }

type GitLab struct{ ClientID, ClientSecret string }

// Show prints.
func Show(g *GitLab) {
	mask := func(g GitLab) GitLab { g.ClientSecret = "********"; return g }
	fmt.Println(mask(*g))
}

type Okta struct{ ClientID, ClientSecret string }

// Default is what is used without settings.
func (o *Okta) Default() { o.ClientSecret = "changeme" }
